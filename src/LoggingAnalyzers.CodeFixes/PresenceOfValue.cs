using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes;

/// <summary>Writes whether there is a value in place of the value, and says so in the name of its hole.</summary>
internal static class PresenceOfValue
{
    /// <summary>What to replace, and by what; null where the value always is one, or is not all that is shown.</summary>
    public static (SyntaxNode Old, SyntaxNode Changed)? Of(FixTarget target, ExpressionSyntax expression)
    {
        var value = expression.Parent is AwaitExpressionSyntax awaited ? awaited : expression;
        if (Test(value, target.Model) is not { } test)
        {
            return null;
        }

        if (value.Parent is InterpolationSyntax { AlignmentClause: null, FormatClause: null })
        {
            return (value, test.WithTriviaFrom(value));
        }

        if (ShownValue.Of(target, value) is not { } shown)
        {
            return null;
        }

        var template = shown.Template;
        var hole = template.Holes[shown.Hole];
        var name = Name(hole.Name);
        if (hole.Number >= 0 || template.Holes.Any(h => string.Equals(h.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var text = template.Text.Substring(0, hole.Start) + TemplateText.Hole(name, null, null) + template.Text.Substring(hole.End);
        var values = shown.Values.Select((v, i) => i == shown.Index
            ? v with
            {
                Syntax = v.Syntax.WithExpression(test.WithTriviaFrom(v.Syntax.Expression)),
                Type = target.Model.Compilation.GetSpecialType(SpecialType.System_Boolean),
            }
            : v);
        return shown.With(text, values) is { } changed ? (shown.Call.Operation.Syntax, changed) : null;
    }

    private static string Name(string hole) =>
        hole + (hole.IndexOf('_') >= 0 ? "_present" : hole.IndexOf('.') >= 0 ? ".present" : "Present");

    private static ExpressionSyntax? Test(ExpressionSyntax value, SemanticModel model)
    {
        var type = model.GetTypeInfo(value).Type;
        var operand = value.WithoutTrivia();
        if (type?.SpecialType == SpecialType.System_String)
        {
            return SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, SyntaxFactory.InvocationExpression(
                SyntaxFactory.MemberAccessExpression(
                    SyntaxKind.SimpleMemberAccessExpression,
                    SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.StringKeyword)),
                    SyntaxFactory.IdentifierName(nameof(string.IsNullOrEmpty))),
                SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(operand)))));
        }

        if (type is null or IErrorTypeSymbol or IDynamicTypeSymbol
            || !(type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T))
        {
            return null;
        }

        var isPattern = value.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 };
        return SyntaxFactory.ParseExpression($"{CallValue.Operand(operand)} {(isPattern ? "is not" : "!=")} null");
    }
}
