namespace LoggingAnalyzers.Sensitivity;

/// <summary>Splits a name into its words: camel, Pascal, snake, kebab and dotted case, acronyms kept whole, lower case, singular.</summary>
internal static class NameWords
{
    /// <summary>Longer names are no names; what stands behind is not read.</summary>
    public const int MaxLength = 256;

    /// <summary>The words of a name, in order.</summary>
    public static List<string> Split(string name)
    {
        var words = new List<string>(6);
        var end = Math.Min(name.Length, MaxLength);
        var start = 0;
        for (var i = 0; i <= end; i++)
        {
            if (i < end && IsWordPart(name[i]) && (i == start || !Breaks(name, i, end)))
            {
                continue;
            }

            Add(words, name, start, i);
            // A separator is skipped, a capital begins the next word.
            start = i < end && IsWordPart(name[i]) ? i : i + 1;
        }

        return words;
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c);

    // A word ends before a capital that follows a small letter or a digit (userPassword, oauth2Token), and before
    // the last capital of an acronym that a small letter follows (APIKey).
    private static bool Breaks(string name, int i, int end)
    {
        if (!char.IsUpper(name[i]))
        {
            return false;
        }

        if (!char.IsUpper(name[i - 1]))
        {
            return true;
        }

        // The plural of an acronym is one word: IDs, JWTs.
        var isPlural = i + 1 < end && name[i + 1] == 's' && (i + 2 >= end || !char.IsLower(name[i + 2]));
        return i + 1 < end && char.IsLower(name[i + 1]) && !isPlural;
    }

    private static void Add(List<string> words, string name, int start, int end)
    {
        // Trailing digits number a name and say nothing: password2, token1.
        while (end > start + 1 && char.IsDigit(name[end - 1]) && !char.IsDigit(name[start]))
        {
            end--;
        }

        if (end <= start || (end == start + 1 && char.IsDigit(name[start])))
        {
            return;
        }

        var word = name.Substring(start, end - start).ToLowerInvariant();
        if (word == "auth" && words.Count > 0 && words[words.Count - 1] == "o")
        {
            words[words.Count - 1] = "oauth";
            return;
        }

        if (word == "mail" && words.Count > 0 && words[words.Count - 1] == "e")
        {
            words[words.Count - 1] = "email";
            return;
        }

        if (SensitiveWords.Compounds.TryGetValue(word, out var parts) || SensitiveWords.Compounds.TryGetValue(Singular(word), out parts))
        {
            words.AddRange(parts);
            return;
        }

        words.Add(Singular(word));
    }

    private static string Singular(string word)
    {
        if (word.Length < 4 || word[word.Length - 1] != 's' || word[word.Length - 2] is 's' or 'u' or 'i')
        {
            return word;
        }

        // addresses, passes, hashes, indexes; not caches.
        var isLong = word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal)
            || word.EndsWith("xes", StringComparison.Ordinal);
        return word.Substring(0, word.Length - (isLong ? 2 : 1));
    }
}
