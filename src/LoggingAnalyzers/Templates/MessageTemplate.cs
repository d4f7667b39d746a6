using System.Collections.Immutable;
using System.Globalization;

namespace LoggingAnalyzers.Templates;

/// <summary>
/// A message template taken apart, to the syntax of messagetemplates.org. Reads any text, in one pass; faults are data, never exceptions.
/// </summary>
internal sealed class MessageTemplate
{
    private MessageTemplate(
        string text, TemplateDialect dialect, ImmutableArray<TemplateHole> holes, ImmutableArray<TemplateError> errors)
    {
        Text = text;
        Holes = holes;
        Errors = errors;
        IsPositional = dialect switch
        {
            _ when holes.IsEmpty => false,
            TemplateDialect.Serilog => holes.All(static h => h.Number >= 0),
            TemplateDialect.NLog => holes[0].Number >= 0,
            TemplateDialect.Composite => true,
            _ => false,
        };
    }

    public string Text { get; }

    /// <summary>
    /// The holes, left to right; a hole that is in <see cref="Errors"/> is not among them, but for its alignment or format.
    /// </summary>
    public ImmutableArray<TemplateHole> Holes { get; }

    public ImmutableArray<TemplateError> Errors { get; }

    /// <summary>Values bind by the holes' numbers; otherwise left to right.</summary>
    public bool IsPositional { get; }

    /// <summary>The index of the value that a hole shows.</summary>
    public int ArgumentOf(int hole) => IsPositional && Holes[hole].Number is >= 0 and var number ? number : hole;

    public static MessageTemplate Parse(string text, TemplateDialect dialect = TemplateDialect.Microsoft)
    {
        if (text.IndexOf('{') < 0 && text.IndexOf('}') < 0)
        {
            return new(text, dialect, [], []);
        }

        var holes = ImmutableArray.CreateBuilder<TemplateHole>();
        var errors = ImmutableArray.CreateBuilder<TemplateError>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('{' or '}'))
            {
                continue;
            }

            if (i + 1 < text.Length && text[i + 1] == text[i])
            {
                i++; // An escaped brace.
            }
            else if (text[i] == '}')
            {
                errors.Add(new(TemplateErrorKind.StrayClose, i, 1));
            }
            else
            {
                var end = i + 1;
                while (end < text.Length && text[end] is not ('{' or '}'))
                {
                    end++;
                }

                if (end == text.Length || text[end] == '{')
                {
                    errors.Add(new(TemplateErrorKind.UnclosedHole, i, 1));
                    i = end - 1;
                }
                else
                {
                    ReadHole(text, i, end + 1, dialect, holes, errors);
                    i = end;
                }
            }
        }

        return new(text, dialect, holes.ToImmutable(), errors.ToImmutable());
    }

    private static void ReadHole(
        string text, int start, int end, TemplateDialect dialect,
        ImmutableArray<TemplateHole>.Builder holes, ImmutableArray<TemplateError>.Builder errors)
    {
        var capture = text[start + 1] is '@' or '$' ? text[start + 1] : '\0';
        var nameStart = start + (capture == '\0' ? 1 : 2);
        var close = end - 1;
        var colon = text.IndexOf(':', nameStart, close - nameStart);
        var comma = text.IndexOf(',', nameStart, (colon < 0 ? close : colon) - nameStart);
        var nameEnd = comma >= 0 ? comma : colon >= 0 ? colon : close;
        var name = text.Substring(nameStart, nameEnd - nameStart);
        if (string.IsNullOrWhiteSpace(name))
        {
            errors.Add(new(TemplateErrorKind.EmptyHole, start, end - start));
            return;
        }

        if (!IsName(name, dialect))
        {
            errors.Add(new(TemplateErrorKind.BadName, start, end - start));
            return;
        }

        var alignment = comma < 0 ? null : text.Substring(comma + 1, (colon < 0 ? close : colon) - comma - 1);
        if (alignment is not null && !IsAlignment(alignment))
        {
            errors.Add(new(TemplateErrorKind.BadAlignment, comma + 1, alignment.Length));
        }

        var format = colon < 0 ? null : text.Substring(colon + 1, close - colon - 1);
        if (dialect == TemplateDialect.Serilog && format is not null && !format.All(IsFormatPart))
        {
            errors.Add(new(TemplateErrorKind.BadFormat, colon + 1, format.Length));
        }

        holes.Add(new(name, capture, alignment, format, start, end - start));
    }

    private static bool IsName(string name, TemplateDialect dialect)
    {
        foreach (var c in name)
        {
            var good = dialect switch
            {
                TemplateDialect.Serilog => char.IsLetterOrDigit(c) || c is '_' or '.',
                TemplateDialect.Composite => c is >= '0' and <= '9',
                _ => !char.IsControl(c) && c != '"',
            };
            if (!good)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsFormatPart(char c) => char.IsLetterOrDigit(c) || char.IsPunctuation(c) || c is ' ' or '+' or '|';

    private static bool IsAlignment(string alignment) =>
        int.TryParse(
            alignment, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture, out var width)
        && width != 0 && alignment.IndexOf('+') < 0;
}
