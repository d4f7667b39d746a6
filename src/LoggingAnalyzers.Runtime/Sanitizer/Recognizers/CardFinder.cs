namespace LoggingAnalyzers.Sanitizing.Recognizers;

/// <summary>
/// Payment card numbers (ISO/IEC 7812): 13 to 19 digits in the groups of a card, with a known issuer and a valid check digit.
/// </summary>
internal static class CardFinder
{
    private const int MinDigits = 13;
    private const int MaxDigits = 19;
    private const int MaxSeparators = 3;

    /// <summary>Blank, plus, dash, dot, and the ten digits.</summary>
    private const uint AsciiParts = 0x03FF_6801;

    /// <summary>Finds all cards. Text with encoded characters is read character by character, other text by samples.</summary>
    internal static void Find(string text, bool hasEncoding, ref FindingBuffer findings)
    {
        if (hasEncoding)
        {
            FindAmongEncoded(text, ref findings);
            return;
        }

        // Thirteen digits and separators in a row cover every thirteenth position once.
        var floor = 0;
        for (var probe = MinDigits - 1; probe < text.Length; probe += MinDigits)
        {
            // Thirteen in a row around a position also cover one of two positions at the same distance from it, up to six.
            if (!IsPart(text, probe) || !(IsPart(text, probe - 6) || IsPart(text, probe + 6)) || !(IsPart(text, probe - 3) || IsPart(text, probe + 3)))
            {
                continue;
            }

            var start = probe;
            while (start > floor && IsPart(text[start - 1]))
            {
                start--;
            }

            var digits = 0;
            floor = start;
            while (floor < text.Length && IsPart(text[floor]))
            {
                digits += TextLayers.IsDigit(text[floor]) ? 1 : 0;
                floor++;
            }

            if (digits >= MinDigits)
            {
                // It may read on behind a sign that separates only between digits.
                floor = Math.Max(floor, FindInRun(text, start, ref findings));
            }

            probe = floor - 1;
        }
    }

    private static bool IsPart(string text, int index) => (uint)index < (uint)text.Length && IsPart(text[index]);

    /// <summary>A digit or a separator. The ASCII ones lie among the 32 characters from the blank on: a bit for each.</summary>
    private static bool IsPart(char c)
    {
        var place = c - 32u;
        return place < 32 ? ((AsciiParts >> (int)place) & 1) != 0 : c > '~' && IsSeparator(c);
    }

    private static void FindAmongEncoded(string text, ref FindingBuffer findings)
    {
        for (var i = 0; i < text.Length;)
        {
            if (TextLayers.IsDigit(text[i]))
            {
                i = FindInRun(text, i, ref findings);
                continue;
            }

            TextLayers.Decode(text, i, out var length);
            i += length;
        }
    }

    /// <summary>Reads a run of digits and separators to its end, which it returns.</summary>
    private static int FindInRun(string text, int start, ref FindingBuffer findings)
    {
        var i = start;
        while (i < text.Length)
        {
            if (TextLayers.IsDigit(text[i]))
            {
                if (TryMatch(text, i, out var end, out var groupEnd))
                {
                    findings.Add(i, end, FindingKind.Card);
                    i = end;
                }
                else
                {
                    i = groupEnd;
                }

                continue;
            }

            var length = SeparatorLength(text, i);
            if (length == 0)
            {
                break;
            }

            i += length;
        }

        return Math.Max(i, start + 1);
    }

    /// <summary>The longest card that starts with the digit at an index. Also says where the digits without a gap end.</summary>
    private static bool TryMatch(string text, int start, out int end, out int groupEnd)
    {
        Span<byte> digits = stackalloc byte[MaxDigits];
        Span<byte> groups = stackalloc byte[MaxDigits];
        var count = 0;
        var groupCount = 0;
        var i = start;
        end = 0;
        groupEnd = start;
        while (i < text.Length && count <= MaxDigits && TextLayers.IsDigit(text[i]))
        {
            var before = count;
            while (i < text.Length && TextLayers.IsDigit(text[i]))
            {
                if (count < MaxDigits)
                {
                    digits[count] = (byte)(text[i] - '0');
                }

                count++;
                i++;
                // Characters without width do not end a group.
                for (var gap = InvisibleLength(text, i); gap > 0 && i + gap < text.Length; gap = InvisibleLength(text, i))
                {
                    i += gap;
                }
            }

            groupEnd = groupCount == 0 ? i : groupEnd;
            if (count > MaxDigits)
            {
                break;
            }

            groups[groupCount++] = (byte)(count - before);
            if (count >= MinDigits && AreCardGroups(groups.Slice(0, groupCount)) && CardNumber.IsPlausible(digits.Slice(0, count))
                && HasBounds(text, start, i))
            {
                end = i;
            }

            for (var separators = 0; separators < MaxSeparators && i < text.Length; separators++)
            {
                var length = SeparatorLength(text, i);
                if (length == 0)
                {
                    break;
                }

                i += length;
            }
        }

        return end > 0;
    }

    /// <summary>One group, groups of four, or 4-6-4 and 4-6-5.</summary>
    private static bool AreCardGroups(ReadOnlySpan<byte> groups)
    {
        if (groups.Length == 1)
        {
            return true;
        }

        if (groups.Length == 3 && groups[0] == 4 && groups[1] == 6)
        {
            return groups[2] is 4 or 5;
        }

        for (var i = 0; i < groups.Length - 1; i++)
        {
            if (groups[i] != 4)
            {
                return groups.Length == 2 && groups[0] is 6 or 8;
            }
        }

        return groups[groups.Length - 1] <= 4;
    }

    /// <summary>Not part of a longer number, a decimal fraction, a telephone number, a hex string or a GUID.</summary>
    private static bool HasBounds(string text, int start, int end)
    {
        var before = start > 0 ? text[start - 1] : ' ';
        var after = end < text.Length ? text[end] : ' ';
        if (before is '*' or '+' || (before is '.' or ',' && start > 1 && TextLayers.IsDigit(text[start - 2]))
            || (after is '.' or ',' && end + 1 < text.Length && TextLayers.IsDigit(text[end + 1])))
        {
            return false;
        }

        return !IsInsideWord(text, start, end) && !IsInsideGuid(text, start, end);
    }

    /// <summary>Letters may stand beside the number (PAN4111…) unless they make it a hex string or hold further digits.</summary>
    private static bool IsInsideWord(string text, int start, int end)
    {
        var onlyHex = true;
        var letters = 0;
        for (var i = EndsEscape(text, start) ? -1 : start - 1; i >= 0 && start - i <= 64; i--)
        {
            if (TextLayers.IsDigit(text[i]))
            {
                return true;
            }

            if (!TextLayers.IsAsciiLetter(text[i]))
            {
                break;
            }

            onlyHex &= TextLayers.IsHex(text[i]);
            letters++;
        }

        for (var i = end; i < text.Length && i - end <= 64; i++)
        {
            if (TextLayers.IsDigit(text[i]))
            {
                return true;
            }

            if (!TextLayers.IsAsciiLetter(text[i]))
            {
                break;
            }

            onlyHex &= TextLayers.IsHex(text[i]);
            letters++;
        }

        return letters > 0 && onlyHex;
    }

    /// <summary>Whether an escape ends in front of the number: <c>%3D4111…</c>, <c>\n4111…</c>, <c>\u200B4111…</c>.</summary>
    private static bool EndsEscape(string text, int start) =>
        (start >= 3 && text[start - 3] == '%' && TextLayers.AreHex(text, start - 2, 2))
        || (start >= 2 && TextLayers.EscapeLength(text, start - 2) == 2)
        || (start >= 6 && TextLayers.EscapeLength(text, start - 6) == 6)
        || (start >= 10 && TextLayers.EscapeLength(text, start - 10) == 10);

    private static bool IsInsideGuid(string text, int start, int end)
    {
        for (var guid = Math.Max(0, end - 36); guid <= start && guid + 36 <= text.Length; guid++)
        {
            if (IsGuid(text, guid))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGuid(string text, int start)
    {
        for (var i = 0; i < 36; i++)
        {
            if (i is 8 or 13 or 18 or 23 ? text[start + i] != '-' : !TextLayers.IsHex(text[start + i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSeparator(char c) =>
        c is ' ' or '-' or '.' or '+' || (c > '~' && (IsWideSeparator(c) || IsInvisible(c)));

    private static bool IsWideSeparator(char c) =>
        c is '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000' or (>= '\u2010' and <= '\u2015') or '\u2212';

    private static bool IsInvisible(char c) => c is (>= '\u200B' and <= '\u200F') or (>= '\u2060' and <= '\u2064') or '\uFEFF' or '\u00AD';

    private static int InvisibleLength(string text, int index)
    {
        if (index >= text.Length)
        {
            return 0;
        }

        var c = TextLayers.Decode(text, index, out var length);
        return IsInvisible(c) ? length : 0;
    }

    /// <summary>The length of the separator at an index, as it is or encoded (<c>%20</c>, <c>%C2%A0</c>, <c>\u00A0</c>), or 0.</summary>
    private static int SeparatorLength(string text, int index)
    {
        if (IsSeparator(text[index]))
        {
            return 1;
        }

        if (text[index] is not ('%' or '\\'))
        {
            return 0;
        }

        if (TextLayers.StartsWithIgnoreCase(text, index, "%C2%A0"))
        {
            return 6;
        }

        var c = TextLayers.Decode(text, index, out var length);
        return length > 1 && IsSeparator(c) ? length : 0;
    }
}
