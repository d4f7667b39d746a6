using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Tests.Events;

public class EventScopeTests
{
    private const string Declaration =
        """
        [PerformanceEvent("pdf_generation", Level = LogLevel.Information, SlowThresholdMs = 60000)]
        public static partial PdfScope MeasurePdf(this ILogger logger, int storyId, [Sensitive] string author);
        """;

    [Fact]
    public void Failure_survives_using_declarations_and_awaits()
    {
        var record = Assert.Single(EventTest.Raise(
            Declaration + """
            public static async Task WorkAsync(ILogger logger)
            {
                using var scope = logger.MeasurePdf(7, "alice");
                await Task.Yield();
                scope.Fail(new InvalidOperationException("x"));
                await Task.Yield();
            }
            """,
            "Events.WorkAsync(logger).GetAwaiter().GetResult();"));

        Assert.Equal((LogLevel.Error, "failure", 7), (record.Level, record["event.outcome"], record["story_id"]));
        Assert.Equal(LogSanitizer.Erased, record["author"]);
        Assert.Equal("x", record.Exception!.Message);
    }

    [Fact]
    public void Second_dispose_logs_nothing()
    {
        Assert.Single(EventTest.Raise(Declaration, """var scope = logger.MeasurePdf(7, "alice"); scope.Dispose(); scope.Dispose();"""));
    }

    [Fact]
    public void Default_scope_logs_nothing()
    {
        Assert.Empty(EventTest.Raise(Declaration, "var scope = default(Events.PdfScope); scope.Fail(); scope.Dispose();"));
    }

    [Fact]
    public void Slow_operation_is_a_warning_from_the_threshold_on()
    {
        var records = EventTest.Raise(
            """
            [PerformanceEvent("import", SlowThresholdMs = 1000)]
            public static partial void Imported(this ILogger logger, TimeSpan elapsed, Outcome outcome);
            """,
            """
            logger.Imported(TimeSpan.FromMilliseconds(999.9), Outcome.Success);
            logger.Imported(TimeSpan.FromMilliseconds(1000), Outcome.Success);
            logger.Imported(TimeSpan.FromMilliseconds(1), Outcome.Failure);
            """);

        Assert.Equal([LogLevel.Debug, LogLevel.Warning, LogLevel.Error], records.Select(r => r.Level));
        Assert.Equal([999.9, 1000.0, 1.0], records.Select(r => r["event.duration_ms"]));
    }

    [Fact]
    public void Level_parameter_takes_the_place_of_the_declared_level_only()
    {
        var records = EventTest.Raise(
            """
            [PerformanceEvent("import", SlowThresholdMs = 1000)]
            public static partial void Imported(this ILogger logger, LogLevel level, TimeSpan elapsed, Outcome outcome);
            [PerformanceEvent("measure")] public static partial ImportScope Measure(this ILogger logger, LogLevel level);
            """,
            """
            logger.Imported(LogLevel.Information, TimeSpan.FromMilliseconds(1), Outcome.Success);
            logger.Imported(LogLevel.Information, TimeSpan.FromMilliseconds(1000), Outcome.Success);
            logger.Imported(LogLevel.Information, TimeSpan.FromMilliseconds(1), Outcome.Failure);
            logger.Measure(LogLevel.Information).Dispose();
            using var scope = logger.Measure(LogLevel.Information);
            scope.Fail();
            """);

        Assert.Equal(
            [LogLevel.Information, LogLevel.Warning, LogLevel.Error, LogLevel.Information, LogLevel.Error], records.Select(r => r.Level));
    }

    [Fact]
    public void Slow_scope_is_a_warning()
    {
        var record = Assert.Single(EventTest.Raise(
            """[PerformanceEvent("wait", SlowThresholdMs = 1)] public static partial WaitScope MeasureWait(this ILogger logger);""",
            """
            using var scope = logger.MeasureWait();
            var start = System.Diagnostics.Stopwatch.StartNew();
            while (start.ElapsedMilliseconds < 2) { }
            """));

        Assert.Equal((LogLevel.Warning, "success"), (record.Level, record["event.outcome"]));
        Assert.InRange(Assert.IsType<double>(record["event.duration_ms"]), 1.0, 60_000.0);
    }

    [Fact]
    public void Level_decides_at_the_end_whether_a_record_is_wanted()
    {
        var records = EventTest.Generate(
            Declaration,
            """
            logger.MeasurePdf(1, "a").Dispose();
            using var scope = logger.MeasurePdf(2, "b");
            scope.Fail();
            """).Invoke(LogLevel.Error);

        Assert.Equal(2, Assert.Single(records)["story_id"]);
    }

    [Fact]
    public void Declared_partial_struct_is_completed_and_a_generic_scope_takes_the_methods_parameters()
    {
        var records = EventTest.Raise(
            """
            public partial struct DeclaredScope { public int Extra => 1; }
            [PerformanceEvent("declared")] public static partial DeclaredScope Declared(this ILogger logger);
            [PerformanceEvent("generic", Message = "took {durationMs:F0} ms: {item}")]
            public static partial ItemScope<T> Measure<T>(this ILogger logger, T item) where T : struct;
            """,
            """
            using (var scope = logger.Declared()) { _ = scope.Extra; }
            using (logger.Measure(5)) { }
            """);

        Assert.Equal(2, records.Count);
        Assert.Matches("^took [0-9]+ ms: 5$", records[1].Message);
    }
}
