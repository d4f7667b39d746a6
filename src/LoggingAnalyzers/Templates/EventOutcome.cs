namespace LoggingAnalyzers.Templates;

/// <summary>Whether a text tells of a failure or of something that went as it should; neither where its words leave it open.</summary>
internal static class EventOutcome
{
    // In a longer text "failed" may be said of something else.
    private const int ShortText = 6;

    private static readonly HashSet<string> Failures = Set("failed denied");

    // What comes after them, or makes the failure one that was expected, asked about or repaired.
    private static readonly HashSet<string> Softeners = Set(
        "retry retrying retries will would if when whether fallback falling ignore ignored ignoring skip skipped skipping expected no not "
        + "none never attempt attempts again instead default defaulting may might best continuing previously until unless try trying total "
        + "count after all any some checking recover recovered recovery removing removed deleting cleaning but so since already before "
        + "items successful succeeded");

    private static readonly HashSet<string> Successes = Set("started starting completed finished succeeded successfully successful");

    private static readonly HashSet<string> Troubles = Set(
        "not no never cannot could unable without missing invalid unexpected unknown wrong bad corrupt corrupted but already before twice "
        + "too must should only than while after until timeout aborted denied rejected refused null empty expired lost broken unhandled "
        + "unsuccessful unsuccessfully duplicate again stopped crashed killed incomplete partially warning problem problems issue issues "
        + "when if or prematurely early late non");

    private static readonly string[] TroubleStems = ["fail", "error", "exception", "cancel", "abort"];

    /// <summary>The text says that something failed, and nothing softens it.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="opens">The first of them is what the text starts with.</param>
    public static bool IsFailure(IReadOnlyList<string> words, bool opens) =>
        words.Count > 1
        && !words.Any(Softeners.Contains)
        && ((opens && IsOpening(words))
            || Failures.Contains(words[words.Count - 1])
            || (words.Count <= ShortText && words.Skip(1).Any(Failures.Contains)));

    /// <summary>The text says that something started or ended well, and nothing speaks of trouble.</summary>
    public static bool IsSuccess(IReadOnlyList<string> words) =>
        words.Any(Successes.Contains)
        && !words.Any(static w => Troubles.Contains(w)
            || w.EndsWith("n't", StringComparison.OrdinalIgnoreCase)
            || TroubleStems.Any(s => w.StartsWith(s, StringComparison.OrdinalIgnoreCase)));

    // Failed to …, unable to …, could not …, cannot …
    private static bool IsOpening(IReadOnlyList<string> words) =>
        (words[0].ToLowerInvariant(), words[1].ToLowerInvariant())
            is ("failed", _) or ("unable", "to") or ("access" or "permission", "denied");

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
