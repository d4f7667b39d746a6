using System.Collections.Immutable;
using LoggingAnalyzers.Rules.Context;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes;

/// <summary>Values of a log call that are nothing but the text of an exception, which it could have itself.</summary>
/// <param name="Exception">The exception.</param>
/// <param name="Indexes">The values, by their place among the arguments.</param>
internal sealed record ExceptionTexts(ExpressionSyntax Exception, ImmutableArray<int> Indexes)
{
    /// <summary>Reads a call; null where LH3003 finds nothing, or a text that is a part of another value.</summary>
    public static ExceptionTexts? Of(LogCall call)
    {
        if (LossyExceptionAnalyzer.Find(call) is not ({ Syntax: ExpressionSyntax exception }, var texts))
        {
            return null;
        }

        var indexes = Enumerable.Range(0, call.Arguments.Length)
            .Where(i => texts.Any(t => t.Syntax.Span == Inner(call.Arguments[i].Syntax).Span)).ToImmutableArray();
        return indexes.Length == texts.Length ? new(exception, indexes) : null;
    }

    private static SyntaxNode Inner(SyntaxNode syntax)
    {
        while (syntax is ParenthesizedExpressionSyntax parenthesized)
        {
            syntax = parenthesized.Expression;
        }

        return syntax;
    }
}
