namespace LoggingAnalyzers.Pipeline;

/// <summary>
/// Whether code of values may run: not while it runs already on this thread, so that a <c>ToString</c> that logs itself ends.
/// </summary>
internal readonly struct ForeignCode
{
    [ThreadStatic]
    private static int t_depth;

    private ForeignCode(bool isAllowed) => IsAllowed = isAllowed;

    /// <summary>For what was entered further up.</summary>
    internal static ForeignCode Allowed => new(true);

    internal bool IsAllowed { get; }

    internal static ForeignCode Enter() => new(t_depth++ == 0);

#pragma warning disable CA1822 // Left through what was entered.
    internal void Leave() => t_depth--;
#pragma warning restore CA1822
}
