using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using LoggingAnalyzers.Pipeline;

namespace LoggingAnalyzers.CompilerServices;

/// <summary>
/// The metric of one generated event: its counter, or the histogram of its durations. For generated code: use it nowhere else.
/// </summary>
/// <remarks>Thread-safe. What a listener throws does not leave the call that raised the event.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EventInstrument
{
    private const double MillisecondsPerSecond = 1000;

    private static readonly ConcurrentDictionary<string, EventInstrument> s_counters = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, EventInstrument> s_durations = new(StringComparer.Ordinal);
    private static readonly Counter<long> s_auditDropped = PipelineMetrics.Meter.CreateCounter<long>(
        "audit.dropped", "{event}", "Audit events that no log has: their level was off, or a provider refused them.");

    private readonly Instrument _instrument;
    private readonly ConcurrentDictionary<string, MetricTagValues> _tags = new(StringComparer.Ordinal);

    private EventInstrument(Instrument instrument)
    {
        _instrument = instrument;
    }

    /// <summary>Whether anybody listens.</summary>
    public bool Enabled => _instrument.Enabled;

    /// <summary>The counter of an event; the same for every call with the name.</summary>
    /// <param name="eventName">The event name, which is the name of the counter.</param>
    /// <returns>The counter.</returns>
    public static EventInstrument Counter(string eventName) => s_counters.GetOrAdd(
        eventName,
        static name => new EventInstrument(PipelineMetrics.Meter.CreateCounter<long>(name, "{event}", "How often the event was raised.")));

    /// <summary>The histogram of a measured event; the same for every call with the name.</summary>
    /// <param name="eventName">The event name; the histogram is called <c>name.duration</c>.</param>
    /// <returns>The histogram, in seconds.</returns>
    public static EventInstrument Duration(string eventName) => s_durations.GetOrAdd(
        eventName,
        static name => new EventInstrument(
            PipelineMetrics.Meter.CreateHistogram<double>(name + ".duration", "s", "How long the operation took.")));

    /// <summary>Adds a tag; one without a value is left out.</summary>
    /// <param name="tags">The tags.</param>
    /// <param name="name">The name of the tag.</param>
    /// <param name="value">The value.</param>
    public static void AddTag(ref TagList tags, string name, object? value)
    {
        if (value is not null)
        {
            tags.Add(name, value);
        }
    }

    /// <summary>Counts an audit event that gets lost.</summary>
    /// <param name="eventName">The event name.</param>
    /// <returns><see langword="false"/>, so that an exception filter that counts lets the exception pass.</returns>
    public static bool AuditDropped(string eventName)
    {
        if (s_auditDropped.Enabled)
        {
            Write(s_auditDropped, 0, new TagList { { FieldNames.Name, eventName } });
        }

        return false;
    }

    /// <summary>One of so many different values that a tag may have.</summary>
    /// <param name="name">The name of the tag.</param>
    /// <param name="value">The value.</param>
    /// <param name="maxValues">How many there may be.</param>
    /// <returns>The value, or <c>_OTHER</c>.</returns>
    public object? Limited(string name, object? value, int maxValues) =>
        _tags.GetOrAdd(name, _ => new MetricTagValues(maxValues)).Limited(value);

    /// <summary>Counts one event.</summary>
    /// <param name="tags">The tags.</param>
    public void Count(in TagList tags) => Write(_instrument, 0, tags);

    /// <summary>Records the duration of one event.</summary>
    /// <param name="milliseconds">The duration, in milliseconds; <see langword="null"/>: nobody knows, and nothing is recorded.</param>
    /// <param name="tags">The tags.</param>
    public void Record(double? milliseconds, in TagList tags)
    {
        if (milliseconds is { } known)
        {
            Write(_instrument, known, tags);
        }
    }

    private static void Write(Instrument instrument, double milliseconds, in TagList tags)
    {
        try
        {
            if (instrument is Counter<long> counter)
            {
                counter.Add(1, tags);
            }
            else
            {
                ((Histogram<double>)instrument).Record(milliseconds / MillisecondsPerSecond, tags);
            }
        }
#pragma warning disable CA1031 // A listener is foreign code: whatever it throws must not leave the log call.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}
