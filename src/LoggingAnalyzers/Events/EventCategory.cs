using System.Collections.Immutable;

namespace LoggingAnalyzers.Events;

/// <summary>What decides the level of an event, where no parameter of type <c>LogLevel</c> does.</summary>
internal enum LevelRule
{
    /// <summary>The level that the attribute names, or Information.</summary>
    Declared,

    /// <summary>Information; Warning where the outcome is a failure or a denial.</summary>
    Outcome,

    /// <summary>The severity.</summary>
    Severity,

    /// <summary>The level that the attribute names; Warning at or over the threshold, Error when failed.</summary>
    Duration,
}

/// <summary>A kind of event: its attribute and what the kind decides. A new kind is a new row of <see cref="All"/>.</summary>
/// <param name="AttributeName">The metadata name of the attribute.</param>
/// <param name="Category">The value of <c>event.category</c>; null: none is logged.</param>
/// <param name="Level">What decides the level.</param>
/// <param name="DefaultLevel">The level, where the attribute names none and the rule has no other.</param>
/// <param name="HasAction">Whether <c>event.action</c> is logged.</param>
/// <param name="CountsLoss">Whether a record that gets lost is counted in <c>audit.dropped</c>.</param>
/// <param name="Requires">The meanings that a parameter has to have, so that the record answers what it is kept for.</param>
internal sealed record EventCategory(
    string AttributeName,
    string? Category,
    LevelRule Level,
    int DefaultLevel,
    bool HasAction,
    bool CountsLoss,
    ImmutableArray<FieldMeaning> Requires)
{
    private const int Debug = 1;
    private const int Information = 2;

    /// <summary>Every kind of event.</summary>
    public static readonly EventCategory[] All =
    [
        new("LoggingAnalyzers.LogEventAttribute", null, LevelRule.Declared, Information, HasAction: false, CountsLoss: false, []),
        new("LoggingAnalyzers.AuditEventAttribute", "audit", LevelRule.Outcome, Information, HasAction: true, CountsLoss: true,
            [FieldMeaning.Actor, FieldMeaning.Target, FieldMeaning.Outcome]),
        new("LoggingAnalyzers.SecurityEventAttribute", "security", LevelRule.Severity, Information, HasAction: false, CountsLoss: false,
            [FieldMeaning.Severity, FieldMeaning.ClientAddress]),
        new("LoggingAnalyzers.AnalyticsEventAttribute", "analytics", LevelRule.Declared, Information, HasAction: false, CountsLoss: false,
            []),
        new("LoggingAnalyzers.PerformanceEventAttribute", "performance", LevelRule.Duration, Debug, HasAction: false, CountsLoss: false,
            []),
    ];
}
