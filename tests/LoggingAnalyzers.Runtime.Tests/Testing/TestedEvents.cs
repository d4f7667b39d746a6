using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Runtime.Tests.Testing;

/// <summary>Events that the generator of this repository writes.</summary>
internal static partial class TestedEvents
{
    [AuditEvent("order_cancelled")]
    public static partial void OrderCancelled(this ILogger logger, [Actor] string userId, [Target("order")] int orderId, Outcome outcome);

    [LogEvent("cache_evicted", LogLevel.Debug)]
    public static partial void CacheEvicted(this ILogger logger, string cacheName, [Sensitive(DataKind.Email)] string owner);

    [PerformanceEvent("import")]
    public static partial ImportScope MeasureImport(this ILogger logger);

    [LogEvent("value_seen")]
    public static partial void ValueSeen<T>(this ILogger logger, T value);
}
