namespace LoggingAnalyzers.Sanitizing.Recognizers;

/// <summary>
/// Payment card numbers (ISO/IEC 7812): 13 to 19 digits in the groups of a card, with a known issuer and a valid check digit.
/// </summary>
internal static class CardFinder
{
    private const int MinDigits = 13;
    private const int MaxDigits = 19;
    private const int MaxSeparators = 3;

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
            if (!CardSeparators.IsPart(text, probe)
                || !(CardSeparators.IsPart(text, probe - 6) || CardSeparators.IsPart(text, probe + 6))
                || !(CardSeparators.IsPart(text, probe - 3) || CardSeparators.IsPart(text, probe + 3)))
            {
                continue;
            }

            var start = probe;
            while (start > floor && CardSeparators.IsPart(text[start - 1]))
            {
                start--;
            }

            var digits = 0;
            floor = start;
            while (floor < text.Length && CardSeparators.IsPart(text[floor]))
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

            var length = CardSeparators.SeparatorLength(text, i);
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
                while (CardSeparators.InvisibleLength(text, i) is var gap and > 0 && i + gap < text.Length)
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
                && CardBounds.AreFree(text, start, i))
            {
                end = i;
            }

            for (var separators = 0; separators < MaxSeparators && i < text.Length; separators++)
            {
                var length = CardSeparators.SeparatorLength(text, i);
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
}
