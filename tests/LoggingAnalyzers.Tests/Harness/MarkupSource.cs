using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace LoggingAnalyzers.Tests.Harness;

/// <summary>Source with <c>[|span|]</c>, <c>{|LH1002:span|}</c> and <c>{|#0:span|}</c>, taken apart; the id of the first form is null.</summary>
internal sealed record MarkupSource(string Text, IReadOnlyList<(string? Id, TextSpan Span)> Spans)
{
    public static MarkupSource Parse(string markup)
    {
        var text = new StringBuilder(markup.Length);
        var spans = new List<(string?, TextSpan)>();
        var open = new Stack<(string? Id, int Start)>();
        for (var i = 0; i < markup.Length; i++)
        {
            switch (markup.AsSpan(i, Math.Min(2, markup.Length - i)))
            {
                case "[|":
                    open.Push((null, text.Length));
                    i++;
                    break;
                case "{|":
                    var colon = markup.IndexOf(':', i);
                    open.Push((markup[(i + 2)..colon], text.Length));
                    i = colon;
                    break;
                case "|]" or "|}":
                    var (id, start) = open.Pop();
                    spans.Add((id, TextSpan.FromBounds(start, text.Length)));
                    i++;
                    break;
                default:
                    text.Append(markup[i]);
                    break;
            }
        }

        Assert.True(open.Count == 0, "The markup of the source is not closed.");
        return new(text.ToString(), spans);
    }
}
