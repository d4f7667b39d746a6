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

        if (FirstUnsafe(text, 0, text.Length) < 0)
        {
            return text;
        }

        var result = new TextBuffer(text.Length + 16);
        result.AppendVisible(text, 0, text.Length);
        return result.Finish();
    }

    /// <summary>The index of the first character to escape from <paramref name="start"/> on, or -1.</summary>
    internal static int FirstUnsafe(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
#if NET8_0_OR_GREATER
            var next = text.AsSpan(i, end - i).IndexOfAnyExcept(s_plain);
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
            else if (IsVisiblePair(text, i, end))
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

    /// <summary>Appends the escape of the character at an index; returns how many characters of the text it stands for.</summary>
    internal static int AppendEscape(string text, int index, int end, ref TextBuffer result)
    {
        var c = text[index];
        if (char.IsHighSurrogate(c) && index + 1 < end && char.IsLowSurrogate(text[index + 1]))
        {
            result.AppendEscape('U', char.ConvertToUtf32(c, text[index + 1]), digits: 8);
            return 2;
        }

        switch (c)
        {
            case '\n':
                result.Append("\\n");
                break;
            case '\r':
                result.Append("\\r");
                break;
            case '\t':
                result.Append("\\t");
                break;
            default:
                result.AppendEscape('u', c, digits: 4);
                break;
        }

        return 1;
    }

    /// <summary>
    /// Whether the character at an index is to be escaped. A pair of surrogates is judged as a whole, by its first half.
    /// </summary>
    internal static bool IsUnsafeAt(string text, int index) => !char.IsSurrogate(text[index]) ? IsUnsafe(text[index])
        : char.IsLowSurrogate(text[index]) ? index == 0 || !char.IsHighSurrogate(text[index - 1])
        : !IsVisiblePair(text, index, text.Length);

    /// <summary>C0, DEL, C1, line separators, bidi controls, and characters that take no room.</summary>
    internal static bool IsUnsafe(char c) => c switch
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
    private static bool IsVisiblePair(string text, int index, int end) =>
        char.IsHighSurrogate(text[index]) && index + 1 < end && char.IsLowSurrogate(text[index + 1])
        && !(text[index] == '\uDB40' && text[index + 1] <= '\uDC7F');

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
