using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Tests.Events;

/// <summary>What a call allocates where the provider ignores the state. Bytes are exact, so the limit is zero.</summary>
public class EventAllocationTests
{
    [Theory]
    [InlineData("Three", LogLevel.Trace)]
    [InlineData("Three", LogLevel.None)]
    [InlineData("Erased", LogLevel.Trace)]
    [InlineData("Audit", LogLevel.Trace)]
    [InlineData("Measure", LogLevel.Trace)]
    [InlineData("Generic", LogLevel.Trace)]
    [InlineData("Measure", LogLevel.None)]
    [InlineData("Counted", LogLevel.Trace)]
    [InlineData("Counted", LogLevel.None)]
    public void Call_allocates_nothing(string call, LogLevel minimum)
    {
        var code = EventTest.Generate(
            """
            [LogEvent("three")] public static partial void Three(this ILogger logger, long orderId, string customer, int elapsed);
            [LogEvent("erased")]
            public static partial void Erased(this ILogger logger, [Sensitive] string customer, [Sensitive(DataKind.Credential)] int pin);
            [AuditEvent("audit")]
            public static partial void Audit(this ILogger logger, string userId, [Target("order")] int id, Outcome outcome);
            [PerformanceEvent("measure")] public static partial MeasureScope Measure(this ILogger logger, int storyId);
            [LogEvent("counted", Breadcrumb = true), EventMetric]
            public static partial void Counted(this ILogger logger, Outcome outcome, bool flag, [MetricTag(MaxValues = 9)] string country);
            [LogEvent("generic")] public static partial void Generic<T>(this ILogger logger, T value);
            """,
            """
            }

            public static long Measure(ILogger logger, string call)
            {
                Raise(logger, call, 100);
                var before = GC.GetAllocatedBytesForCurrentThread();
                Raise(logger, call, 1000);
                return GC.GetAllocatedBytesForCurrentThread() - before;
            }

            private static void Raise(ILogger logger, string call, int times)
            {
                for (var i = 0; i < times; i++)
                {
                    switch (call)
                    {
                        case "Three": logger.Three(1234567890123, "alice.smith", 1537); break;
                        case "Erased": logger.Erased("alice.smith", 1234); break;
                        case "Audit": logger.Audit("u-1", i, Outcome.Denied); break;
                        case "Counted": logger.Counted(Outcome.Denied, true, "DE"); break;
                        case "Generic": logger.Generic(i); break;
                        case "Measure": using (var scope = logger.Measure(i)) { scope.Fail(); } break;
                        default: throw new ArgumentException(call);
                    }
                }
            """);
        var measure = code.Load().GetType("Consumer", throwOnError: true)!.GetMethod("Measure")!
            .CreateDelegate<Func<ILogger, string, long>>();

        Assert.Equal(0, measure(new NullSink(minimum), call));
    }

    private sealed class NullSink(LogLevel minimum) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= minimum;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
        }
    }
}
