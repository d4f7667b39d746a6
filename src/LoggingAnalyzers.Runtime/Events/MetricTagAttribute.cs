namespace LoggingAnalyzers;

/// <summary>Makes a parameter of a counted event a tag of its metric.</summary>
/// <remarks>
/// Each value of a tag is a time series of its own. So at most <see cref="MaxValues"/> different values are kept, in the order of their
/// arrival; every other one is <c>_OTHER</c>, as in OpenTelemetry's <c>error.type</c>. LH9017 reports a tag whose values nobody has
/// counted.
/// </remarks>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class MetricTagAttribute : Attribute
{
    /// <summary>The most values where <see cref="MaxValues"/> does not say.</summary>
    public const int DefaultMaxValues = 100;

    /// <summary>How many different values the tag may have in a process; less than 1: <see cref="DefaultMaxValues"/>.</summary>
    public int MaxValues { get; set; }
}
