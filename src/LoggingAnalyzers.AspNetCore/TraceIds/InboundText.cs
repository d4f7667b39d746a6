namespace LoggingAnalyzers.AspNetCore.TraceIds;

/// <summary>Text of a client on its way into a field: cut, and sanitized.</summary>
internal static class InboundText
{
    /// <summary>Enough to recognise who sends it.</summary>
    private const int MaxLength = 128;

    internal static string Clean(string text) =>
        LogSanitizer.Default.Sanitize(text.Length > MaxLength ? text.Substring(0, MaxLength) : text);

    /// <summary>Whether an id of a client may stand in a response: it cannot hold markup, another header or a sentence.</summary>
    internal static bool IsId(string text)
    {
        if (text.Length is 0 or > MaxLength)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.'))
            {
                return false;
            }
        }

        return ReferenceEquals(LogSanitizer.Default.Sanitize(text), text);
    }
}
