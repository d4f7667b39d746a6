using LoggingAnalyzers.Sensitivity;

namespace LoggingAnalyzers.Sanitizing.Recognizers;

/// <summary>
/// Name and value around an equals sign or a colon: <c>key=value</c>, JSON, query and connection strings, headers.
/// </summary>
internal static class PairFinder
{
    /// <summary>Query keys that sign a request; as words in other places they mean little.</summary>
    private static readonly string[] s_signatures =
        ["sig", "signature", "X-Amz-Signature", "X-Amz-Credential", "X-Amz-Security-Token", "X-Goog-Signature", "AWSAccessKeyId"];

    /// <summary>Looks around a sign between name and value; <paramref name="width"/> is its length in the text.</summary>
    internal static bool TryFind(string text, int sign, int width, char signChar, NameTest names, out int start, out int end)
    {
        start = end = 0;
        if (IsBehindNumber(text, sign))
        {
            return false;
        }

        var nameEnd = NameEnd(text, sign);
        var nameStart = NameStart(text, nameEnd);
        if (nameEnd - nameStart < names.MinLength)
        {
            return false;
        }

        var value = new PairValue(text, sign + width, signChar, isEncoded: width > 1);
        if (IsHeader(text, nameStart, nameEnd, out var isCookie))
        {
            return isCookie
                ? value.TryReadCookie(nameStart, out start, out end)
                : value.TryReadAuthorization(nameStart, out start, out end);
        }

        return Classify(text, nameStart, nameEnd, names) switch
        {
            NameSensitivity.Credential => value.TryRead(names, extendOverGroups: false, nameStart, out start, out end),
            NameSensitivity.PersonalStrong => value.TryRead(names, extendOverGroups: true, nameStart, out start, out end),
            _ => false,
        };
    }

    /// <summary>A time, a port, a count: by far the most colons in a log, told apart at the least cost.</summary>
    private static bool IsBehindNumber(string text, int sign)
    {
        var start = sign;
        while (start > 0 && TextLayers.IsDigit(text[start - 1]))
        {
            start--;
        }

        return start < sign && (start == 0 || (text[start - 1] is not ('%' or '\\') && !IsNameChar(text[start - 1])));
    }

    private static NameSensitivity Classify(string text, int start, int end, NameTest names)
    {
        var found = names.Classify(text.AsSpan(start, end - start));
        if (start >= 2 && text[start - 1] == ' ' && IsNameChar(text[start - 2])
            && NameStart(text, start - 1) is var first && first < start - 1)
        {
            // Two words: "api key" is one name, and "page token" is none.
            var both = text.AsSpan(first, end - first);
            if (found is not NameSensitivity.Credential)
            {
                return names.Classify(both) is var pair and (NameSensitivity.Credential or NameSensitivity.PersonalStrong) ? pair : found;
            }

            return names.IsHarmlessToken(both) ? NameSensitivity.None : found;
        }

        if (found is NameSensitivity.None && start > 0 && IsQueryStart(text, start))
        {
            foreach (var signature in s_signatures)
            {
                if (signature.Length == end - start && TextLayers.StartsWithIgnoreCase(text, start, signature))
                {
                    return NameSensitivity.Credential;
                }
            }
        }

        return found;
    }

    private static bool IsQueryStart(string text, int start) =>
        text[start - 1] is '?' or '&' or ';' || (start >= 3 && text[start - 3] == '%') || (start >= 6 && text[start - 6] == '\\');

    private static bool IsHeader(string text, int start, int end, out bool isCookie)
    {
        var length = end - start;
        isCookie = (length == 6 && TextLayers.StartsWithIgnoreCase(text, start, "cookie"))
            || (length == 10 && TextLayers.StartsWithIgnoreCase(text, start, "set-cookie"));
        return isCookie
            || (length == 13 && TextLayers.StartsWithIgnoreCase(text, start, "authorization"))
            || (length == 19 && TextLayers.StartsWithIgnoreCase(text, start, "proxy-authorization"));
    }

    /// <summary>The end of the name in front of the sign: behind it stand blanks, closing quotes in any layer, a bracket.</summary>
    private static int NameEnd(string text, int sign)
    {
        var end = sign;
        while (end > 0 && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        for (var layer = 0; layer < 4 && end > 0; layer++)
        {
            if (text[end - 1] is '"' or '\'' or '`' or ']')
            {
                end--;
            }
            else if (end >= 3 && text[end - 3] == '%' && text[end - 2] == '2' && text[end - 1] is '2' or '7')
            {
                end -= 3;
                while (end >= 3 && text[end - 1] == '5' && text[end - 2] == '2' && text[end - 3] == '%')
                {
                    end -= 3;
                }
            }
            else if (end >= 6 && text[end - 6] == '\\' && text[end - 5] == 'u' && text[end - 4] == '0' && text[end - 3] == '0'
                && text[end - 2] == '2' && text[end - 1] is '2' or '7')
            {
                end -= 6;
            }
            else if (text[end - 1] == ';' && QuotedValue.EntityBefore(text, end) is var entity and > 0)
            {
                end -= entity;
            }
            else
            {
                break;
            }

            while (end > 0 && text[end - 1] == '\\')
            {
                end--;
            }
        }

        return end;
    }

    /// <summary>The start of the last dotted part of a name.</summary>
    private static int NameStart(string text, int end)
    {
        var start = end;
        while (start > 0 && IsNameChar(text[start - 1]))
        {
            start--;
        }

        return TextLayers.WordStart(text, start, end);
    }

    internal static bool IsNameChar(char c) => TextLayers.IsNameChar(c);
}
