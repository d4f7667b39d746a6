namespace LoggingAnalyzers.Sanitizing.Recognizers;

/// <summary>What stands around the digits of a card, and makes them a part of something else.</summary>
internal static class CardBounds
{
    /// <summary>Not part of a longer number, a decimal fraction, a telephone number, a hex string or a GUID.</summary>
    internal static bool AreFree(string text, int start, int end)
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
}
