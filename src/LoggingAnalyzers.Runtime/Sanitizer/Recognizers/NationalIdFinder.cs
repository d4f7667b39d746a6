namespace LoggingAnalyzers.Sanitizing.Recognizers;

/// <summary>US social security numbers, three, two and four digits, with the words for them close by.</summary>
internal static class NationalIdFinder
{
    private const int WordsBefore = 48;
    private const int WordsAfter = 24;

    private static readonly string[] s_words =
        ["ssn", "social security", "social-security", "soc sec", "socialsecurity", "social_security"];

    /// <summary>Looks at three digits, a gap, two digits, a gap and three digits.</summary>
    internal static void Find(string text, int start, ref FindingBuffer findings)
    {
        var end = start + 11;
        if (start < 0 || end > text.Length || !IsNumber(text, start, end))
        {
            return;
        }

        var from = Math.Max(0, start - WordsBefore);
        var to = Math.Min(text.Length, end + WordsAfter);
        foreach (var word in s_words)
        {
            if (text.IndexOf(word, from, to - from, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                findings.Add(start, end, FindingKind.Secret);
                return;
            }
        }
    }

    private static bool IsNumber(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (i - start is not (3 or 6) && !TextLayers.IsDigit(text[i]))
            {
                return false;
            }
        }

        return text[start + 3] == text[start + 6]
            && (start == 0 || !TextLayers.IsDigit(text[start - 1])) && (end == text.Length || !TextLayers.IsDigit(text[end]));
    }
}
