namespace LoggingAnalyzers.Sensitivity;

/// <summary>The name that a text gives to the value behind it: <c>password: </c>, <c>api key='</c>, <c>the access token is </c>.</summary>
internal static class LabelText
{
    // A name is short; what stands before it is a sentence, and a colon behind a sentence introduces a reason.
    private const int MaxWords = 3;
    private const int MaxLength = 64;

    private static readonly char[] Quotes = ['\'', '"', '`', '“', '‘', '«', '<', '[', '(', ' ', '\t'];
    private static readonly char[] Ends =
        [',', ';', '.', '(', '[', '{', '}', ')', ']', '|', '\n', '\r', '!', '?', '-', '&', '\'', '"', '/'];

    private static readonly HashSet<string> Fillers =
        ["the", "a", "an", "your", "my", "their", "its", "using", "with", "and", "or", "use", "plus", "current", "following", "this"];

    // Reset password: {X} tells what was done, or why it failed.
    private static readonly HashSet<string> Verbs =
    [
        "reset", "change", "update", "create", "delete", "validate", "verify", "set", "forgot", "forgotten", "missing", "empty", "get",
        "send", "revoke", "store", "remove", "rotate", "check", "add", "save", "load", "clear", "parse", "read", "write", "generate",
        "issue", "skip", "skipping", "generating", "updating", "resetting", "changing", "validating", "creating",
    ];

    /// <summary>The name; null where the text ends in none.</summary>
    public static string? Of(string before)
    {
        var text = before.TrimEnd(Quotes);
        var isQuoted = text.Length < before.Length && before.IndexOfAny(['\'', '"', '`'], text.Length) >= 0;
        text = before.TrimEnd(Quotes).TrimEnd(':', '=', '>');
        var isMarked = text.Length < before.TrimEnd(Quotes).Length;
        text = text.TrimEnd();
        if (text.EndsWith(" is", StringComparison.OrdinalIgnoreCase))
        {
            text = text.Substring(0, text.Length - 3);
            isMarked = true;
        }

        if (!isMarked && !isQuoted)
        {
            return null;
        }

        var start = text.Trim().Length == 0 ? text.Length : text.LastIndexOfAny(Ends) + 1;
        var phrase = text.Substring(start).Trim();
        if (phrase.Length is 0 or > MaxLength)
        {
            return null;
        }

        var words = phrase.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var first = 0;
        while (first < words.Length - 1 && Fillers.Contains(words[first].ToLowerInvariant()))
        {
            first++;
        }

        // A quoted value right behind the name, at the end of any sentence: could not use decryption key '{Key}'.
        if (isQuoted && !isMarked && words.Length - first > MaxWords)
        {
            first = words.Length - 2;
        }

        return words.Length - first > MaxWords || Verbs.Contains(words[first].ToLowerInvariant())
            ? null
            : string.Join("_", words, first, words.Length - first);
    }
}
