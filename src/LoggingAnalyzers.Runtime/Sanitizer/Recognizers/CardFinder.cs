namespace LoggingAnalyzers.Sanitizing.Recognizers;

/// <summary>
/// Payment card numbers (ISO/IEC 7812): 13 to 19 digits in the groups of a card, with a known issuer and a valid check digit.
/// </summary>
internal static class CardFinder
{
    private const int MinDigits = 13;
    private const int MaxDigits = 19;
    private const int MaxSeparators = 3;

    /// <summary>How far two groups of four digits lie apart at most, and the digits that may stand in front of the first.</summary>
    private const int MaxBack = 32;

    /// <summary>Looks around the second of two groups of four digits; returns where reading ended.</summary>
    internal static int FindAround(string text, int index, int floor, ref FindingBuffer findings)
    {
        var start = index;
        for (var back = Math.Max(floor, index - MaxBack); start > back && CardSeparators.IsPart(text[start - 1]);)
        {
            start--;
        }

        return FindInRun(text, start, ref findings);
    }

    /// <summary>Reads the whole text: cards whose separators take no width, are wide or encoded included.</summary>
    internal static void FindAll(string text, ref FindingBuffer findings)
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
                    findings.Add(i, end, FindingKind.Number);
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
                while (i < text.Length && text[i] is '\\' or '%' or > '~'
                    && CardSeparators.InvisibleLength(text, i) is var gap and > 0 && i + gap < text.Length)
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
