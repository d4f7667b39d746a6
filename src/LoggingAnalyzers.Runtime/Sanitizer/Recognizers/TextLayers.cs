namespace LoggingAnalyzers.Sanitizing.Recognizers;

/// <summary>
/// The spellings that text takes on its way into a log: backslash escapes, percent-encoding, HTML entities, in layers.
/// </summary>
internal static class TextLayers
{
    /// <summary>The length of the backslash escape of a control character at an index (<c>\n</c>, <c>\u001B</c>), or 0.</summary>
    internal static int EscapeLength(string text, int index)
    {
        if (text[index] != '\\' || index + 1 >= text.Length)
        {
            return 0;
        }

        return text[index + 1] switch
        {
            'n' or 'r' or 't' => 2,
            'u' when AreHex(text, index + 2, 4) => 6,
            'U' when AreHex(text, index + 2, 8) => 10,
            _ => 0,
        };
    }

    /// <summary>
    /// Where a word really starts: behind the letters that belong to an escape in front of it, as in <c>\npassword</c>,
    /// <c>\u0026token</c> and <c>%26token</c>.
    /// </summary>
    internal static int WordStart(string text, int start, int end)
    {
        if (start == 0 || start >= end)
        {
            return start;
        }

        if (text[start - 1] == '\\')
        {
            return Math.Min(end, start - 1 + Math.Max(1, EscapeLength(text, start - 1)));
        }

        if (text[start - 1] == '%' && start + 2 <= end && AreHex(text, start, 2))
        {
            // %2526: an encoded percent sign, once more encoded.
            while (start + 4 <= end && text[start] == '2' && text[start + 1] == '5' && AreHex(text, start + 2, 2))
            {
                start += 2;
            }

            return start + 2;
        }

        return start;
    }

    /// <summary>No letter or digit in front, unless it is the end of an escape such as <c>\n</c> or <c>%3D</c>.</summary>
    internal static bool StartsWord(string text, int index)
    {
        if (index == 0 || !(IsAsciiLetter(text[index - 1]) || IsDigit(text[index - 1])))
        {
            return true;
        }

        return (index >= 2 && text[index - 2] == '\\' && EscapeLength(text, index - 2) == 2)
            || (index >= 3 && text[index - 3] == '%' && AreHex(text, index - 2, 2))
            || (index >= 6 && text[index - 6] == '\\' && EscapeLength(text, index - 6) == 6)
            || (index >= 10 && text[index - 10] == '\\' && EscapeLength(text, index - 10) == 10);
    }

    /// <summary>What a percent or <c>\u</c> sequence at an index stands for, and its length; itself otherwise.</summary>
    internal static char Decode(string text, int index, out int length)
    {
        var c = text[index];
        length = 1;
        if (c == '%')
        {
            var digits = index + 1;
            while (digits + 3 < text.Length && text[digits] == '2' && text[digits + 1] == '5')
            {
                digits += 2;
            }

            if (AreHex(text, digits, 2))
            {
                length = digits + 2 - index;
                return (char)((HexValue(text[digits]) << 4) | HexValue(text[digits + 1]));
            }
        }
        else if (c == '\\' && index + 1 < text.Length && text[index + 1] == 'u' && AreHex(text, index + 2, 4))
        {
            length = 6;
            return (char)((HexValue(text[index + 2]) << 12) | (HexValue(text[index + 3]) << 8)
                | (HexValue(text[index + 4]) << 4) | HexValue(text[index + 5]));
        }

        return c;
    }

    internal static bool AreHex(string text, int start, int count)
    {
        if (start + count > text.Length)
        {
            return false;
        }

        for (var i = start; i < start + count; i++)
        {
            if (!IsHex(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    internal static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    internal static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    internal static bool IsAsciiLetter(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a';

    /// <summary>Letters, digits, dash, underscore. A look-up: most of the time that a pair takes goes into reading its name.</summary>
    internal static bool IsNameChar(char c) => c < 128 ? NameChars[c] != 0 : char.IsLetterOrDigit(c);

    private static ReadOnlySpan<byte> NameChars =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
    ];

    /// <summary>White space, line breaks and other control characters, as they are or escaped.</summary>
    internal static bool IsBreak(string text, int index)
    {
        var c = text[index];
        return c <= ' ' || (c == '\\' && EscapeLength(text, index) > 0)
            || (c > '~' && (char.IsWhiteSpace(c) || ControlCharacters.IsUnsafe(c)));
    }

    internal static bool StartsWith(string text, int index, string word)
    {
        if (index + word.Length > text.Length)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (text[index + i] != word[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Ignores the case of ASCII letters, and that of no others.</summary>
    internal static bool StartsWithIgnoreCase(string text, int index, string word)
    {
        if (index + word.Length > text.Length)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            var difference = text[index + i] ^ word[i];
            if (difference != 0 && (difference != 0x20 || !IsAsciiLetter(word[i])))
            {
                return false;
            }
        }

        return true;
    }

    private static int HexValue(char c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}
