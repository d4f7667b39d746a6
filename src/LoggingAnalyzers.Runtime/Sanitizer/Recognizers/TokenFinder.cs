namespace LoggingAnalyzers.Sanitizing.Recognizers;

/// <summary>JSON web tokens (RFC 7519) and the credentials behind <c>Bearer</c> (RFC 6750) and <c>Basic</c> (RFC 7617).</summary>
internal static class TokenFinder
{
    /// <summary>The base64url of <c>{"</c> and a letter: the start of every JOSE header in compact JSON.</summary>
    private const string JwtStart = "eyJ";

    internal static void FindJwts(string text, ref FindingBuffer findings)
    {
        for (var i = text.IndexOf(JwtStart, StringComparison.Ordinal); i >= 0;)
        {
            var next = i + JwtStart.Length;
            if (StartsWord(text, i))
            {
                next = SegmentEnd(text, i);
                if (next - i >= 10 && next < text.Length && text[next] == '.')
                {
                    var end = SegmentEnd(text, next + 1);
                    if (end - next > 4)
                    {
                        for (var more = 0; more < 3 && end < text.Length && text[end] == '.'; more++)
                        {
                            end = SegmentEnd(text, end + 1);
                        }

                        findings.Add(i, end, FindingKind.Secret);
                        next = end;
                    }
                }
            }

            i = next < text.Length ? text.IndexOf(JwtStart, next, StringComparison.Ordinal) : -1;
        }
    }

    internal static void FindSchemes(string text, ref FindingBuffer findings)
    {
        FindScheme(text, "Bearer", ref findings);
        FindScheme(text, "Basic", ref findings);
    }

    private static void FindScheme(string text, string scheme, ref FindingBuffer findings)
    {
        for (var i = text.IndexOf(scheme, StringComparison.OrdinalIgnoreCase); i >= 0;)
        {
            var next = i + scheme.Length;
            var start = SkipBlanks(text, next);
            if (start > next && StartsWord(text, i))
            {
                var end = CredentialEnd(text, start);
                if (scheme.Length == 6 ? IsBearer(text, start, end) : IsBasic(text, start, end))
                {
                    findings.Add(start, end, FindingKind.Secret);
                    next = end;
                }
            }

            i = next < text.Length ? text.IndexOf(scheme, next, StringComparison.OrdinalIgnoreCase) : -1;
        }
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

    private static int SegmentEnd(string text, int index)
    {
        while (index < text.Length
            && (TextLayers.IsAsciiLetter(text[index]) || TextLayers.IsDigit(text[index]) || text[index] is '-' or '_'))
        {
            index++;
        }

        return index;
    }

    private static int CredentialEnd(string text, int index)
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

    /// <summary>No letter or digit in front, unless it is the end of an escape such as <c>\n</c> or <c>%3D</c>.</summary>
    private static bool StartsWord(string text, int index)
    {
        if (index == 0 || !(TextLayers.IsAsciiLetter(text[index - 1]) || TextLayers.IsDigit(text[index - 1])))
        {
            return true;
        }

        return (index >= 2 && text[index - 2] == '\\' && TextLayers.EscapeLength(text, index - 2) == 2)
            || (index >= 3 && text[index - 3] == '%' && TextLayers.AreHex(text, index - 2, 2))
            || (index >= 6 && text[index - 6] == '\\' && TextLayers.EscapeLength(text, index - 6) == 6)
            || (index >= 10 && text[index - 10] == '\\' && TextLayers.EscapeLength(text, index - 10) == 10);
    }
}
