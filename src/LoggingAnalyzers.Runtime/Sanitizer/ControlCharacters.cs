using System.Text;
#if NET8_0_OR_GREATER
using System.Buffers;
#endif

namespace LoggingAnalyzers.Sanitizing;

/// <summary>Visible escapes for the characters that forge, hide or reorder parts of a log line.</summary>
internal static class ControlCharacters
{
#if NET8_0_OR_GREATER
    /// <summary>Printable ASCII: whatever lies outside is looked at one by one.</summary>
    private static readonly SearchValues<char> s_plain = SearchValues.Create(PlainCharacters());
#endif

    internal static string Neutralize(string? text)
    {
        if (text is null)
        {
            return string.Empty;
        }

        var first = FirstUnsafe(text, 0);
        return first < 0 ? text : Escape(text, first);
    }

    /// <summary>The index of the first character to escape at or after <paramref name="start"/>, or -1.</summary>
    internal static int FirstUnsafe(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
#if NET8_0_OR_GREATER
            var next = text.AsSpan(i).IndexOfAnyExcept(s_plain);
            if (next < 0)
            {
                return -1;
            }

            i += next;
#endif
            var c = text[i];
            if (c is >= ' ' and <= '~')
            {
                continue;
            }

            if (!char.IsSurrogate(c))
            {
                if (IsUnsafe(c))
                {
                    return i;
                }
            }
            else if (IsVisiblePair(text, i))
            {
                i++;
            }
            else
            {
                return i;
            }
        }

        return -1;
    }

    private static string Escape(string text, int first)
    {
        var result = new StringBuilder(text.Length + 16);
        var copied = 0;
        for (var i = first; i >= 0; i = FirstUnsafe(text, copied))
        {
            result.Append(text, copied, i - copied);
            copied = i + 1;
            if (char.IsHighSurrogate(text[i]) && copied < text.Length && char.IsLowSurrogate(text[copied]))
            {
                result.Append("\\U").AppendHex(char.ConvertToUtf32(text[i], text[copied]), 8);
                copied++;
                continue;
            }

            _ = text[i] switch
            {
                '\n' => result.Append("\\n"),
                '\r' => result.Append("\\r"),
                '\t' => result.Append("\\t"),
                _ => result.Append("\\u").AppendHex(text[i], 4),
            };
        }

        return result.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>C0, DEL, C1, line separators, bidi controls, and characters that take no room.</summary>
    private static bool IsUnsafe(char c) => c switch
    {
        < ' ' or (>= '\u007F' and <= '\u009F') => true,
        '\u00AD' or '\u061C' or '\u115F' or '\u1160' or '\u180E' or '\u3164' or '\uFEFF' or '\uFFA0' => true,
        >= '\u200B' and <= '\u200F' => true,
        >= '\u2028' and <= '\u202E' => true,
        >= '\u2060' and <= '\u206F' => true,
        >= '\uFFF9' and <= '\uFFFB' => true,
        >= '\uFFFE' => true,
        _ => false,
    };

    /// <summary>A whole surrogate pair that is not one of the invisible tag characters U+E0000 to U+E007F.</summary>
    private static bool IsVisiblePair(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
        && !(text[index] == '\uDB40' && text[index + 1] <= '\uDC7F');

    private static StringBuilder AppendHex(this StringBuilder builder, int value, int digits)
    {
        for (var shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        {
            builder.Append("0123456789ABCDEF"[(value >> shift) & 0xF]);
        }

        return builder;
    }

#if NET8_0_OR_GREATER
    private static string PlainCharacters()
    {
        var plain = new char['~' - ' ' + 1];
        for (var i = 0; i < plain.Length; i++)
        {
            plain[i] = (char)(' ' + i);
        }

        return new string(plain);
    }
#endif
}
