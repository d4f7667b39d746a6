using System.Collections.Concurrent;
using System.Collections.Immutable;
using LoggingAnalyzers.Sensitivity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.Sinks;

/// <summary>
/// The cheap look at a method: whether its text has a call, named like a log method, with a parameter of it among the arguments. Only what
/// passes is bound.
/// </summary>
internal sealed class WrapperCandidates(Compilation compilation, SinkTable sinks)
{
    // A wrapper is short; what is longer does something else.
    private const int MaxBodyLength = 20_000;

    private readonly ValueTypes types = ValueTypes.Of(compilation, sinks.Configured);
    private readonly ConcurrentDictionary<(IMethodSymbol Method, int Hops), bool> isCandidate = new();

    /// <summary>The method has a parameter that can bring text of another name.</summary>
    public bool HasText(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (IsText(parameter))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The parameter can bring text of another name, and nobody has declared it harmless.</summary>
    public bool IsText(IParameterSymbol parameter) =>
        parameter.RefKind != RefKind.Out && types.IsStringLike(parameter.Type) && !types.IsDeclaredHarmless(parameter);

    /// <summary>An event declares its parameter sensitive: what comes to it is redacted.</summary>
    public bool IsRedacted(IParameterSymbol parameter) => types.IsDeclaredSensitive(parameter);

    /// <summary>The calls in a method's body that may log a parameter of it.</summary>
    public ImmutableArray<InvocationExpressionSyntax> Of(IMethodSymbol method, int hops) =>
        BodyOf(method) is { } body && body.Span.Length <= MaxBodyLength ? [.. Calls(method, body, hops)] : [];

    /// <summary>The body of a method in source; null where it has none.</summary>
    public static SyntaxNode? BodyOf(IMethodSymbol method) =>
        (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences is [var declaration, ..]
            ? declaration.GetSyntax() switch
            {
                BaseMethodDeclarationSyntax declared => (SyntaxNode?)declared.Body ?? declared.ExpressionBody,
                LocalFunctionStatementSyntax local => (SyntaxNode?)local.Body ?? local.ExpressionBody,
                _ => null,
            }
            : null;

    /// <summary>The body of a method has the name of a parameter in it.</summary>
    public static bool Mentions(IMethodSymbol method, string parameter) => BodyOf(method) is { } body && Mentions(body, [parameter]);

    private static bool Mentions(SyntaxNode node, HashSet<string> names)
    {
        foreach (var descendant in node.DescendantNodesAndSelf())
        {
            if (descendant is IdentifierNameSyntax identifier && names.Contains(identifier.Identifier.ValueText))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<InvocationExpressionSyntax> Calls(IMethodSymbol method, SyntaxNode body, int hops)
    {
        // The parameters, and the locals that something of them is put into.
        var names = new HashSet<string>(method.Parameters.Where(IsText).Select(static p => p.Name), StringComparer.Ordinal);
        foreach (var node in body.DescendantNodes())
        {
            switch (node)
            {
                case VariableDeclaratorSyntax { Initializer: { } initializer, Identifier.ValueText: var local }
                    when Mentions(initializer, names):
                    names.Add(local);
                    break;
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var local }, Right: var value }
                    when Mentions(value, names):
                    names.Add(local);
                    break;
                case InvocationExpressionSyntax { ArgumentList: { Arguments.Count: > 0 } arguments } call
                    when CallSyntax.NameOf(call.Expression) is { } name && Mentions(arguments, names):
                    if (sinks.MethodNames.Contains(name) || IsOnLogger(call) || IsSinkOfType(method, name, hops))
                    {
                        yield return call;
                    }
                    else if (call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax builder }
                        && (name.StartsWith("Append", StringComparison.Ordinal) || name == "Insert"))
                    {
                        names.Add(builder.Identifier.ValueText);
                    }

                    break;
            }
        }
    }

    // An event that extends the logger may be declared anywhere, and be called anything.
    private static bool IsOnLogger(InvocationExpressionSyntax call)
    {
        var receiver = call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            MemberBindingExpressionSyntax when call.Parent is ConditionalAccessExpressionSyntax conditional => conditional.Expression,
            _ => null,
        };
        return CallSyntax.NameOf(receiver)?.IndexOf("log", StringComparison.OrdinalIgnoreCase) >= 0;
    }

    // A delegate of LoggerMessage, an event, or another wrapper, beside the method.
    private bool IsSinkOfType(IMethodSymbol method, string name, int hops)
    {
        foreach (var member in method.ContainingType?.GetMembers(name) ?? [])
        {
            if (member switch
            {
                IFieldSymbol field => sinks.Delegates.CanBeSink(field),
                IMethodSymbol other when !other.Equals(method, SymbolEqualityComparer.Default) =>
                    sinks.Events.Find(other) is not null || (hops > 0 && IsCandidate(other, hops - 1)),
                _ => false,
            })
            {
                return true;
            }
        }

        return false;
    }

    private bool IsCandidate(IMethodSymbol method, int hops)
    {
        if (!isCandidate.TryGetValue((method, hops), out var result))
        {
            result = HasText(method) && !Of(method, hops).IsEmpty;
            isCandidate.TryAdd((method, hops), result);
        }

        return result;
    }
}
