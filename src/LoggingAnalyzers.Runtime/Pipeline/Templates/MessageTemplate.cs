using System.Collections;
using System.Globalization;
using System.Text;
using LoggingAnalyzers.Sanitizing;

namespace LoggingAnalyzers.Pipeline.Templates;

/// <summary>A message template, <c>Order {OrderId,8:D6}</c>, in literals and holes (messagetemplates.org).</summary>
internal sealed class MessageTemplate
{
    private const string Null = "(null)";

    /// <summary>For values that are longer than their holes.</summary>
    private const int Room = 128;

    /// <summary>No name with its format is longer.</summary>
    private const int MaxHole = 256;

    private readonly List<Part> _parts;

    /// <summary>Enough for most messages, so that they are built in one piece.</summary>
    private readonly int _length;

    private MessageTemplate(List<Part> parts, int length)
    {
        _parts = parts;
        _length = length;
    }

    /// <summary>How many holes there are, the same name counted each time.</summary>
    internal int HoleCount { get; private set; }

    internal static MessageTemplate Parse(string text)
    {
        var parts = new List<Part>();
        var result = new MessageTemplate(parts, text.Length + Room);
        var literal = new StringBuilder();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '{' or '}' && i + 1 < text.Length && text[i + 1] == c)
            {
                literal.Append(c);
                i++;
                continue;
            }

            var end = c == '{' ? EndOfHole(text, i) : -1;
            if (end < 0)
            {
                literal.Append(c);
                continue;
            }

            if (literal.Length > 0)
            {
                parts.Add(Part.Literal(literal.ToString(), text.Substring(start, i - start)));
                literal.Clear();
            }

            parts.Add(Hole(text.Substring(i, end + 1 - i)));
            result.HoleCount++;
            i = end;
            start = end + 1;
        }

        if (literal.Length > 0)
        {
            parts.Add(Part.Literal(literal.ToString(), text.Substring(start)));
        }

        return result;
    }

    /// <summary>The names of the holes, in order.</summary>
    internal IEnumerable<string> HoleNames => _parts.Where(static part => part.IsHole).Select(static part => part.Text);

    /// <summary>The template with its literals rewritten and its holes kept; the same instance where nothing changed.</summary>
    internal string Rewrite(string template, Func<string, string> literal)
    {
        var text = new StringBuilder();
        foreach (var part in _parts)
        {
            text.Append(part.IsHole ? part.Source : literal(part.Source));
        }

        var result = text.ToString();
        return string.Equals(result, template, StringComparison.Ordinal) ? template : result;
    }

    /// <summary>The text with each hole replaced by what <paramref name="value"/> gives for its number.</summary>
    internal string Fill(Func<int, string> value)
    {
        var text = new StringBuilder();
        var hole = 0;
        foreach (var part in _parts)
        {
            text.Append(part.IsHole ? value(hole++) : part.Text);
        }

        return text.ToString();
    }

    /// <summary>The message for finished fields, as Microsoft.Extensions.Logging formats it.</summary>
    internal string Render(KeyValuePair<string, object?>[] fields)
    {
        var text = new TextBuffer(_length);
        var hole = 0;
        foreach (var part in _parts)
        {
            if (!part.IsHole)
            {
                text.Append(part.Text);
                continue;
            }

            var value = Find(fields, part.Text, hole++);
            text.Append(part.Alignment == 0 && value is string plain ? plain : Format(part, value));
        }

        return text.Finish();
    }

    /// <summary>By name where the fields have it, since generated code keeps its own order; otherwise by position.</summary>
    private static object? Find(KeyValuePair<string, object?>[] fields, string name, int position)
    {
        if (position < fields.Length && string.Equals(fields[position].Key, name, StringComparison.Ordinal))
        {
            return fields[position].Value;
        }

        foreach (var field in fields)
        {
            if (string.Equals(field.Key, name, StringComparison.OrdinalIgnoreCase))
            {
                return field.Value;
            }
        }

        return position < fields.Length && fields[position].Key != FieldReader.OriginalFormat ? fields[position].Value : null;
    }

    private static string Format(Part hole, object? value)
    {
        string text;
        if (value is IFormattable formattable)
        {
            try
            {
                text = formattable.ToString(hole.Format, CultureInfo.InvariantCulture);
            }
            catch (FormatException)
            {
                text = formattable.ToString(null, CultureInfo.InvariantCulture);
            }
        }
        else if (value is IEnumerable sequence and not string)
        {
            var items = sequence.Cast<object?>();
            text = string.Join(", ", items.Select(static item => Convert.ToString(item, CultureInfo.InvariantCulture) ?? Null));
        }
        else
        {
            text = value?.ToString() ?? Null;
        }

        return hole.Alignment > 0 ? text.PadLeft(hole.Alignment) : text.PadRight(-hole.Alignment);
    }

    /// <summary>The brace that ends a hole, or -1: what is no name, width and format is text.</summary>
    private static int EndOfHole(string text, int start)
    {
        for (var i = start + 1; i < text.Length && i - start <= MaxHole; i++)
        {
            var c = text[i];
            if (c == '}')
            {
                return i > start + 1 ? i : -1;
            }

            if (c == ':')
            {
                var end = text.IndexOf('}', i);
                return end - start <= MaxHole ? end : -1;
            }

            if (!char.IsLetterOrDigit(c) && c is not ('_' or '.' or '-' or '@' or '$' or ',' or ' '))
            {
                return -1;
            }
        }

        return -1;
    }

    private static Part Hole(string source)
    {
        var content = source.Substring(1, source.Length - 2);
        var colon = content.IndexOf(':');
        var format = colon < 0 ? null : content.Substring(colon + 1);
        var name = colon < 0 ? content : content.Substring(0, colon);
        var comma = name.IndexOf(',');
        var alignment = 0;
        if (comma >= 0)
        {
            // A width beyond any line is a mistake or an attack on memory.
            var digits = name.Substring(comma + 1);
            alignment = int.TryParse(digits, NumberStyles.Integer, CultureInfo.InvariantCulture, out var width)
                && width is > -1024 and < 1024 ? width : 0;
            name = name.Substring(0, comma);
        }

        return new Part(name.Trim(), source, isHole: true, alignment, format);
    }

    private readonly struct Part(string text, string source, bool isHole, int alignment, string? format)
    {
        /// <summary>The literal, its braces unescaped, or the name of the hole.</summary>
        internal string Text => text;

        /// <summary>What stands in the template.</summary>
        internal string Source => source;

        internal bool IsHole => isHole;

        internal int Alignment => alignment;

        internal string? Format => format;

        internal static Part Literal(string text, string source) => new(text, source, isHole: false, 0, null);
    }
}
