using LoggingAnalyzers.Testing;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Runtime.Tests.Testing;

public sealed class LogEventAssertTests
{
    private readonly LogRecorder _recorder = new();

    [Fact]
    public void Single_finds_the_event_by_type_and_by_its_typed_properties()
    {
        var logger = _recorder.CreateLogger<LogEventAssertTests>();
        logger.OrderCancelled("u-1", 7, Outcome.Denied);
        logger.OrderCancelled("u-1", 8, Outcome.Success);
        logger.CacheEvicted("prices", "ann@example.com");

        var cancelled = LogEventAssert.Single<TestedEvents.OrderCancelledEvent>(_recorder.Records, e => e.TargetId == 7);

        Assert.Equal("u-1", cancelled.UserId);
        Assert.Equal(Outcome.Denied, cancelled.Outcome);
        Assert.Equal(8, LogEventAssert.Single<TestedEvents.OrderCancelledEvent>(_recorder.Records, level: LogLevel.Information).OrderId);
        Assert.DoesNotContain("ann", LogEventAssert.Single<TestedEvents.CacheEvictedEvent>(_recorder.Records).Owner, StringComparison.Ordinal);
    }

    [Fact]
    public void Contains_gives_every_event_and_None_wants_none()
    {
        _recorder.CreateLogger<LogEventAssertTests>().OrderCancelled("u-1", 7, Outcome.Denied);
        _recorder.CreateLogger("other").OrderCancelled("u-2", 8, Outcome.Denied);

        Assert.Equal([7, 8], LogEventAssert.Contains<TestedEvents.OrderCancelledEvent>(_recorder.Records).Select(e => e.TargetId));
        LogEventAssert.None<TestedEvents.CacheEvictedEvent>(_recorder.Records);
        LogEventAssert.None<TestedEvents.OrderCancelledEvent>(_recorder.Records, e => e.UserId == "u-3");
        LogEventAssert.None<TestedEvents.OrderCancelledEvent>(_recorder.Records, level: LogLevel.Error);
    }

    [Fact]
    public void Measured_and_generic_events_are_events_too()
    {
        var logger = _recorder.CreateLogger("app");
        logger.MeasureImport().Dispose();
        logger.ValueSeen(42);

        Assert.Equal(Outcome.Success, LogEventAssert.Single<TestedEvents.MeasureImportEvent>(_recorder.Records).Outcome);
        Assert.Equal(42, LogEventAssert.Single<TestedEvents.ValueSeenEvent<int>>(_recorder.Records).Value);
        LogEventAssert.None<TestedEvents.ValueSeenEvent<string>>(_recorder.Records);
    }

    [Fact]
    public void A_failure_shows_the_condition_and_the_records()
    {
        var logger = _recorder.CreateLogger("app");
        logger.OrderCancelled("u-1", 8, Outcome.Success);
        logger.LogError(new InvalidOperationException("broken"), "Import {Id} failed", 3);

        var failure = Assert.Throws<LogEventAssertException>(
            () => LogEventAssert.Single<TestedEvents.OrderCancelledEvent>(_recorder.Records, e => e.TargetId == 7, LogLevel.Warning));

        Assert.Equal(
            """
            Expected one OrderCancelledEvent at Warning with e => e.TargetId == 7, found none. Logged:
              Information app[480771563] order_cancelled user.id=u-1 target.id=8 event.outcome=success  <- OrderCancelledEvent
              Error app[0] Import 3 failed (InvalidOperationException: broken)
            """,
            failure.Message);
    }

    [Fact]
    public void A_failure_says_how_many_there_are_and_what_was_expected()
    {
        Assert.Equal("Expected at least one OrderCancelledEvent, found none: nothing was logged.", Message(
            () => LogEventAssert.Contains<TestedEvents.OrderCancelledEvent>(_recorder.Records)));

        for (var i = 0; i < 40; i++)
        {
            _recorder.CreateLogger("app").OrderCancelled("u-1", i, Outcome.Success);
        }

        Assert.StartsWith("Expected no OrderCancelledEvent, found 40. Logged:\n", Message(
            () => LogEventAssert.None<TestedEvents.OrderCancelledEvent>(_recorder.Records)), StringComparison.Ordinal);
        var message = Message(() => LogEventAssert.Single<TestedEvents.OrderCancelledEvent>(_recorder.Records));
        Assert.StartsWith("Expected one OrderCancelledEvent, found 40. Logged:\n", message, StringComparison.Ordinal);
        Assert.EndsWith("\n  … and 10 more", message, StringComparison.Ordinal);
    }

    private static string Message(Action assert) => Assert.Throws<LogEventAssertException>(assert).Message;
}
