using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sinks;

/// <summary>
/// A call that does not bind because the type of an argument is not known: a package is missing, a file is not written yet.
/// It is read as the log method that it means; where more than one is left, and they differ in what the template is, as none.
/// </summary>
internal static class UnboundCall
{
    /// <summary>The log method and its arguments, in the order of its parameters; null where the call means none.</summary>
    public static (IMethodSymbol Method, SinkMethod Sink, ImmutableArray<LogArgument> Arguments)? Find(
        IInvalidOperation operation, SinkTable sinks, int hops, CancellationToken cancellationToken)
    {
        if (operation is not { Syntax: InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } syntax, SemanticModel: { } model })
        {
            return null;
        }

        (IMethodSymbol Method, SinkMethod Sink, ImmutableArray<LogArgument> Arguments)? best = null;
        var bestRank = -1;
        var isAmbiguous = false;
        foreach (var candidate in Candidates(operation, syntax, sinks, model, cancellationToken))
        {
            // A method of an object loses the parameter that the object is for.
            var method = (candidate as IMethodSymbol)?.ReducedFrom ?? candidate as IMethodSymbol;
            if (method is null || sinks.Find(method, hops, cancellationToken) is not { } sink
                || Match(operation, syntax, method, method.Equals(candidate, SymbolEqualityComparer.Default) ? 0 : 1, model.Compilation)
                    is not var (arguments, rank)
                || rank < bestRank)
            {
                continue;
            }

            if (rank > bestRank)
            {
                (best, bestRank, isAmbiguous) = ((method, sink, arguments), rank, false);
            }
            else if (TemplateOf(sink, arguments) != TemplateOf(best!.Value.Sink, best.Value.Arguments))
            {
                isAmbiguous = true;
            }
        }

        return isAmbiguous ? null : best;
    }

    private static ImmutableArray<ISymbol> Candidates(
        IInvalidOperation operation,
        InvocationExpressionSyntax syntax,
        SinkTable sinks,
        SemanticModel model,
        CancellationToken cancellationToken)
    {
        var candidates = model.GetSymbolInfo(syntax, cancellationToken).CandidateSymbols;
        if (!candidates.IsEmpty || syntax.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } member
            || !sinks.MethodNames.Contains(name) || sinks.Events.Logger is not { } logger)
        {
            return candidates;
        }

        // logger.LogInformation(…) where nothing tells what the logger is: no type has such a method but Microsoft's.
        var receiver = operation.ChildOperations.FirstOrDefault(o => member.Span.Contains(o.Syntax.Span));
        return receiver is { Type: null or IErrorTypeSymbol }
            ? model.LookupSymbols(syntax.SpanStart, logger, name, includeReducedExtensionMethods: true)
                .RemoveAll(static s => s is not IMethodSymbol { ReducedFrom: not null })
            : candidates;
    }

    private static SyntaxNode? TemplateOf(SinkMethod sink, ImmutableArray<LogArgument> arguments) =>
        arguments.FirstOrDefault(a => sink.Row.RoleOf(a.Parameter!.Name) == ParameterRole.Template)?.Argument;

    // The rank counts the arguments whose type is the parameter's very own.
    private static (ImmutableArray<LogArgument> Arguments, int Rank)? Match(
        IInvalidOperation operation, InvocationExpressionSyntax syntax, IMethodSymbol method, int first, Compilation compilation)
    {
        var found = ImmutableArray.CreateBuilder<LogArgument>();
        var filled = new HashSet<IParameterSymbol>(SymbolEqualityComparer.Default);
        var rank = 0;
        for (var i = 0; i < syntax.ArgumentList.Arguments.Count; i++)
        {
            var argument = syntax.ArgumentList.Arguments[i];
            if (ParameterOf(argument, i + first, method) is not { } parameter || (!filled.Add(parameter) && !parameter.IsParams))
            {
                return null;
            }

            if (operation.ChildOperations.FirstOrDefault(o => argument.Expression.Span.Contains(o.Syntax.Span)) is not { } value)
            {
                continue;
            }

            if (Fits(value, parameter, compilation) is not { } isExact)
            {
                return null;
            }

            rank += isExact ? 1 : 0;
            found.Add(new LogArgument(value, parameter, argument));
        }

        return method.Parameters.Skip(first).Any(p => !p.IsOptional && !p.IsParams && !filled.Contains(p))
            ? null
            : (found.OrderBy(static a => a.Parameter!.Ordinal).ToImmutableArray(), rank);
    }

    private static IParameterSymbol? ParameterOf(ArgumentSyntax argument, int index, IMethodSymbol method) =>
        argument.NameColon is { Name.Identifier.ValueText: var name } ? method.Parameters.FirstOrDefault(p => p.Name == name)
        : index < method.Parameters.Length ? method.Parameters[index]
        : method.Parameters is [.., { IsParams: true } last] ? last
        : null;

    // Whether the types are the same; null where the value is none for the parameter. What is not known fits anything.
    private static bool? Fits(IOperation value, IParameterSymbol parameter, Compilation compilation)
    {
        // Of a sum the compiler tells no type where one side has none; with a text it is a text.
        var type = value is IBinaryOperation { LeftOperand.Type: { SpecialType: SpecialType.System_String } text } ? text : value.Type;
        if (type is null or { TypeKind: TypeKind.Error })
        {
            return false;
        }

        var to = parameter.Type;
        if (parameter.IsParams && to is IArrayTypeSymbol { ElementType: var element } && type is not IArrayTypeSymbol)
        {
            to = element;
        }

        if (to is ITypeParameterSymbol)
        {
            return false;
        }

        var conversion = compilation.ClassifyConversion(type, to);
        return conversion.IsImplicit ? conversion.IsIdentity : null;
    }
}
