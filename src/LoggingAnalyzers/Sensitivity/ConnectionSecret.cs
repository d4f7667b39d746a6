using LoggingAnalyzers.Sanitizing.Recognizers;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>The secret of a connection: a password or key beside the name of a server, a password in a URL, the signature of one.</summary>
internal static class ConnectionSecret
{
    private const int MinSignature = 40;
    private const int MinAccessKey = 40;
    private const int MaxName = 24;

    // Longer than any key; without a bound, a text of nothing but pairs would be read to its end at each of them.
    private const int MaxValue = 512;

    // Compared without blanks.
    private static readonly HashSet<string> Passwords = new(StringComparer.OrdinalIgnoreCase) { "password", "pwd" };
    private static readonly HashSet<string> AccessKeys = new(StringComparer.OrdinalIgnoreCase) { "accountkey", "sharedaccesskey" };
    private static readonly HashSet<string> Companions = new(StringComparer.OrdinalIgnoreCase)
    {
        "server", "host", "hostname", "datasource", "address", "addr", "database", "initialcatalog", "uid", "user", "userid",
        "username", "port", "provider", "driver", "accountname", "endpoint", "accountendpoint", "defaultendpointsprotocol",
        "sharedaccesskeyname",
    };

    public static string? KindOf(string text)
    {
        var hasPassword = false;
        var hasCompanion = false;
        for (var sign = text.IndexOf('='); sign >= 0; sign = text.IndexOf('=', sign + 1))
        {
            if (IsName(text, sign, Companions))
            {
                hasCompanion = true;
            }
            else if (IsName(text, sign, Passwords))
            {
                hasPassword |= !PlaceholderText.IsPassword(Value(text, sign + 1));
            }
            else if (IsName(text, sign, AccessKeys)
                && Value(text, sign + 1) is { Length: >= MinAccessKey } key && !PlaceholderText.IsKey(key))
            {
                return "an access key";
            }
            else if (IsSignature(text, sign))
            {
                return "a shared access signature";
            }
        }

        return hasPassword && hasCompanion ? "a connection string with its password" : HasUserInfo(text) ? "a URL with its password" : null;
    }

    // "Connecting with User Id=": the last word, or the last two, before the sign.
    private static bool IsName(string text, int sign, HashSet<string> names)
    {
        var end = sign;
        while (end > 0 && text[end - 1] == ' ')
        {
            end--;
        }

        var start = end;
        for (var words = 0; words < 2 && start >= 0 && sign - start <= MaxName; words++)
        {
            while (start > 0 && sign - start <= MaxName && TextLayers.IsAsciiLetter(text[start - 1]))
            {
                start--;
            }

            if (names.Contains(text.Substring(start, end - start).Replace(" ", "")))
            {
                return true;
            }

            if (start == 0 || text[start - 1] != ' ')
            {
                return false;
            }

            start--;
        }

        return false;
    }

    private static string Value(string text, int start)
    {
        while (start < text.Length && text[start] is ' ' or '"' or '\'')
        {
            start++;
        }

        var end = start;
        while (end < text.Length && end - start < MaxValue && text[end] is not (';' or '"' or '\'') && !TextLayers.IsBreak(text, end))
        {
            end++;
        }

        return text.Substring(start, end - start);
    }

    // ?sv=…&sig=…: a digest in base64, its signs percent-encoded or not.
    private static bool IsSignature(string text, int sign)
    {
        if (sign < 4 || string.CompareOrdinal(text, sign - 3, "sig", 0, 3) != 0 || text[sign - 4] is not ('?' or '&'))
        {
            return false;
        }

        var end = sign + 1;
        while (end < text.Length
            && (TextLayers.IsAsciiLetter(text[end]) || TextLayers.IsDigit(text[end]) || text[end] is '%' or '+' or '/' or '-' or '_'))
        {
            end++;
        }

        return end - sign > MinSignature && !PlaceholderText.IsKey(text.Substring(sign + 1, end - sign - 1));
    }

    // scheme://user:password@host
    private static bool HasUserInfo(string text)
    {
        const string separator = "://";
        for (int i, start = 0; (i = text.IndexOf(separator, start, StringComparison.Ordinal)) >= 0;)
        {
            start = i + separator.Length;
            var colon = -1;
            for (var end = start; end < text.Length && text[end] is not ('/' or '?' or '#' or '"' or '\'' or '<'); end++)
            {
                if (TextLayers.IsBreak(text, end))
                {
                    break;
                }

                if (text[end] == ':' && colon < 0)
                {
                    colon = end;
                }
                else if (text[end] == '@' && colon > start && i > 0 && TextLayers.IsAsciiLetter(text[i - 1]))
                {
                    if (!PlaceholderText.IsPassword(text.Substring(colon + 1, end - colon - 1)))
                    {
                        return true;
                    }

                    break;
                }
            }
        }

        return false;
    }
}
