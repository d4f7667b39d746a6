using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes;

/// <summary>Changes pieces of a constant text in the literals that write it, and leaves the others as they are.</summary>
internal static class LiteralEdits
{
    /// <param name="expression">A literal, or a sum of constants.</param>
    /// <param name="edits">What to replace, by its place in the text; pieces do not overlap.</param>
    /// <returns>The expression with the changes; null where a change is in no literal, or in two.</returns>
    public static ExpressionSyntax? Apply(
        ExpressionSyntax expression, SemanticModel model, IEnumerable<(int Start, int Length, string Text)> edits)
    {
        var open = edits.OrderByDescending(static e => e.Start).ToList();
        var changed = new Dictionary<SyntaxNode, SyntaxNode>();
        var pieces = Pieces(expression, model);
        if (pieces is null)
        {
            return null;
        }

        foreach (var (node, text, start) in Enumerable.Reverse(pieces))
        {
            var piece = text;
            while (open.Count > 0 && open[0].Start >= start && open[0].Start + open[0].Length <= start + text.Length)
            {
                piece = piece.Remove(open[0].Start - start, open[0].Length).Insert(open[0].Start - start, open[0].Text);
                open.RemoveAt(0);
            }

            if (piece != text)
            {
                if (node is not LiteralExpressionSyntax literal || !literal.IsKind(SyntaxKind.StringLiteralExpression))
                {
                    return null;
                }

                changed.Add(node, TemplateLiteral.Create(piece, literal).WithTriviaFrom(literal));
            }
        }

        return open.Count > 0 || changed.Count == 0 ? null
            : changed.TryGetValue(expression, out var whole) ? (ExpressionSyntax)whole
            : expression.ReplaceNodes(changed.Keys, (node, _) => changed[node]);
    }

    // Left to right; a sum is left-deep and as long as the source has it: no recursion.
    private static List<(ExpressionSyntax Node, string Text, int Start)>? Pieces(ExpressionSyntax expression, SemanticModel model)
    {
        var pieces = new List<(ExpressionSyntax Node, string Text, int Start)>();
        var open = new Stack<ExpressionSyntax>();
        open.Push(expression);
        var start = 0;
        while (open.Count > 0)
        {
            switch (open.Pop())
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    open.Push(parenthesized.Expression);
                    break;
                case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                    open.Push(sum.Right);
                    open.Push(sum.Left);
                    break;
                case var node when model.GetConstantValue(node) is { HasValue: true, Value: string or char } constant:
                    var text = constant.Value!.ToString();
                    pieces.Add((node, text, start));
                    start += text.Length;
                    break;
                default:
                    return null;
            }
        }

        return pieces;
    }
}
