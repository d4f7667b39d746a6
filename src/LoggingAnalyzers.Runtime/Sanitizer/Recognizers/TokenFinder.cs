namespace LoggingAnalyzers.Sanitizing.Recognizers;

/// <summary>JSON web tokens (RFC 7519) and the credentials behind <c>Bearer</c> (RFC 6750) and <c>Basic</c> (RFC 7617).</summary>
internal static class TokenFinder
{
    /// <summary>The base64url of <c>{"</c> and a letter: the start of every JOSE header in compact JSON.</summary>
    internal const string JwtStart = "eyJ";

    /// <summary>The shortest header, <c>{"alg":"…"}</c>.</summary>
    internal const int MinHeader = 15;

    /// <summary>Reads a token that starts at an index, and whose header ends at a dot; its end, or -1.</summary>
    internal static int JwtEnd(string text, int start, int dot)
    {
        if (!TextLayers.StartsWith(text, start, JwtStart))
        {
            return -1;
        }

        if (dot - start < MinHeader || dot >= text.Length || text[dot] != '.')
        {
            return -1;
        }

        var end = SegmentEnd(text, dot + 1);
        if (end - dot <= 4)
        {
            return -1;
        }

        // Up to five parts where it is encrypted (RFC 7516).
        for (var more = 0; more < 3 && end < text.Length && text[end] == '.'; more++)
        {
            end = SegmentEnd(text, end + 1);
        }

        return end;
    }

    /// <summary>Looks at a word that starts with B; returns whether it is the name of a scheme.</summary>
    internal static bool FindScheme(string text, int word, ref FindingBuffer findings)
    {
        var second = word + 1 < text.Length ? text[word + 1] | 0x20 : 0;
        if (second is not ('e' or 'a'))
        {
            return false;
        }

        var scheme = second == 'e' ? "Bearer" : "Basic";
        if (!TextLayers.StartsWithIgnoreCase(text, word, scheme) || !TextLayers.StartsWord(text, word))
        {
            return false;
        }

        var start = SkipBlanks(text, word + scheme.Length);
        if (start > word + scheme.Length)
        {
            var end = CredentialEnd(text, start);
            if (second == 'e' ? IsBearer(text, start, end) : IsBasic(text, start, end))
            {
                findings.Add(start, end, FindingKind.Secret);
            }
        }

        return true;
    }

    /// <summary>Prose follows the word too ("bearer token expired"): a credential has a digit, padding, or strange capitals.</summary>
    private static bool IsBearer(string text, int start, int end)
    {
        var length = end - start;
        var hasDigit = false;
        var humps = 0;
        for (var i = start; i < end; i++)
        {
            hasDigit |= TextLayers.IsDigit(text[i]);
            humps += i > start && char.IsUpper(text[i]) && char.IsLower(text[i - 1]) ? 1 : 0;
        }

        return (hasDigit && length >= 6) || (length > 0 && text[end - 1] == '=') || (length >= 16 && humps >= Math.Max(3, length / 8));
    }

    /// <summary>The base64 of <c>user:password</c> and of nothing else.</summary>
    private static bool IsBasic(string text, int start, int end)
    {
        var length = end - start;
        if (length is < 4 or > 4096)
        {
            return length > 4096;
        }

        var bits = 0;
        var count = 0;
        var hasColon = false;
        for (var i = start; i < end && text[i] != '='; i++)
        {
            var value = Base64Value(text[i]);
            if (value < 0)
            {
                return false;
            }

            bits = ((bits << 6) | value) & 0xFFFFFF;
            count += 6;
            if (count >= 8)
            {
                count -= 8;
                var decoded = (bits >> count) & 0xFF;
                if (decoded < ' ')
                {
                    return false;
                }

                hasColon |= decoded == ':';
            }
        }

        return hasColon;
    }

    private static int Base64Value(char c) => c switch
    {
        >= 'A' and <= 'Z' => c - 'A',
        >= 'a' and <= 'z' => c - 'a' + 26,
        >= '0' and <= '9' => c - '0' + 52,
        '+' or '-' => 62,
        '/' or '_' => 63,
        _ => -1,
    };

    internal static int SegmentEnd(string text, int index)
    {
        while (index < text.Length
            && (TextLayers.IsAsciiLetter(text[index]) || TextLayers.IsDigit(text[index]) || text[index] is '-' or '_'))
        {
            index++;
        }

        return index;
    }

    internal static int CredentialEnd(string text, int index)
    {
        var start = index;
        while (index < text.Length
            && (TextLayers.IsAsciiLetter(text[index]) || TextLayers.IsDigit(text[index])
                || text[index] is '-' or '_' or '.' or '~' or '+' or '/'))
        {
            index++;
        }

        var padded = index;
        while (padded < text.Length && index > start && text[padded] == '=')
        {
            padded++;
        }

        // Padding ends a credential; a sign between name and value does not.
        return padded == text.Length || !TextLayers.IsNameChar(text[padded]) ? padded : index;
    }

    private static int SkipBlanks(string text, int index)
    {
        while (index < text.Length)
        {
            if (text[index] is ' ' or '+' or '\t')
            {
                index++;
            }
            else if (TextLayers.StartsWith(text, index, "%20"))
            {
                index += 3;
            }
            else
            {
                break;
            }
        }

        return index;
    }
}
