using System.Diagnostics.Metrics;

namespace LoggingAnalyzers.Pipeline;

/// <summary>The instruments of the one meter. Free where nobody listens.</summary>
internal static class PipelineMetrics
{
    internal const string MeterName = "LoggingAnalyzers";

    internal static Meter Meter { get; } = new(MeterName);

    internal static Counter<long> Faults { get; } = Meter.CreateCounter<long>(
        "logging_analyzers.sanitizer.faults", "{fault}", "Values that were erased because reading or sanitizing them failed.");

    internal static Counter<long> Redacted { get; } = Meter.CreateCounter<long>(
        "logging_analyzers.sanitizer.redacted", "{record}", "Records that left the sanitizer other than they came.");

    internal static Counter<long> Dropped { get; } = Meter.CreateCounter<long>(
        "logging_analyzers.records.dropped", "{record}", "Records that a provider refused with an exception.");
}
