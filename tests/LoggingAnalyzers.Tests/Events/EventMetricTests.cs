using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using LoggingAnalyzers.Events;
using LoggingAnalyzers.Tests.Harness;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Tests.Events;

/// <summary>The metrics of events. Instruments live as long as the process, so every test has event names of its own.</summary>
public sealed class EventMetricTests
{
    [Fact]
    public void Event_is_counted_with_the_tags_that_have_few_values()
    {
        var counted = Measure("metric_tags", """
            public enum Reason { Expired, Limit }
            [AuditEvent("metric_tags"), EventMetric]
            public static partial void Charged(
                this ILogger logger, [Actor] string userId, [Target("order")] int orderId, Outcome outcome, Reason? reason, bool isRetry,
                string note, Guid id, [Sensitive] DayOfWeek day, [MetricTag(MaxValues = 2)] string country, [MetricTag] int status);
            """, """
            logger.Charged("u-1", 1, Outcome.Denied, (Events.Reason)1, true, "n", default, default, "DE", 402);
            logger.Charged("u-2", 2, Outcome.Success, null, false, "n", default, default, "A\n", 200);
            logger.Charged("u-3", 3, Outcome.Success, (Events.Reason)77, false, "n", default, default, "US", 200);
            logger.Charged("u-4", 4, Outcome.Success, null, false, "n", default, default, "DE", 200);
            """);

        const string Constant = "event.category=audit event.action=tags target.type=order";
        Assert.Equal(
            [
                $"1 {Constant} event.outcome=denied reason=Limit is_retry=True country=DE status=402",
                $"1 {Constant} event.outcome=success is_retry=False country=A\\n status=200",
                $"1 {Constant} event.outcome=success reason=_OTHER is_retry=False country=_OTHER status=200",
                $"1 {Constant} event.outcome=success is_retry=False country=DE status=200",
            ],
            counted);
    }

    [Theory]
    [InlineData("[LogEvent(\"metric_none\")]", false, 0)]
    [InlineData("[LogEvent(\"metric_own\"), EventMetric]", false, 1)]
    [InlineData("[LogEvent(\"metric_project\")]", true, 1)]
    [InlineData("[LogEvent(\"metric_out\"), EventMetric(false)]", true, 0)]
    [InlineData("[LogEvent(\"metric_in\"), EventMetric(true)]", false, 1)]
    [InlineData("[LogEvent(\"metric_assembly\")]", false, 1, "[assembly: EventMetric]")]
    [InlineData("[LogEvent(\"metric_assembly_out\"), EventMetric(false)]", false, 0, "[assembly: EventMetric]")]
    [InlineData("[LogEvent(\"metric_assembly_off\")]", true, 0, "[assembly: EventMetric(false)]")]
    [InlineData("[LogEvent(\"metric_assembly_in\"), EventMetric]", true, 1, "[assembly: EventMetric(false)]")]
    public void Event_says_whether_it_is_counted_or_else_assembly_or_project(string attributes, bool isDefault, int count, string assembly = "")
    {
        var name = Regex.Match(attributes, "metric_\\w+").Value;

        var counted = Measure(name, attributes + " public static partial void A(this ILogger logger);", "logger.A();", isDefault, assembly: assembly);

        Assert.Equal(count, counted.Count);
    }

    [Fact]
    public void Event_is_counted_where_the_log_is_off_and_where_there_is_no_logger()
    {
        var counted = Measure("metric_off", """
            [LogEvent("metric_off"), EventMetric] public static partial void Off(this ILogger? logger);
            """, "logger.Off(); ((ILogger?)null).Off();", minimum: LogLevel.None);

        Assert.Equal(["1 ", "1 "], counted);
    }

    [Fact]
    public void Generic_event_has_one_counter()
    {
        var counted = Measure("metric_generic", """
            [LogEvent("metric_generic"), EventMetric] public static partial void A<T>(this ILogger logger, [MetricTag(MaxValues = 1)] T value);
            """, "logger.A(\"x\"); logger.A(1); logger.A(\"x\");");

        Assert.Equal(["1 value=x", "1 value=_OTHER", "1 value=x"], counted);
    }

    [Theory]
    [InlineData(LogLevel.Trace)]
    [InlineData(LogLevel.None)]
    public void Duration_is_recorded_in_seconds_whatever_the_level(LogLevel minimum)
    {
        var name = "metric_took_" + minimum;
        var counted = Measure(name + ".duration", $$"""
            [PerformanceEvent("{{name}}")] public static partial void Took(this ILogger logger, TimeSpan? elapsed, Outcome outcome);
            """, "logger.Took(TimeSpan.FromMilliseconds(1500), Outcome.Failure);", minimum: minimum);

        Assert.Equal(["1.5 event.category=performance event.outcome=failure"], counted);
    }

    [Theory]
    [InlineData(LogLevel.Trace)]
    [InlineData(LogLevel.None)]
    public void Scope_is_recorded_whatever_the_level(LogLevel minimum)
    {
        var name = "metric_scope_" + minimum;
        var counted = Measure(name + ".duration", $$"""
            [PerformanceEvent("{{name}}")] public static partial ImportScope Import(this ILogger logger, bool isRetry, string file);
            """, """
            using (logger.Import(true, "a")) { }
            using (var scope = logger.Import(false, "b")) { scope.Fail(); }
            """, minimum: minimum);

        Assert.Equal(
            [
                "event.category=performance is_retry=True event.outcome=success",
                "event.category=performance is_retry=False event.outcome=failure",
            ],
            counted.Select(c => c[(c.IndexOf(' ', StringComparison.Ordinal) + 1)..]));
        Assert.All(counted, c => Assert.InRange(double.Parse(c.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture), 0, 60));
    }

    [Fact]
    public void Measured_event_may_have_no_histogram() => Assert.DoesNotContain("EventInstrument", EventTest.Generate(
        "[PerformanceEvent(\"metric_less\"), EventMetric(false)] public static partial LessScope Less(this ILogger logger);", "").Text,
        StringComparison.Ordinal);

    [Fact]
    public void What_a_listener_throws_stays_away_from_the_caller()
    {
        using var listener = Listener("metric_throws", (_, _) => throw new InvalidOperationException());

        var records = EventTest.Raise(
            "[LogEvent(\"metric_throws\"), EventMetric] public static partial void A(this ILogger logger);", "logger.A();");

        Assert.Single(records);
    }

    [Fact]
    public void Lost_audit_event_is_counted_once()
    {
        const string Declarations = """
            [AuditEvent("lost_level")]
            public static partial void Level(this ILogger? logger, [Actor] int userId, [Target("order")] int id, Outcome outcome);
            [AuditEvent("lost_provider")]
            public static partial void Provider(this ILogger logger, [Actor] int userId, [Target("order")] int id, Outcome outcome);
            [SecurityEvent("lost_security", SecuritySeverity.Low)]
            public static partial void Security(this ILogger logger, IPAddress from);
            """;
        var lost = new List<string>();
        using var listener = Listener("audit.dropped", (_, tags) => { lock (lost) { lost.Add(tags); } });

        EventTest.Generate(Declarations, """
            logger.Level(1, 2, Outcome.Success); ((ILogger?)null).Level(1, 2, Outcome.Denied); logger.Security(IPAddress.Loopback);
            """).Invoke(LogLevel.None);
        var run = EventTest.Generate(Declarations, "logger.Provider(1, 2, Outcome.Success);").Load()
            .GetType("Consumer", throwOnError: true)!.GetMethod("Run")!.CreateDelegate<Action<ILogger>>();
        Assert.Throws<NotSupportedException>(() => run(new ThrowingLogger()));
        EventTest.Raise(Declarations, "logger.Level(1, 2, Outcome.Success); logger.Provider(1, 2, Outcome.Success);");

        Assert.Equal(
            ["event.name=lost_level", "event.name=lost_level", "event.name=lost_provider"],
            lost.Where(l => l.StartsWith("event.name=lost_", StringComparison.Ordinal)));
    }

    private static List<string> Measure(
        string instrument, string declarations, string calls, bool isDefault = false, LogLevel minimum = LogLevel.Trace, string assembly = "")
    {
        var measured = new List<string>();
        using var listener = Listener(instrument, (value, tags) => measured.Add($"{value} {tags}"));
        var verifier = new GeneratorVerifier(new EventGenerator(), TrackingNames.All)
        {
            GlobalOptions = { ["build_property.LoggingAnalyzersEventMetrics"] = isDefault ? "true" : "" },
        };
        verifier.Run(EventTest.Usings + assembly + EventTest.Source(declarations, calls)[EventTest.Usings.Length..]).Invoke(minimum);
        return measured;
    }

    private static MeterListener Listener(string instrument, Action<string, string> measured)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (published, self) =>
            {
                if (published.Meter.Name == "LoggingAnalyzers" && published.Name == instrument)
                {
                    self.EnableMeasurementEvents(published);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) => measured(Invariant(value), Text(tags)));
        listener.SetMeasurementEventCallback<double>((_, value, tags, _) => measured(Invariant(value), Text(tags)));
        listener.Start();
        return listener;

        static string Invariant(IFormattable value) => value.ToString(null, System.Globalization.CultureInfo.InvariantCulture);

        static string Text(ReadOnlySpan<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.ToArray().Select(t => $"{t.Key}={t.Value}"));
    }

    private sealed class ThrowingLogger : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            throw new NotSupportedException();
    }
}
