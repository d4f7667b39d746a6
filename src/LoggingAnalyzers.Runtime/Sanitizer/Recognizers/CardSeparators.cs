namespace LoggingAnalyzers.Sanitizing.Recognizers;

/// <summary>What may stand between the digits of a card, as it is or encoded.</summary>
internal static class CardSeparators
{
    /// <summary>Blank, plus, dash, dot, and the ten digits.</summary>
    private const uint AsciiParts = 0x03FF_6801;

    /// <summary>A digit or a separator. The ASCII ones lie among the 32 characters from the blank on: a bit for each.</summary>
    internal static bool IsPart(char c)
    {
        var place = c - 32u;
        return place < 32 ? ((AsciiParts >> (int)place) & 1) != 0 : c > '~' && IsSeparator(c);
    }

    internal static bool IsSeparator(char c) =>
        c is ' ' or '-' or '.' or '+' || (c > '~' && (IsWideSeparator(c) || IsInvisible(c)));

    private static bool IsWideSeparator(char c) =>
        c is '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000' or (>= '\u2010' and <= '\u2015') or '\u2212';

    private static bool IsInvisible(char c) => c is (>= '\u200B' and <= '\u200F') or (>= '\u2060' and <= '\u2064') or '\uFEFF' or '\u00AD';

    internal static int InvisibleLength(string text, int index)
    {
        if (index >= text.Length)
        {
            return 0;
        }

        var c = TextLayers.Decode(text, index, out var length);
        return IsInvisible(c) ? length : 0;
    }

    /// <summary>The length of the separator at an index, as it is or encoded (<c>%20</c>, <c>%C2%A0</c>, <c>\u00A0</c>), or 0.</summary>
    internal static int SeparatorLength(string text, int index)
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
