using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.AspNetCore.Workers;

/// <summary>The events of background work.</summary>
internal static partial class WorkerEvents
{
    [PerformanceEvent("worker_run", Level = LogLevel.Information, Message = "{operation} ended with {outcome} after {duration} ms")]
    public static partial void WorkerRun(this ILogger logger, string operation, TimeSpan duration, Outcome outcome, Exception? error);
}
