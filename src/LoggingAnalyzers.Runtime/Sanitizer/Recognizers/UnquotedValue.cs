namespace LoggingAnalyzers.Sanitizing.Recognizers;

/// <summary>Where a value without quotes ends.</summary>
internal static class UnquotedValue
{
    /// <summary>
    /// Up to a blank, a line break, a semicolon, or a sign that what follows shows to be no part of the value; on demand also
    /// up to an escape, which may have been a line break once.
    /// </summary>
    internal static int EndOf(string text, int start, bool isEncoded, bool stopAtEscape)
    {
        var i = start;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (PairFinder.IsNameChar(c))
            {
                continue;
            }

            if (c == '\\' && TextLayers.EscapeLength(text, i) > 0)
            {
                if (stopAtEscape)
                {
                    break;
                }

                continue;
            }

            if (c == ';' || TextLayers.IsBreak(text, i) || (isEncoded && IsEncodedEnd(text, i)) || IsSoftEnd(text, i, isEncoded))
            {
                break;
            }
        }

        return i;
    }

    private static bool IsEncodedEnd(string text, int index) =>
        text[index] == '%' && TextLayers.Decode(text, index, out _) is '&' or ';' or ',' or '}' or '"' or '\'' or ' ' or '\r' or '\n';

    private static bool IsSoftEnd(string text, int index, bool isEncoded)
    {
        var next = index + 1;
        switch (text[index])
        {
            case '"' or '\'' or '`' or ')' or ']' or '}' or '>' or '|':
                return IsDelimiter(text, next);
            case '<':
                return IsDelimiter(text, next) || text[next] == '/' || TextLayers.IsAsciiLetter(text[next]);
            case ',':
                return IsDelimiter(text, next) || StartsPair(text, next);
            case '&':
                return IsDelimiter(text, next) || isEncoded || StartsPair(text, next);
            case '\\':
                return next < text.Length && text[next] is '"' or '\'';
            default:
                return false;
        }
    }

    private static bool IsDelimiter(string text, int index) =>
        index >= text.Length
        || text[index] is '"' or '\'' or '`' or ')' or ']' or '}' or '>' or '|' or ',' or ';' or '<' or '&' or ':'
        || TextLayers.IsBreak(text, index);

    /// <summary>A name and its sign, or an HTML entity.</summary>
    private static bool StartsPair(string text, int index)
    {
        var i = index;
        while (i < text.Length && (PairFinder.IsNameChar(text[i]) || text[i] is '.'))
        {
            i++;
        }

        return i > index && (i == text.Length || text[i] is '=' or ':' or '&' or ';');
    }
}
