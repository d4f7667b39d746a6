using System.ComponentModel;

namespace LoggingAnalyzers.CompilerServices;

/// <summary>The values of fields that the Elastic Common Schema writes otherwise. For generated code: call it from nowhere else.</summary>
/// <remarks>Thread-safe; nothing here throws.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EcsValues
{
    private const double NanosecondsPerMillisecond = 1_000_000;

    /// <summary>The value of <c>event.outcome</c>, of which there are three.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns><c>success</c>, <c>failure</c>, also for what was denied, or <c>unknown</c>.</returns>
    public static string Outcome(Outcome? outcome) =>
        EventValues.Name(outcome == LoggingAnalyzers.Outcome.Denied ? LoggingAnalyzers.Outcome.Failure : outcome);

    /// <summary>The value of <c>event.severity</c>, a number.</summary>
    /// <param name="severity">The severity; a value of a later version, and none, count as critical.</param>
    /// <returns>1 for low to 4 for critical.</returns>
    public static long Severity(SecuritySeverity? severity) => severity switch
    {
        SecuritySeverity.Low => 1,
        SecuritySeverity.Medium => 2,
        SecuritySeverity.High => 3,
        _ => 4,
    };

    /// <summary>The value of <c>event.duration</c>.</summary>
    /// <param name="milliseconds">The duration, in milliseconds.</param>
    /// <returns>The duration, in whole nanoseconds.</returns>
    public static long? Nanoseconds(double? milliseconds) =>
        milliseconds is { } known ? (long)(known * NanosecondsPerMillisecond) : null;
}
