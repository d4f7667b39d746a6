using LoggingAnalyzers.Testing;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Runtime.Tests.Testing;

public sealed class LogRecorderTests
{
    [Fact]
    public void A_record_has_all_that_a_provider_gets()
    {
        using var recorder = new LogRecorder();
        var logger = recorder.CreateLogger<LogRecorderTests>();
        var error = new InvalidOperationException();

        using (logger.BeginScope("outer"))
        using (logger.BeginScope(7))
        {
            logger.LogWarning(new EventId(3, "three"), error, "Order {OrderId} failed", 42);
        }

        logger.CacheEvicted("prices", "ann@example.com");

        var (record, evicted) = (recorder.Records[0], recorder.Records[1]);
        Assert.Equal(typeof(LogRecorderTests).FullName, record.Category);
        Assert.Equal(LogLevel.Warning, record.Level);
        Assert.Equal("three", record.EventId.Name);
        Assert.Equal("Order 42 failed", record.Message);
        Assert.Equal(42, record["OrderId"]);
        Assert.Same(error, record.Exception);
        Assert.Equal(["outer", 7], record.Scopes);
        Assert.Empty(evicted.Scopes);
        Assert.Equal("cache_evicted", evicted[FieldNames.Name]);
        Assert.Contains("orderid, ", Assert.Throws<KeyNotFoundException>(() => Assert.Single(Lower(recorder))["OrderId"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_below_the_minimum_is_disabled()
    {
        using var recorder = new LogRecorder(LogLevel.Information);
        var logger = recorder.CreateLogger("app");

        logger.CacheEvicted("prices", "");
        logger.Log(LogLevel.None, "never");
        logger.OrderCancelled("u-1", 7, Outcome.Success);

        Assert.False(logger.IsEnabled(LogLevel.Debug));
        Assert.Equal("order_cancelled", Assert.Single(recorder.Records).EventId.Name);
    }

    [Fact]
    public void As_a_provider_it_gets_the_records_of_every_category_and_their_scopes_and_survives_the_factory()
    {
        using var recorder = new LogRecorder();
        using (var factory = LoggerFactory.Create(b => b.AddProvider(recorder)))
        {
            using (factory.CreateLogger("one").BeginScope("request"))
            {
                factory.CreateLogger("two").LogInformation("Seen");
            }
        }

        var record = Assert.Single(recorder.Records);
        Assert.Equal("two", record.Category);
        Assert.Equal(["request"], record.Scopes);
        recorder.Clear();
        Assert.Empty(recorder.Records);
    }

    [Fact]
    public void Behind_the_sanitizer_an_event_stays_the_event_that_it_is()
    {
        using var recorder = new LogRecorder();
        using var factory = LoggerFactory.Create(b => b.AddProvider(recorder).AddSanitizer());

        factory.CreateLogger("app").OrderCancelled("u-1", 7, Outcome.Success);

        LogEventAssert.Single<TestedEvents.OrderCancelledEvent>(recorder.Records, e => e.TargetId == 7);
    }

    [Fact]
    public void Many_threads_may_log_at_once()
    {
        using var recorder = new LogRecorder();
        var logger = recorder.CreateLogger("app");

        Parallel.For(0, 1000, i => logger.OrderCancelled("u-1", i, Outcome.Success));

        Assert.Equal(
            Enumerable.Range(0, 1000),
            LogEventAssert.Contains<TestedEvents.OrderCancelledEvent>(recorder.Records).Select(e => e.TargetId).Order());
    }

    private static IEnumerable<LogRecord> Lower(LogRecorder recorder)
    {
        recorder.Clear();
        recorder.CreateLogger("app").LogInformation("Order {orderid} seen", 1);
        return recorder.Records;
    }
}
