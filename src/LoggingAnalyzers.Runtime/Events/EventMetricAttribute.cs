namespace LoggingAnalyzers;

/// <summary>
/// Counts an event: with a counter named as the event, or, of a measured event, a histogram of its durations, <c>name.duration</c> in
/// seconds. Instruments of the meter <c>LoggingAnalyzers</c>.
/// </summary>
/// <remarks>
/// The event is counted wherever it is raised, even where the log is off. The tags are the constant fields, the parameters that have few
/// values by their type (enum, <see cref="bool"/>), and those with <see cref="MetricTagAttribute"/>; a sensitive value never is one.
/// Without a listener an event costs the check for one. On the assembly it holds for every event that does not say otherwise; without it
/// the MSBuild property <c>LoggingAnalyzersEventMetrics=true</c> counts every event of a project, and measured events have their histogram.
/// </remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Assembly)]
public sealed class EventMetricAttribute : Attribute
{
    /// <summary>Counts the event, or not.</summary>
    /// <param name="isEnabled"><see langword="false"/>: the event is not counted, whatever assembly and project say.</param>
    public EventMetricAttribute(bool isEnabled = true)
    {
        IsEnabled = isEnabled;
    }

    /// <summary>Whether the event is counted.</summary>
    public bool IsEnabled { get; }
}
