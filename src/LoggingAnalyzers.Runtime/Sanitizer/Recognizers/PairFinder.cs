using LoggingAnalyzers.Sensitivity;

namespace LoggingAnalyzers.Sanitizing.Recognizers;

/// <summary>
/// Name and value around an equals sign or a colon: <c>key=value</c>, JSON, query and connection strings, headers.
/// </summary>
internal static class PairFinder
{
    /// <summary>How far in front of <c>"value":</c> the name is looked for.</summary>
    private const int MaxValueGap = 16;

    /// <summary>Looks around a sign between name and value; <paramref name="width"/> is its length in the text.</summary>
    internal static bool TryFind(string text, int sign, int width, char signChar, NameTest names, out int start, out int end)
    {
        start = end = 0;
        var nameEnd = NameEnd(text, sign);
        var nameStart = NameStart(text, nameEnd);
        if (nameEnd <= nameStart)
        {
            return false;
        }

        var name = names.Find(text.AsSpan(nameStart, nameEnd - nameStart));
        return !name.IsNothing && TryFind(text, sign, width, signChar, nameStart, nameEnd, name, names, out start, out end);
    }

    /// <summary>Looks behind a sign whose name is known, and says something.</summary>
    internal static bool TryFind(
        string text, int sign, int width, char signChar, int nameStart, int nameEnd, NameEntry name, NameTest names,
        out int start, out int end)
    {
        start = end = 0;
        var isCode = name.IsCode && IsCodePlace(text, nameStart, nameEnd);
        var found = name.IsCookie || name.IsAuthorization
            ? NameSensitivity.Credential
            : Classify(text, nameStart, nameEnd, name, names);
        if (found is not (NameSensitivity.Credential or NameSensitivity.PersonalStrong) && !isCode)
        {
            return false;
        }

        if (signChar == ':' && nameStart > 0 && text[nameStart - 1] is '/' or '=' && text[nameEnd - 1] == 's')
        {
            // The key of a cache, an image with its version: key=tokens:42, team/secrets:1.0.
            return false;
        }

        var value = new PairValue(text, sign + width, signChar, isEncoded: width > 1);
        return name.IsCookie ? value.TryReadCookie(nameStart, out start, out end)
            : name.IsAuthorization ? value.TryReadAuthorization(nameStart, out start, out end)
            : found is NameSensitivity.Credential ? value.TryRead(names, extendOverGroups: false, nameStart, out start, out end)
            : found is NameSensitivity.PersonalStrong ? value.TryRead(names, extendOverGroups: true, nameStart, out start, out end)
            : value.TryReadKey(out start, out end) && (!IsWordStart(text, nameStart) || (end < text.Length && text[end] == '&'));
    }

    /// <summary>Whether the character in front of a sign can end a name, or what may stand between them.</summary>
    internal static bool MayHaveName(string text, int sign) =>
        sign > 0 && (IsNameChar(text[sign - 1]) || text[sign - 1] is ' ' or '\t' or '"' or '\'' or '`' or ']' or ';');

    /// <summary>A time, a port, a count: by far the most colons in a log, told apart at the least cost.</summary>
    internal static bool IsBehindNumber(string text, int sign)
    {
        var start = sign;
        while (start > 0 && TextLayers.IsDigit(text[start - 1]))
        {
            start--;
        }

        return start < sign && (start == 0 || (text[start - 1] is not ('%' or '\\') && !IsNameChar(text[start - 1])));
    }

    private static NameSensitivity Classify(string text, int start, int end, NameEntry name, NameTest names)
    {
        var found = name.Sensitivity;
        if (name.IsSecondWord && start >= 2 && text[start - 1] == ' ' && IsNameChar(text[start - 2])
            && NameStart(text, start - 1) is var first && first < start - 1)
        {
            // Two words: "api key" is one name, and "page token" is none.
            var both = names.Find(text.AsSpan(first, end - first));
            return found is NameSensitivity.Credential ? (both.IsHarmlessToken ? NameSensitivity.None : found)
                : both.Sensitivity is NameSensitivity.Credential or NameSensitivity.PersonalStrong ? both.Sensitivity
                : found;
        }

        return found is not NameSensitivity.None ? found
            : name.IsValue ? ClassifyInFront(text, start, names)
            : name.IsSignature && start > 0 && IsQueryStart(text, start) ? NameSensitivity.Credential
            : found;
    }

    /// <summary><c>"name": "ApiKey", "value": "…"</c>, <c>key="ApiKey" value="…"</c>: the name is the text in front.</summary>
    private static NameSensitivity ClassifyInFront(string text, int start, NameTest names)
    {
        var end = start;
        while (end > 0 && start - end < MaxValueGap && text[end - 1] is ' ' or ',' or ';' or '.' or '"' or '\'' or '\\')
        {
            end--;
        }

        var nameStart = NameStart(text, end);
        return end < start && end - nameStart >= names.MinLength
            ? names.Classify(text.AsSpan(nameStart, end - nameStart))
            : NameSensitivity.None;
    }

    /// <summary>The key of a query or form or, where it is longer than a letter, of an object; not a word of prose.</summary>
    private static bool IsCodePlace(string text, int start, int end) =>
        IsWordStart(text, start) || text[start - 1] is '?' or '&' || (end - start == 4 && text[start - 1] is '"' or '\'');

    /// <summary>Where a form begins, and a word of prose: what follows the value tells them apart.</summary>
    private static bool IsWordStart(string text, int start) => start == 0 || text[start - 1] is ' ' or '\t' or '\r' or '\n';

    private static bool IsQueryStart(string text, int start) =>
        text[start - 1] is '?' or '&' or ';' || (start >= 3 && text[start - 3] == '%') || (start >= 6 && text[start - 6] == '\\');

    /// <summary>The end of the name in front of the sign: behind it stand blanks, closing quotes in any layer, a bracket.</summary>
    private static int NameEnd(string text, int sign)
    {
        var end = sign;
        while (end > 0 && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        if (end > 0 && TextLayers.IsAsciiLetter(text[end - 1]))
        {
            return end;
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
