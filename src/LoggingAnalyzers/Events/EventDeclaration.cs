namespace LoggingAnalyzers.Events;

/// <summary>What the attribute of an event says.</summary>
/// <param name="Category">The row of <see cref="EventCategory.All"/>: its category, null for none.</param>
/// <param name="LevelRule">What decides the level.</param>
/// <param name="Name">The event name.</param>
/// <param name="EventId">The event id, derived from the name where none is declared.</param>
/// <param name="Level">The level, where <paramref name="LevelRule"/> leaves it to the declaration.</param>
/// <param name="Severity">The severity of a security event.</param>
/// <param name="SlowThresholdMs">From this many milliseconds on a measured event is a warning; 0: never.</param>
/// <param name="Action">The value of <c>event.action</c>; null: none.</param>
/// <param name="Area">The value of <c>analytics.category</c>; null: none.</param>
/// <param name="Message">The message template; null: the name and every parameter.</param>
/// <param name="SkipEnabledCheck">The caller has checked the level.</param>
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
    bool SkipEnabledCheck);
