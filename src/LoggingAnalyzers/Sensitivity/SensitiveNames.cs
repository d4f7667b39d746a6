namespace LoggingAnalyzers.Sensitivity;

/// <summary>
/// The name test: what a name says about the value it names, by whole words. Pure; the analyzers add the value's type.
/// </summary>
internal static class SensitiveNames
{
    /// <summary>Classifies a name in any case and with any separators.</summary>
    public static NameSensitivity Classify(string? name) =>
        string.IsNullOrEmpty(name) ? NameSensitivity.None : Classify(NameWords.Split(name!));

    /// <summary>Classifies a name that is split already. The list is not changed.</summary>
    public static NameSensitivity Classify(List<string> words)
    {
        var end = HeadEnd(words);
        if (end == 0 || SensitiveWords.MetadataPrefixes.Contains(words[0]) || IsProtected(words, end))
        {
            return NameSensitivity.None;
        }

        if (IsCredential(words, end))
        {
            return NameSensitivity.Credential;
        }

        var head = words[end - 1];
        var before = end > 1 ? words[end - 2] : "";
        if (SensitiveWords.StrongHeads.Contains(head) || IsPair(SensitiveWords.StrongPairs, before, head))
        {
            return NameSensitivity.PersonalStrong;
        }

        return SensitiveWords.WeakHeads.Contains(head) || IsPair(SensitiveWords.WeakPairs, before, head)
            ? NameSensitivity.PersonalWeak
            : NameSensitivity.None;
    }

    /// <summary>The words up to the end of a name's head; none where the name is of something about the value.</summary>
    public static List<string> Head(List<string> words)
    {
        var end = HeadEnd(words);
        return end == 0 || SensitiveWords.MetadataPrefixes.Contains(words[0]) || IsProtected(words, end) ? [] : words.GetRange(0, end);
    }

    /// <summary>
    /// The name speaks of something sensitive and says that the value is something else: a hash, a length, a masked form.
    /// </summary>
    public static bool SaysHarmless(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return false;
        }

        var words = NameWords.Split(name!);
        if (Classify(words) != NameSensitivity.None)
        {
            return false;
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (SensitiveWords.CredentialHeads.Contains(words[i]) || SensitiveWords.CredentialPairs.ContainsKey(words[i])
                || SensitiveWords.ProtectedPrefixes.Contains(words[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>There is a name, and it says neither that the value is sensitive nor that it is harmless.</summary>
    public static bool IsNeutral(string name) =>
        name.Length > 0 && Classify(name) == NameSensitivity.None && !SaysHarmless(name);

    /// <summary>The name says that the value is no longer in clear: <c>maskedToken</c>, <c>truncatedSecret</c>.</summary>
    public static bool IsProtected(string name) => NameWords.Split(name) is var words && IsProtected(words, words.Count);

    /// <summary>The name says that the value was made of another, which cannot be read in it: <c>tokenPrefix</c>, <c>hashes</c>.</summary>
    public static bool IsDerived(string name) =>
        NameWords.Split(name) is { Count: > 0 } words && SensitiveWords.DerivedTails.Contains(words[words.Count - 1]);

    /// <summary>The name is one of something about a value, not of the value: <c>TokenId</c>, <c>Message</c>, <c>error</c>.</summary>
    public static bool IsMetadata(string? name)
    {
        var words = NameWords.Split(name ?? "");
        return words.Count > 0 && SensitiveWords.MetadataTails.Contains(words[words.Count - 1])
            && (words.Count > 1 || !SensitiveWords.VagueNames.Contains(words[0]))
            && Classify(words) == NameSensitivity.None;
    }

    private static bool IsCredential(List<string> words, int end)
    {
        var head = words[end - 1];
        if (end == 1)
        {
            return SensitiveWords.CredentialHeads.Contains(head) || SensitiveWords.CredentialNames.Contains(head);
        }

        var before = words[end - 2];
        if (head == "token" && SensitiveWords.HarmlessTokens.Contains(before))
        {
            return false;
        }

        return IsPair(SensitiveWords.CredentialPairs, before, head) || SensitiveWords.CredentialHeads.Contains(head)
            || (end > 2 && words[end - 3] == "card" && IsPair(SensitiveWords.CardPairs, before, head));
    }

    private static bool IsPair(Dictionary<string, HashSet<string>> pairs, string before, string head) =>
        pairs.TryGetValue(head, out var first) && first.Contains(before);

    /// <summary>Where the head of the name ends: before a preposition, and before trailing words that say nothing.</summary>
    private static int HeadEnd(List<string> words)
    {
        var end = words.Count;
        for (var i = 1; i < words.Count; i++)
        {
            if (SensitiveWords.Prepositions.Contains(words[i])
                && !SensitiveWords.PhrasalVerbs.Contains(words[i - 1])
                && !(words[i] == "of" && i + 1 < words.Count && words[i + 1] == "birth"))
            {
                end = i;
                break;
            }
        }

        while (end > 1 && SensitiveWords.Modifiers.Contains(words[end - 1])
            && !IsPair(SensitiveWords.CredentialPairs, words[end - 2], words[end - 1]))
        {
            end--;
        }

        return end;
    }

    private static bool IsProtected(List<string> words, int end)
    {
        for (var i = 0; i < end - 1; i++)
        {
            if (SensitiveWords.ProtectedPrefixes.Contains(words[i]))
            {
                return true;
            }
        }

        return false;
    }
}
