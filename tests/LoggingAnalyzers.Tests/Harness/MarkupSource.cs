using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace LoggingAnalyzers.Tests.Harness;

/// <summary>Source with <c>[|span|]</c>, <c>{|LH1002:span|}</c> and <c>{|#0:span|}</c>, taken apart; the id of the first form is null.</summary>
internal sealed partial record MarkupSource(string Text, IReadOnlyList<(string? Id, TextSpan Span)> Spans)
{
    public static MarkupSource Parse(string markup)
    {
        var (text, spans) = (new StringBuilder(markup.Length), new List<(string?, TextSpan)>());
        var (open, copied) = (new Stack<(string? Id, int Start)>(), 0);
        foreach (Match mark in Marks().Matches(markup))
        {
            text.Append(markup, copied, mark.Index - copied);
            copied = mark.Index + mark.Length;
            if (mark.Value is "|]" or "|}")
            {
                var (id, start) = open.Pop();
                spans.Add((id, TextSpan.FromBounds(start, text.Length)));
            }
            else
            {
                open.Push((mark.Groups["id"] is { Success: true } group ? group.Value : null, text.Length));
            }
        }

        Assert.True(open.Count == 0, "The markup of the source is not closed.");
        return new(text.Append(markup, copied, markup.Length - copied).ToString(), spans);
    }

    [GeneratedRegex(@"\[\||\{\|(?<id>[^:]*):|\|[]}]")]
    private static partial Regex Marks();
}
