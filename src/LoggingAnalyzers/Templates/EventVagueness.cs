namespace LoggingAnalyzers.Templates;

/// <summary>Decides whether a message leaves open what happened. Pure.</summary>
/// <param name="minimumWords">A text of fewer words with a meaning is vague.</param>
/// <param name="vagueWords">Words that say nothing in this code base.</param>
/// <param name="place">Where the message stands: that says where, not what.</param>
internal readonly struct EventVagueness(int minimumWords, IReadOnlyCollection<string> vagueWords, TextPlace place)
{
    private const int MaxErrorWords = 3;

    // "Error processing import files": what is longer goes on to say what happened.
    private const int MaxObjectWords = 3;

    /// <param name="text">The message.</param>
    /// <param name="hasException">An exception goes with it.</param>
    public bool IsVague(EventText text, bool hasException)
    {
        if (text.IsUnspaced)
        {
            return false;
        }

        var words = text.Words;
        var named = text.Holes.Count(static h => IsName(h));
        var content = Content(words);
        if (words.Count == 0 || SaysOnlyWhere(text, named))
        {
            return true;
        }

        // "Executing {Job}", "Exception at {Path} - {StatusCode}": the values tell what the words do not.
        var hasVerb = (named > 0 && words.Any(static w => !IsFailure(w) && VagueWords.Generic.Contains(w))) || ActsOnSomething(words);
        if (content + named + (hasVerb ? 1 : 0) < minimumWords)
        {
            return true;
        }

        return text.Holes.Count == 0
            ? (minimumWords > 1 && words.All(IsProgress)) || SaysOnlyThatOneOfMany(words) || IsKindOfError(words)
                || SaysOnlyThatItFailed(words, hasException)
            : named == 0 && SaysOnlyThatItFailed(words, true);
    }

    // "Orders Controller / Index {Id}", "GetOrdersOfDay": the names of the code around. "GetOrders {Id}" says what was done to what.
    private bool SaysOnlyWhere(EventText text, int named)
    {
        var rest = place.WithoutType(text.Words);
        var isInType = rest.Count < text.Words.Count;
        if (named > 0 && !isInType)
        {
            return false;
        }

        var saysWhere = isInType;
        foreach (var word in rest)
        {
            var isCode = IsCompound(word) && !IsPast(word) && (place.IsMethod(word) || place.IsType(word));
            if (!(isCode || VagueWords.Stop.Contains(word) || place.IsMethod(word)
                || (isInType && (IsFailure(word) || place.IsPartOfMethod(word)))
                || text.Holes.Contains(word, StringComparer.OrdinalIgnoreCase)))
            {
                return false;
            }

            saysWhere |= isCode;
        }

        return saysWhere;
    }

    // OrderPlaced is what happened.
    private static bool IsPast(string word) => word.EndsWith("ed", StringComparison.Ordinal)
        || word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("Exception", StringComparison.Ordinal);

    // "Error handling misfires": what any work is done by says something with a thing of its own.
    private static bool ActsOnSomething(IReadOnlyList<string> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (VagueWords.GenericGerunds.Contains(words[i - 1]) && !IsAnything(words[i]) && !IsAnything(words[i].TrimEnd('s', 'S')))
            {
                return true;
            }
        }

        return false;
    }

    // "Finished handling request"
    private static bool IsProgress(string word) => VagueWords.Stop.Contains(word) || VagueWords.Generic.Contains(word)
        || VagueWords.GenericNouns.Contains(word) || VagueWords.Progress.Contains(word);

    private static bool IsAnything(string word) => VagueWords.Stop.Contains(word) || VagueWords.Generic.Contains(word)
        || VagueWords.GenericNouns.Contains(word) || VagueWords.OneOfMany.Contains(word);

    /// <summary>How many different words say something.</summary>
    private int Content(IReadOnlyList<string> words)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var count = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word.Length > 1 && !VagueWords.Stop.Contains(word)
                && (!VagueWords.Generic.Contains(word) || (i > 0 && IsAction(words[i - 1])))
                && !vagueWords.Contains(word, StringComparer.OrdinalIgnoreCase) && seen.Add(word))
            {
                count += IsCompound(word) && !IsBareName(word) ? 2 : 1;
            }
        }

        return count;
    }

    // TaskCanceledException is what the exception says already, OnActivateAsync in OnActivateAsync what the code does.
    private bool IsBareName(string word) =>
        word.EndsWith("Exception", StringComparison.Ordinal) || place.IsMethod(word);

    // "Killing process": what is done is said, and what follows is what it is done to.
    private static bool IsAction(string word) =>
        word.EndsWith("ing", StringComparison.OrdinalIgnoreCase) && !VagueWords.Stop.Contains(word) && !VagueWords.Generic.Contains(word);

    // A value that has a name of its own tells what it is.
    private static bool IsName(string? hole) =>
        hole is { Length: > 1 } && !VagueWords.Names.Contains(hole.Replace("_", "")) && !char.IsDigit(hole[0]);

    private static bool IsFailure(string word) =>
        word.StartsWith("err", StringComparison.OrdinalIgnoreCase) || word.StartsWith("exception", StringComparison.OrdinalIgnoreCase);

    // UsageReporter, Node.js, max_size: names of things that are known.
    private static bool IsCompound(string word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (word[i] is '_' or '.' || (char.IsUpper(word[i]) && char.IsLower(word[i - 1])))
            {
                return true;
            }
        }

        return false;
    }

    // "Connection closed", "The file was deleted", "Sending message", "Get user".
    private static bool SaysOnlyThatOneOfMany(IReadOnlyList<string> words)
    {
        var said = words.Where(static w => !VagueWords.Stop.Contains(w)).ToList();
        return said is [var first, var second]
            && ((VagueWords.OneOfMany.Contains(first) && IsPastTense(second))
                || (IsUnderWay(first) && VagueWords.OneOfMany.Contains(second)))
            && !words.Any(static w => w.ToLowerInvariant() is "not" or "no");
    }

    private static bool IsPastTense(string word) =>
        word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || VagueWords.PastTenses.Contains(word);

    private static bool IsUnderWay(string word) =>
        word.EndsWith("ing", StringComparison.OrdinalIgnoreCase) || VagueWords.Imperatives.Contains(word);

    // "Task error", "Database exception": the kind, not the event.
    private static bool IsKindOfError(IReadOnlyList<string> words) =>
        words.Count <= MaxErrorWords
        && IsFailure(words[words.Count - 1])
        && words.All(static w => !VagueWords.Stop.Contains(w) && !IsCompound(w)
            && !w.EndsWith("ing", StringComparison.OrdinalIgnoreCase) && !w.EndsWith("ed", StringComparison.OrdinalIgnoreCase));

    // "An error occurred while processing the request": the opening says nothing, and what follows must say what was being done.
    private bool SaysOnlyThatItFailed(IReadOnlyList<string> words, bool hasException)
    {
        var opening = 0;
        while (opening < words.Count && (VagueWords.Stop.Contains(words[opening]) || IsOpening(words[opening])))
        {
            opening++;
        }

        if (!words.Take(opening).Any(IsFailureNoun))
        {
            return false;
        }

        var rest = words.Skip(opening).ToList();
        if (!hasException && rest.Count > 0 && VagueWords.GenericGerunds.Contains(rest[0]) && Content(rest) <= MaxObjectWords)
        {
            return true;
        }

        // "Error deleting item" is short, and no sentence about an error.
        return words.Take(opening).Any(static w => VagueWords.Stop.Contains(w) || !IsFailure(w))
            && Content([.. rest.Where(static w => !VagueWords.GenericNouns.Contains(w))]) < minimumWords;
    }

    private static bool IsFailureNoun(string word) =>
        IsFailure(word) || word.TrimEnd('s').ToLowerInvariant() is "issue" or "problem" or "failure" or "fault" or "something" or "went";

    private static bool IsOpening(string word) =>
        VagueWords.Openings.Contains(word) || (VagueWords.Generic.Contains(word) && !VagueWords.GenericGerunds.Contains(word));
}
