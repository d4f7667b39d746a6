using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes;

/// <summary>An argument of a log call that is written anew.</summary>
/// <param name="Syntax">What is written.</param>
/// <param name="Origin">The argument of the call that it was; null for a value that is moved here from elsewhere.</param>
/// <param name="Type">The type of the value.</param>
internal sealed record CallValue(ArgumentSyntax Syntax, ArgumentSyntax? Origin, ITypeSymbol? Type)
{
    /// <summary>Makes an argument of an expression inside the call; null where the value cannot be an object.</summary>
    public static CallValue? Of(ExpressionSyntax expression, SemanticModel model)
    {
        var type = model.GetTypeInfo(expression).Type;
        var value = expression.WithoutTrivia();
        switch (type)
        {
            case IPointerTypeSymbol or IFunctionPointerTypeSymbol or IErrorTypeSymbol:
                return null;
            case IDynamicTypeSymbol:
                value = Box(value, type); // Extension methods are not bound at run time.
                break;
            case INamedTypeSymbol { IsRefLikeType: true } span:
                if (span is not { Name: "Span" or "ReadOnlySpan", TypeArguments: [{ SpecialType: SpecialType.System_Char }] })
                {
                    return null;
                }

                value = SyntaxFactory.InvocationExpression(SyntaxFactory.MemberAccessExpression(
                    SyntaxKind.SimpleMemberAccessExpression, Operand(value), SyntaxFactory.IdentifierName("ToString")));
                break;
        }

        return new(SyntaxFactory.Argument(value), null, type);
    }

    /// <summary>The value as the only one: an array of objects, or null, would be taken for the array of the values.</summary>
    public CallValue Alone() =>
        Syntax.Expression.IsKind(SyntaxKind.NullLiteralExpression)
        || Type is IArrayTypeSymbol { Rank: 1, ElementType.IsReferenceType: true }
            ? this with { Syntax = Syntax.WithExpression(Box(Syntax.Expression, Type)) }
            : this;

    /// <summary>Without its name: values are told apart by their places.</summary>
    public static ArgumentSyntax Unnamed(ArgumentSyntax argument) =>
        argument.NameColon is null ? argument : argument.WithNameColon(null).WithLeadingTrivia(argument.GetLeadingTrivia());

    private static CastExpressionSyntax Box(ExpressionSyntax value, ITypeSymbol? type) => SyntaxFactory.CastExpression(
        SyntaxFactory.ParseTypeName(type is null || type.NullableAnnotation == NullableAnnotation.Annotated ? "object?" : "object"),
        Operand(value.WithoutTrivia())).WithTriviaFrom(value);

    /// <summary>An expression as the operand of another: in parentheses where it needs them.</summary>
    public static ExpressionSyntax Operand(ExpressionSyntax value) =>
        value is NameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax
            or ElementAccessExpressionSyntax or LiteralExpressionSyntax
            ? value
            : SyntaxFactory.ParenthesizedExpression(value);
}
