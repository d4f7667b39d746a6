using LoggingAnalyzers.Sensitivity;

namespace LoggingAnalyzers.Sanitizing.Recognizers;

/// <summary>What stands behind a secret's name and is none: nothing, a placeholder, a redaction, a word of prose.</summary>
internal static class HarmlessValue
{
    private const int LongestWord = 11;

    /// <summary>Literals that say there is no value.</summary>
    private static readonly string[][] s_literals =
        ByLength("null", "(null", "(null)", "none", "(none", "(none)", "nil", "true", "false", "undefined");

    /// <summary>Words that follow a name and a colon in prose ("Token: expired").</summary>
    private static readonly string[][] s_prose = ByLength(
        "a", "absent", "an", "at", "be", "can", "cannot", "changed", "could", "denied", "disabled", "does", "empty", "enabled", "expired",
        "expires", "failed", "for", "found", "from", "granted", "has", "in", "invalid", "is", "it", "length", "malformed", "missing",
        "must", "no", "not", "of", "ok", "on", "optional", "or", "present", "refreshed", "removed", "required", "reset", "revoked",
        "rotated", "set", "should", "signature", "succeeded", "the", "to", "unknown", "unset", "unsupported", "updated", "valid",
        "validated", "was", "were",
        "wrong", "yes", "you");

    /// <summary>Whether the text at an index is harmless, judged by its first characters only: what follows may be escaped later.</summary>
    internal static bool IsAt(string text, int index, int end, NameTest names)
    {
        if (index >= end || TextLayers.StartsWith(text, index, LogSanitizer.Erased) || TextLayers.StartsWith(text, index, "****"))
        {
            return true;
        }

        return text[index] is '{' or '$' or '%' or '@' && IsPlaceholder(text, index, names);
    }

    internal static bool IsLiteral(string text, int start, int end) => IsIn(s_literals, text, start, end);

    internal static bool IsProse(string text, int start, int end) => IsIn(s_prose, text, start, end);

    private static bool IsIn(string[][] words, string text, int start, int end)
    {
        while (end > start && text[end - 1] is '.' or ',' or '!' or ':')
        {
            end--;
        }

        if (end - start > LongestWord)
        {
            return false;
        }

        foreach (var word in words[end - start])
        {
            if (TextLayers.StartsWithIgnoreCase(text, start, word))
            {
                return true;
            }
        }

        return false;
    }

    private static string[][] ByLength(params string[] words)
    {
        var byLength = new string[LongestWord + 1][];
        for (var length = 0; length < byLength.Length; length++)
        {
            byLength[length] = Array.FindAll(words, word => word.Length == length);
        }

        return byLength;
    }

    /// <summary><c>{Password}</c>, <c>${PASSWORD}</c>, <c>%PASSWORD%</c>, <c>@password</c> name a secret; <c>@p0</c> is SQL.</summary>
    private static bool IsPlaceholder(string text, int index, NameTest names)
    {
        var open = text[index];
        var start = index + 1;
        if (open == '$')
        {
            if (start >= text.Length || text[start] is not ('{' or '('))
            {
                return false;
            }

            open = text[start++];
        }

        while (start < text.Length && text[start] is '@' or '_' or '$')
        {
            start++;
        }

        var end = start;
        while (end < text.Length && PairFinder.IsNameChar(text[end]))
        {
            end++;
        }

        var close = open switch
        {
            '{' => '}',
            '(' => ')',
            '%' => '%',
            _ => '\0',
        };
        if (end == start || (close != '\0' && (end >= text.Length || text[end] is not (':' or ',') && text[end] != close)))
        {
            return false;
        }

        return (open == '@' && IsSqlParameter(text, start, end))
            || names.Classify(text.AsSpan(start, end - start)) is NameSensitivity.Credential or NameSensitivity.PersonalStrong;
    }

    /// <summary><c>p0</c>, <c>p__linq__0</c>: what data access layers call a parameter.</summary>
    private static bool IsSqlParameter(string text, int start, int end)
    {
        if (text[start] != 'p')
        {
            return false;
        }

        for (var i = start + 1; i < end; i++)
        {
            if (!TextLayers.IsDigit(text[i]))
            {
                return TextLayers.StartsWith(text, start, "p__");
            }
        }

        return end > start + 1;
    }
}
