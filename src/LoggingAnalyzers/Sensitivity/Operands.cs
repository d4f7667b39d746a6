using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>The operands that an operation hands on: one of them whole, or all of them as parts of what it makes.</summary>
internal static class Operands
{
    /// <summary>What the operation's value is one of.</summary>
    public static ImmutableArray<IOperation> Alternatives(IOperation operation) => operation switch
    {
        IConversionOperation conversion => [conversion.Operand],
        IParenthesizedOperation parenthesized => [parenthesized.Operand],
        IConditionalAccessOperation access => [access.WhenNotNull],
        ICoalesceOperation coalesce => [coalesce.Value, coalesce.WhenNull],
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => [conditional.WhenTrue, whenFalse],
        ISwitchExpressionOperation choice => [.. choice.Arms.Select(static arm => arm.Value)],
        ISimpleAssignmentOperation assignment => [assignment.Value],
        // The text of a value whose type is not known.
        IInvalidOperation
        {
            Syntax: InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString", Expression: var receiver },
            },
        } text => Written(text, receiver),
        _ => [],
    };

    /// <summary>What the operation's value is made of.</summary>
    public static ImmutableArray<IOperation> Parts(IOperation operation) => operation switch
    {
        IInterpolatedStringOperation text => [.. text.Parts.Select(Expression).OfType<IOperation>()],
        IInterpolatedStringHandlerCreationOperation handler => [handler.Content],
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        ICollectionExpressionOperation collection => collection.Elements,
        ISpreadOperation spread => [spread.Operand],
        ITupleOperation tuple => tuple.Elements,
        IAnonymousObjectCreationOperation anonymous => anonymous.Initializers,
        // new string('*', n) is a mask; new string(chars) is the characters.
        IObjectCreationOperation { Type.SpecialType: SpecialType.System_String, Arguments: [var first, ..] } => [first.Value],
        IObjectCreationOperation creation when IsCollection(creation.Type) => Content(creation),
        // A text and something of a type that is not known.
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type: IErrorTypeSymbol } sum => [sum.LeftOperand, sum.RightOperand],
        // localizer[Unknown.Text, code] does not bind; the values are put in all the same.
        IInvalidOperation { Syntax: ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: > 1 } arguments } access } text
            when Written(text, access.Expression) is [var localizer] && CallNames.IsResource(localizer.Type)
            => [.. arguments.Skip(1).SelectMany(a => Written(text, a.Expression))],
        _ => [],
    };

    private static ImmutableArray<IOperation> Written(IOperation whole, SyntaxNode syntax) =>
        [.. whole.Descendants().Where(o => o.Syntax == syntax).Take(1)];

    /// <summary><c>"a" + b + c + …</c> from the right: it leans to the left, however long, and is walked without recursion.</summary>
    public static IEnumerable<IOperation> Summands(IBinaryOperation sum)
    {
        IOperation left = sum;
        while (left is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } inner)
        {
            yield return inner.RightOperand;
            left = inner.LeftOperand;
        }

        yield return left;
    }

    private static IOperation? Expression(IInterpolatedStringContentOperation part) => part switch
    {
        IInterpolationOperation interpolation => interpolation.Expression,
        IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: [var value, ..] } } => value.Value,
        _ => null,
    };

    // What a dictionary or list is made with: { "key", value }, ["key"] = value, new KeyValuePair<,>("key", value).
    private static ImmutableArray<IOperation> Content(IObjectCreationOperation creation)
    {
        var content = ImmutableArray.CreateBuilder<IOperation>();
        content.AddRange(creation.Arguments.Select(static a => a.Value));
        foreach (var element in creation.Initializer?.Initializers ?? [])
        {
            if (element is IInvocationOperation add)
            {
                content.AddRange(add.Arguments.Select(static a => a.Value));
            }
            else
            {
                content.Add(element);
            }
        }

        return content.ToImmutable();
    }

    private static bool IsCollection(ITypeSymbol? type) =>
        type is { Name: "TagList" or "ActivityTagsCollection" or "ActivityEvent" }
        || (type?.ContainingNamespace is { } space && space.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal));
}
