using LoggingAnalyzers.Sensitivity;
using LoggingAnalyzers.Sinks;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Rules.Events;

/// <summary>Holes whose property already exists on the record: from another hole, from a scope around, or from the framework.</summary>
internal static class RepeatedHoles
{
    /// <summary>Names that a framework or a sink gives to properties of its own.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "OriginalFormat", "Level", "Timestamp", "Message", "Exception", "EventId", "TraceId", "SpanId", "SourceContext",
    };

    /// <summary>Holes that repeat the name of one before them.</summary>
    public static IEnumerable<int> Repeated(MessageTemplate template)
    {
        if (template.Holes.Length < 2)
        {
            yield break;
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < template.Holes.Length; i++)
        {
            if (template.Holes[i].Number < 0 && !seen.Add(template.Holes[i].Name))
            {
                yield return i;
            }
        }
    }

    /// <summary>The name is one that a framework uses itself.</summary>
    public static bool IsReserved(string name) => Reserved.Contains(name);

    /// <summary>The keys of the scopes that are open where an operation stands, as far as its method shows them.</summary>
    public static HashSet<string> OpenKeys(IOperation operation, SinkTable sinks, CancellationToken cancellationToken)
    {
        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (IOperation child = operation, o = operation.Parent!; o is not null; child = o, o = o.Parent!)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (o)
            {
                case IAnonymousFunctionOperation or ILocalFunctionOperation:
                    return keys; // It may run when the scope is closed.
                case IUsingOperation scope when ReferenceEquals(scope.Body, child):
                    Add(scope.Resources);
                    break;
                case IBlockOperation block:
                    foreach (var statement in block.Operations)
                    {
                        if (ReferenceEquals(statement, child))
                        {
                            break;
                        }

                        if (statement is IUsingDeclarationOperation declaration)
                        {
                            Add(declaration.DeclarationGroup);
                        }
                    }

                    break;
            }
        }

        return keys;

        void Add(IOperation resources)
        {
            foreach (var call in resources.DescendantsAndSelf().OfType<IInvocationOperation>())
            {
                if (LogCall.Read(call, sinks, hops: -1, cancellationToken) is { Kind: SinkKind.Scope or SinkKind.Property } scope)
                {
                    keys.UnionWith(LabelledValues.Keys(scope).Select(static k => k.Label));
                }
            }
        }
    }
}
