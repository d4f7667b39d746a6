using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Tests.Events;

/// <summary>Delegates that are measured.</summary>
public class EventMeasureTests
{
    private const string Declaration =
        """[PerformanceEvent("work")] public static partial WorkScope MeasureWork(this ILogger logger, int id);""";

    [Fact]
    public void Delegate_is_run_once_and_logged_once_with_its_result()
    {
        var records = EventTest.Raise(
            Declaration,
            """
            var runs = 0;
            logger.MeasureWork(1).Measure(() => { runs++; });
            var result = logger.MeasureWork(2).Measure(() => { runs++; return "done"; });
            if (runs != 2 || result != "done") throw new InvalidOperationException();
            """);

        Assert.Equal([1, 2], records.Select(r => r["id"]));
        Assert.All(records, r => Assert.Equal((LogLevel.Debug, "success"), (r.Level, r["event.outcome"])));
    }

    [Fact]
    public void What_the_delegate_throws_is_logged_and_thrown_on()
    {
        var records = EventTest.Raise(
            Declaration,
            """
            Try(() => logger.MeasureWork(1).Measure(() => { Throw(); }));
            Try(() => logger.MeasureWork(2).Measure(() => { Throw(); return 1; }));
            Try(() => logger.MeasureWork(3).Measure(async () => { await Task.Yield(); Throw(); }).GetAwaiter().GetResult());
            Try(() => logger.MeasureWork(4).Measure(async () => { await Task.Yield(); Throw(); return 1; }).GetAwaiter().GetResult());

            static void Throw() => throw new InvalidOperationException("broken");
            static void Try(Action action)
            {
                try { action(); } catch (InvalidOperationException error) when (error.Message == "broken") { return; }
                throw new ArgumentException("not thrown on");
            }
            """);

        Assert.Equal([1, 2, 3, 4], records.Select(r => r["id"]));
        Assert.All(records, r => Assert.Equal((LogLevel.Error, "failure", "broken"), (r.Level, r["event.outcome"], r.Exception?.Message)));
    }

    [Fact]
    public void Asynchronous_delegate_is_measured_to_the_end_of_its_task()
    {
        var records = EventTest.Raise(
            Declaration,
            """
            var gate = new TaskCompletionSource();
            var work = logger.MeasureWork(1).Measure(async () => await gate.Task);
            var result = logger.MeasureWork(2).Measure(async () => { await gate.Task; return 7; });
            logger.LogInformation("still running");
            gate.SetResult();
            work.GetAwaiter().GetResult();
            if (result.GetAwaiter().GetResult() != 7) throw new InvalidOperationException();
            """);

        Assert.Equal("still running", records[0].Message);
        Assert.Equal([1, 2], records.Skip(1).Select(r => r["id"]).Order());
    }

    [Fact]
    public void Nothing_to_run_is_an_error_of_the_caller()
    {
        var scope = default(NoScope);
        Assert.Throws<ArgumentNullException>(() => scope.Measure((Action)null!));
        Assert.Throws<ArgumentNullException>(() => scope.Measure((Func<int>)null!));
        Assert.Throws<ArgumentNullException>(() => { _ = scope.Measure((Func<Task>)null!); });
        Assert.Throws<ArgumentNullException>(() => { _ = scope.Measure((Func<Task<int>>)null!); });
    }

    private struct NoScope : IEventScope
    {
        public readonly void Fail(Exception? exception = null)
        {
        }

        public readonly void Dispose()
        {
        }
    }
}
