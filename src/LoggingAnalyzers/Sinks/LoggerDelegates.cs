using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sinks;

/// <summary>What <c>LoggerMessage.Define</c> and <c>DefineScope</c> made and a field keeps: a call of it is a log call.</summary>
internal sealed class LoggerDelegates(Compilation compilation, SinkTable sinks)
{
    private readonly ConcurrentDictionary<IFieldSymbol, LogCall?> definitions = new(SymbolEqualityComparer.Default);

    /// <summary>The type of the field is such a delegate's: <c>Action</c> or <c>Func</c> of a logger and more.</summary>
    public bool CanBeSink(IFieldSymbol field) =>
        field.Type is INamedTypeSymbol { Name: "Action" or "Func", TypeArguments: [var first, ..] } && sinks.Events.IsLogger(first);

    /// <summary>The call that made the delegate; null where it is another. Allocates nothing for a field that was asked for.</summary>
    public LogCall? Find(IInvocationOperation invocation, CancellationToken cancellationToken)
    {
        if (invocation.Instance is not IFieldReferenceOperation { Field.OriginalDefinition: var field }
            || !ReferenceEquals(field.ContainingAssembly, compilation.Assembly))
        {
            return null;
        }

        if (!definitions.TryGetValue(field, out var definition))
        {
            definition = CanBeSink(field) ? Read(field, cancellationToken) : null;
            definitions.TryAdd(field, definition);
        }

        return definition;
    }

    private LogCall? Read(IFieldSymbol field, CancellationToken cancellationToken)
    {
        foreach (var value in Values(field, cancellationToken))
        {
            if (value is InvocationExpressionSyntax
                && compilation.GetSemanticModel(value.SyntaxTree).GetOperation(value, cancellationToken) is { } made
                && LogCall.Read(made, sinks, hops: -1, cancellationToken) is { Kind: SinkKind.Definition } definition)
            {
                return definition;
            }
        }

        return null;
    }

    // The initializer, or what a constructor assigns.
    private static IEnumerable<ExpressionSyntax> Values(IFieldSymbol field, CancellationToken cancellationToken)
    {
        foreach (var declaration in field.DeclaringSyntaxReferences)
        {
            if (declaration.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } value })
            {
                yield return value;
            }
        }

        foreach (var constructor in field.ContainingType.StaticConstructors.Concat(field.ContainingType.InstanceConstructors))
        {
            foreach (var assignment in constructor.DeclaringSyntaxReferences
                .SelectMany(r => r.GetSyntax(cancellationToken).DescendantNodes().OfType<AssignmentExpressionSyntax>()))
            {
                if (assignment.Left is IdentifierNameSyntax name && name.Identifier.ValueText == field.Name)
                {
                    yield return assignment.Right;
                }
            }
        }
    }
}
