namespace LoggingAnalyzers.Templates;

/// <summary>A level at the start of a text: <c>ERROR: </c>, <c>[Warning] </c>.</summary>
/// <param name="Word">The word, in lower case.</param>
/// <param name="Length">How long it is with its marks and the blanks behind.</param>
internal readonly record struct LevelPrefix(string Word, int Length)
{
    private static readonly HashSet<string> Words =
    [
        "trace", "verbose", "debug", "info", "information", "warn", "warning", "error", "err", "fatal", "critical",
    ];

    /// <summary>The level that a text starts with; null where it starts with none.</summary>
    public static LevelPrefix? Of(string text)
    {
        var start = 0;
        while (start < text.Length && text[start] is ' ' or '*' or '#')
        {
            start++;
        }

        var isBracketed = start < text.Length && text[start] is '[' or '(';
        start += isBracketed ? 1 : 0;
        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        var written = text.Substring(start, end - start);
        var word = written.ToLowerInvariant();
        if (!Words.Contains(word))
        {
            return null;
        }

        if (isBracketed)
        {
            if (end >= text.Length || text[end] is not (']' or ')'))
            {
                return null;
            }

            end++;
        }

        var marks = end;
        while (marks < text.Length && text[marks] is ' ' or '*' or ':' or '-' or '!')
        {
            marks++;
        }

        // "Error: …"; "ERROR - …" only in capitals, as "Error - …" may be a sentence.
        var between = text.Substring(end, marks - end).Trim();
        var isPrefix = isBracketed || between.StartsWith(":", StringComparison.Ordinal)
            || (between is "-" or "!" && written.All(char.IsUpper));
        return isPrefix && marks < text.Length ? new(word, marks) : null;
    }
}
