namespace LoggingAnalyzers.Events;

/// <summary>What the attribute of an event says.</summary>
/// <param name="Category">The row of <see cref="EventCategory.All"/>: its category, null for none.</param>
/// <param name="LevelRule">What decides the level.</param>
/// <param name="Name">The event name.</param>
/// <param name="EventId">The event id, derived from the name where none is declared.</param>
/// <param name="Level">The level, where <paramref name="LevelRule"/> leaves it to the declaration.</param>
/// <param name="Severity">
/// The severity of a security event: the declared one, or that of the vocabulary, or else <see cref="NoSeverity"/>.
/// </param>
/// <param name="SlowThresholdMs">From this many milliseconds on a measured event is a warning; 0: never.</param>
/// <param name="Action">The value of <c>event.action</c>; null: none.</param>
/// <param name="Area">The value of <c>analytics.category</c>; null: none.</param>
/// <param name="Message">The message template; null: the name and every parameter.</param>
/// <param name="SkipEnabledCheck">The caller has checked the level.</param>
/// <param name="Breadcrumb">Whether it is added to the current activity; null: the project decides.</param>
/// <param name="CountsLoss">A record that gets lost is counted.</param>
internal sealed record EventDeclaration(
    string? Category,
    LevelRule LevelRule,
    string Name,
    int EventId,
    int Level,
    int Severity,
    int SlowThresholdMs,
    string? Action,
    string? Area,
    string? Message,
    bool SkipEnabledCheck,
    bool? Breadcrumb,
    bool CountsLoss)
{
    /// <summary>Nobody says how bad it is, so it counts as critical.</summary>
    public const int NoSeverity = -1;
}
