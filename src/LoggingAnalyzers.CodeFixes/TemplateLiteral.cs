using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes;

/// <summary>Writes a text as a string literal in the style that the source had.</summary>
internal static class TemplateLiteral
{
    /// <summary>The text stands here, and not in a constant that other calls share.</summary>
    public static bool IsWritten(ExpressionSyntax text) => text.DescendantNodesAndSelf().All(static n =>
        n is LiteralExpressionSyntax or ParenthesizedExpressionSyntax || n.IsKind(SyntaxKind.AddExpression));

    /// <summary>Writes a text in the style of another.</summary>
    /// <param name="text">The text.</param>
    /// <param name="original">What stood there: verbatim and raw strings stay what they are where all of it was.</param>
    public static ExpressionSyntax Create(string text, ExpressionSyntax original)
    {
        var styles = original.DescendantTokens(static n => n is not InterpolationSyntax)
            .Where(static t => t.Parent is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax && t.Text.IndexOf('"') >= 0)
            .Where(static t => !(t.IsKind(SyntaxKind.InterpolatedStringEndToken) || t.IsKind(SyntaxKind.InterpolatedRawStringEndToken)))
            .Select(StyleOf).Distinct().ToList();
        var literal = styles is [var style] ? style switch
        {
            SyntaxKind.InterpolatedVerbatimStringStartToken => "@\"" + text.Replace("\"", "\"\"") + "\"",
            SyntaxKind.SingleLineRawStringLiteralToken => SingleLine(text),
            SyntaxKind.MultiLineRawStringLiteralToken => MultiLine(text, original),
            _ => null,
        } : null;
        return literal is null
            ? SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text))
            : SyntaxFactory.ParseExpression(literal);
    }

    private static SyntaxKind StyleOf(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.InterpolatedVerbatimStringStartToken => SyntaxKind.InterpolatedVerbatimStringStartToken,
        SyntaxKind.InterpolatedSingleLineRawStringStartToken => SyntaxKind.SingleLineRawStringLiteralToken,
        SyntaxKind.InterpolatedMultiLineRawStringStartToken => SyntaxKind.MultiLineRawStringLiteralToken,
        SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken => token.Kind(),
        SyntaxKind.StringLiteralToken when token.Text[0] == '@' => SyntaxKind.InterpolatedVerbatimStringStartToken,
        _ => SyntaxKind.StringLiteralToken,
    };

    private static string? SingleLine(string text) =>
        text.Length == 0 || text[0] == '"' || text[text.Length - 1] == '"' || text.IndexOf('\n') >= 0 || text.IndexOf('\r') >= 0
            ? null
            : Quotes(text) + text + Quotes(text);

    private static string MultiLine(string text, ExpressionSyntax original)
    {
        var source = original.SyntaxTree.GetText();
        var lastLine = source.Lines.GetLineFromPosition(original.Span.End).ToString();
        var indent = lastLine.Substring(0, lastLine.Length - lastLine.TrimStart().Length);
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r').Length == 0 ? line : indent + line);
        var end = source.Lines[0] is var first && first.EndIncludingLineBreak - first.End == 2 ? "\r\n" : "\n";
        return Quotes(text) + end + string.Join("\n", lines) + end + indent + Quotes(text);
    }

    private static string Quotes(string text)
    {
        var (longest, run) = (2, 0);
        foreach (var c in text)
        {
            run = c == '"' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return new string('"', longest + 1);
    }
}
