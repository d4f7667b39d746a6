using LoggingAnalyzers.Sensitivity;

namespace LoggingAnalyzers.Sanitizing.Recognizers;

/// <summary>
/// What starts with dashes: the values of command-line switches (<c>--password x</c>, <c>-u user:x</c>) and private keys in
/// PEM blocks (RFC 7468).
/// </summary>
internal static class SwitchFinder
{
    private const string PemBegin = "BEGIN ";
    private const int MaxPemLabel = 64;

    /// <summary>Looks at the second of two dashes, or at the letter behind one; returns where reading ended.</summary>
    internal static int Find(string text, int index, NameTest names, ref LoginWords logins, ref FindingBuffer findings)
    {
        var start = index;
        while (start < text.Length && text[start] == '-')
        {
            start++;
        }

        if (start - index >= 4)
        {
            return TextLayers.StartsWith(text, start, PemBegin) ? FindPem(text, start, ref findings) : start;
        }

        var nameEnd = KeyRun.End(text, start);
        var dashes = index - 1;
        var quote = dashes > 0 && text[dashes - 1] is '"' or '\'' ? text[dashes - 1] : '\0';
        if (nameEnd == start || !TrySkipToValue(text, nameEnd, quote, out var value))
        {
            return Math.Max(start, index + 1);
        }

        var length = nameEnd - start;
        if (IsUser(text, start, length))
        {
            FindBehindUser(text, value, ref findings);
        }
        else if ((length == 1 && text[start] is 'p' or 'P' && IsLogin(text, dashes, value, ref logins))
            || (length >= names.MinLength
                && names.Classify(text.AsSpan(start, length)) is NameSensitivity.Credential or NameSensitivity.PersonalStrong))
        {
            FindValue(text, value, names, ref findings);
        }

        return nameEnd;
    }

    /// <summary>Blanks, or the quotes and commas of an array of arguments.</summary>
    private static bool TrySkipToValue(string text, int index, char quote, out int value)
    {
        value = index;
        if (quote != '\0' && value < text.Length && text[value] == quote)
        {
            value++;
        }

        var blanks = value;
        while (value < text.Length && (text[value] is ' ' or '\t' || (quote != '\0' && text[value] == ',')))
        {
            value++;
        }

        return value > blanks && value < text.Length && text[value] != '-';
    }

    private static void FindValue(string text, int start, NameTest names, ref FindingBuffer findings)
    {
        int end;
        if (QuotedValue.TryOpen(text, start, out var quoted))
        {
            start = quoted.Start;
            end = HarmlessValue.IsAt(text, start, text.Length, names) ? start : quoted.FindEnd();
        }
        else
        {
            end = UnquotedValue.EndOf(text, start, isEncoded: false, stopAtEscape: false);
            if (HarmlessValue.IsAt(text, start, end, names) || HarmlessValue.IsLiteral(text, start, end)
                || HarmlessValue.IsProse(text, start, end))
            {
                return;
            }
        }

        if (end > start)
        {
            findings.Add(start, end, FindingKind.Secret);
        }
    }

    private static bool IsUser(string text, int start, int length) =>
        (length == 1 && text[start] is 'u' or 'U') || (length == 4 && TextLayers.StartsWithIgnoreCase(text, start, "user"));

    /// <summary><c>-u name:password</c>.</summary>
    private static void FindBehindUser(string text, int start, ref FindingBuffer findings)
    {
        var i = text[start] is '"' or '\'' ? start + 1 : start;
        while (i < text.Length && (KeyRun.Is(text[i]) || text[i] is '.' or '@' or '\\'))
        {
            i++;
        }

        if (i == start || i + 1 >= text.Length || text[i] != ':' || text[i + 1] == '/'
            || TextLayers.StartsWith(text, i + 1, LogSanitizer.Erased))
        {
            return;
        }

        var end = UnquotedValue.EndOf(text, i + 1, isEncoded: false, stopAtEscape: false);
        if (end > i + 1)
        {
            findings.Add(i + 1, end, FindingKind.Secret);
        }
    }

    private static bool IsLogin(string text, int dashes, int value, ref LoginWords logins)
    {
        // -p 8080:80
        var end = value;
        while (end < text.Length && (TextLayers.IsDigit(text[end]) || text[end] is ':' or '.'))
        {
            end++;
        }

        return end < text.Length && text[end] > ' ' && logins.AreBefore(text, dashes);
    }

    /// <summary>What stands between <c>-----BEGIN … PRIVATE KEY-----</c> and <c>-----END</c>, or the end of the text.</summary>
    private static int FindPem(string text, int label, ref FindingBuffer findings)
    {
        var limit = Math.Min(text.Length, label + MaxPemLabel);
        var labelEnd = text.IndexOf("-----", label, limit - label, StringComparison.Ordinal);
        if (labelEnd < 0 || text.IndexOf("PRIVATE KEY", label, labelEnd - label, StringComparison.Ordinal) < 0)
        {
            return label;
        }

        var start = labelEnd + 5;
        if (start >= text.Length || TextLayers.StartsWith(text, start, LogSanitizer.Erased))
        {
            return start;
        }

        var end = text.IndexOf("-----END", start, StringComparison.Ordinal);
        end = end < 0 ? text.Length : end;
        if (end > start)
        {
            findings.Add(start, end, FindingKind.Secret);
        }

        return end;
    }
}
