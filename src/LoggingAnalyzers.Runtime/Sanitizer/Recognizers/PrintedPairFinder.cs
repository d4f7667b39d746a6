using LoggingAnalyzers.Sensitivity;

namespace LoggingAnalyzers.Sanitizing.Recognizers;

/// <summary>A pair as .NET prints it, alone or as part of a dictionary: <c>[Password, …]</c>, <c>[Smtp:Password, …]</c>.</summary>
internal static class PrintedPairFinder
{
    /// <summary>How far the closing bracket is looked for; a value behind which there is none ends with its word.</summary>
    private const int MaxValue = 256;

    /// <summary>Looks behind the opening bracket.</summary>
    internal static bool TryFind(string text, int bracket, NameTest names, out int start, out int end)
    {
        var nameStart = bracket + 1;
        var nameEnd = nameStart;
        while (nameEnd < text.Length && (PairFinder.IsNameChar(text[nameEnd]) || text[nameEnd] is '.' or ':'))
        {
            nameEnd++;
            nameStart = text[nameEnd - 1] is '.' or ':' ? nameEnd : nameStart;
        }

        start = end = nameEnd + 2;
        if (nameEnd - nameStart < names.MinLength || start >= text.Length || text[nameEnd] != ',' || text[nameEnd + 1] != ' ')
        {
            return false;
        }

        var name = names.Find(text.AsSpan(nameStart, nameEnd - nameStart));
        if ((name.Sensitivity < NameSensitivity.PersonalStrong && !name.IsCookie && !name.IsAuthorization)
            || HarmlessValue.IsAt(text, start, text.Length, names))
        {
            return false;
        }

        var isClosed = TryFindBracket(text, start, out end);
        end = isClosed ? end : UnquotedValue.EndOf(text, start, isEncoded: false, stopAtEscape: true);
        return end > start && !HarmlessValue.IsLiteral(text, start, end) && !HarmlessValue.IsProse(text, start, end)
            && !(isClosed && IsListOfWords(text, start, end));
    }

    /// <summary>
    /// Whether a word stands behind the bracket, and behind that nothing that makes it the name of a pair: as far as they go, told from
    /// the bits of the characters behind the bracket.
    /// </summary>
    internal static bool IsBeforePlainWord(string text, int bracket, uint nameBits, int known)
    {
        var length = BitMath.LowestBit(~nameBits);
        var next = bracket + 1 + length;
        if (length >= known)
        {
            next = KeyRun.End(text, bracket + 1);
        }

        return next < text.Length && text[next] is <= '~' and not (',' or '.' or ':');
    }

    private static bool TryFindBracket(string text, int start, out int end)
    {
        var length = Math.Min(MaxValue, text.Length - start);
        var stop = text.AsSpan(start, length).IndexOfAny(']', '\r', '\n');
        end = start + (stop < 0 ? length : stop);
        return stop >= 0 && text[end] == ']';
    }

    /// <summary>The names of columns, say: <c>[Password, Email, Phone]</c>.</summary>
    private static bool IsListOfWords(string text, int start, int end)
    {
        var commas = 0;
        for (var i = start; i < end; i++)
        {
            commas += text[i] == ',' ? 1 : 0;
            if (!TextLayers.IsAsciiLetter(text[i]) && text[i] is not (',' or ' '))
            {
                return false;
            }
        }

        return commas > 0;
    }
}
