using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.AspNetCore.Health;

/// <summary>Reports what stands between the application and its logs.</summary>
internal sealed class LoggingHealthCheck(
    ILoggerFactory factory, IEnumerable<ILoggerProvider> providers, TraceIdStatus traceIds, LoggingSanitizer? sanitizer = null)
    : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var isSanitizing = sanitizer?.IsActive ?? false;
        var faults = sanitizer?.FaultCount ?? 0;
        var dropped = sanitizer?.DroppedCount ?? 0;
        var data = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["sanitizer"] = isSanitizing,
            ["trace_ids"] = traceIds.IsActive,
            ["level"] = Level().ToString(),
            ["providers"] = providers.Select(static provider => provider.GetType().Name).Distinct().ToArray(),
            ["records_dropped"] = dropped,
            ["faults"] = faults,
        };
        var missing = (isSanitizing, traceIds.IsActive) switch
        {
            (true, true) => null,
            (false, true) => "The sanitizer is not in front of the logging providers.",
            (true, false) => "Requests get no trace id.",
            _ => "The sanitizer is not in front of the logging providers, and requests get no trace id.",
        };
        return Task.FromResult(
            missing is not null ? new HealthCheckResult(context.Registration.FailureStatus, missing, data: data)
            : dropped > 0 ? HealthCheckResult.Degraded($"{dropped} records were refused by a provider.", data: data)
            : HealthCheckResult.Healthy("Records are sanitized, and requests have a trace id.", data));
    }

    /// <summary>The lowest level at which a category without a rule of its own logs.</summary>
    private LogLevel Level()
    {
        var logger = factory.CreateLogger("LoggingAnalyzers.Health");
        for (var level = LogLevel.Trace; level < LogLevel.None; level++)
        {
            if (logger.IsEnabled(level))
            {
                return level;
            }
        }

        return LogLevel.None;
    }
}
