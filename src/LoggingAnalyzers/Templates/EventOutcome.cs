namespace LoggingAnalyzers.Templates;

/// <summary>Whether a text tells of a failure or of something that went as it should; neither where its words leave it open.</summary>
internal static class EventOutcome
{
    private static readonly HashSet<string> Failures = new(StringComparer.OrdinalIgnoreCase) { "failed", "denied", "unable" };

    // What comes after them, or makes the failure one that was expected, asked about or repaired.
    private static readonly HashSet<string> Softeners = new(
        ("retry retrying retries will would if when whether fallback falling ignore ignored ignoring skip skipped skipping expected no not none "
        + "never attempt attempts again instead default defaulting may might best continuing previously until unless try trying total count "
        + "after all any some checking recover recovered recovery removing removed deleting cleaning but so since already before items")
            .Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Successes = new(
        "started starting completed finished succeeded successfully successful".Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Troubles = new(
        ("not no never cannot could unable without missing invalid unexpected unknown wrong bad corrupt corrupted but already before twice too "
        + "must should only than while after until timeout aborted denied rejected refused null empty expired lost broken unhandled "
        + "unsuccessful unsuccessfully duplicate again stopped crashed killed incomplete partially warning problem problems issue issues "
        + "when if or prematurely early late non").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The text says that something failed, and nothing softens it.</summary>
    public static bool IsFailure(IReadOnlyList<string> words) =>
        words.Count > 1
        && !words.Any(Softeners.Contains)
        && (IsOpening(words) || Failures.Contains(words[words.Count - 1]) || words.Skip(1).Any(static w => w.Equals("failed", StringComparison.OrdinalIgnoreCase)
            || w.Equals("denied", StringComparison.OrdinalIgnoreCase)) && words.Count <= 6);

    /// <summary>The text says that something started or ended well, and nothing speaks of trouble.</summary>
    public static bool IsSuccess(IReadOnlyList<string> words) =>
        words.Any(Successes.Contains)
        && !words.Any(static w => Troubles.Contains(w)
            || w.StartsWith("fail", StringComparison.OrdinalIgnoreCase)
            || w.StartsWith("error", StringComparison.OrdinalIgnoreCase)
            || w.StartsWith("exception", StringComparison.OrdinalIgnoreCase)
            || w.StartsWith("cancel", StringComparison.OrdinalIgnoreCase)
            || w.StartsWith("abort", StringComparison.OrdinalIgnoreCase)
            || w.EndsWith("n't", StringComparison.OrdinalIgnoreCase));

    // Failed to …, unable to …, could not …, cannot …
    private static bool IsOpening(IReadOnlyList<string> words) =>
        (words[0].ToLowerInvariant(), words[1].ToLowerInvariant()) is ("failed", _) or ("unable", "to") or ("access" or "permission", "denied");
}
