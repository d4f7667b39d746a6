using LoggingAnalyzers.CodeFixes.Rules.Usage;

namespace LoggingAnalyzers.Tests.Rules;

public class UnrecordedEventTests
{
    private const string Two = """
        [LogEvent("seen", LogLevel.Debug)] static partial void Seen(ILogger logger, int orderId);
        [AuditEvent("closed", EventId = 7)]
        static partial void Closed(ILogger logger, [Actor] string who, [Target("order")] int id, Outcome outcome, [Sensitive(DataKind.Email)] string? mail);
        """;

    private const string Seen = "seen | 1514523754 | - | Debug | order_id: int";

    private const string Closed =
        "closed | 7 | audit | Information | user.id: string; target.id: int; event.outcome: LoggingAnalyzers.Outcome; mail: string? ~ Email Default";

    [Fact]
    public void Line_says_what_consumers_rely_on() => Assert.Equal([Closed, Seen], EventFiles.Lines(Two).Order(StringComparer.Ordinal));

    [Fact]
    public void Level_is_that_of_the_ordinary_case() => Assert.Equal(
        ["a | 1 | security | Error | -", "b | 2 | performance | Information | -", "c | 3 | - | parameter | -", "d | 4 | performance | Debug | event.duration_ms: System.TimeSpan"],
        EventFiles.Lines("""
            [SecurityEvent("a", SecuritySeverity.High, EventId = 1)] static partial void A(ILogger logger);
            [PerformanceEvent("b", EventId = 2, Level = LogLevel.Information, SlowThresholdMs = 5)] static partial BScope B(ILogger logger);
            [LogEvent("c", EventId = 3)] static partial void C(ILogger logger, LogLevel level, Exception error);
            [PerformanceEvent("d", EventId = 4)] static partial void D(ILogger logger, TimeSpan took);
            """).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(null, null, "")]
    [InlineData("", null, "closed,seen")]
    [InlineData(null, "", "closed,seen")]
    [InlineData(Seen, Closed, "")]
    [InlineData(Seen + "\n# a comment\n\n", Closed, "")]
    [InlineData(Seen, "", "closed")]
    [InlineData("seen | 1514523754 | - | Debug | -", Closed, "seen")]
    [InlineData("no line at all | x", Seen, "closed")]
    public async Task Event_is_in_one_of_the_files(string? shipped, string? unshipped, string missing)
    {
        var found = await EventFiles.ReportAsync(Two, shipped, unshipped);
        Assert.Equal(missing.Split(',', StringSplitOptions.RemoveEmptyEntries), found.Select(f => f.Split('\'')[1]));
        Assert.All(found, f => Assert.StartsWith("LH9014 The event '", f, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", false, Seen + "\n")]
    [InlineData("", true, Closed + "\n" + Seen + "\n")]
    [InlineData("# ours\r\nzebra | 9 | - | Debug | -\r\n", true, "# ours\r\n" + Closed + "\r\n" + Seen + "\r\nzebra | 9 | - | Debug | -\r\n")]
    [InlineData("seen | 1 | - | Debug | -\n", false, Seen + "\n")]
    public async Task Fix_writes_the_line_in_the_order_of_the_names(string unshipped, bool all, string expected) =>
        Assert.Equal(
            expected.Split('\n').Select(l => l.TrimEnd(' ', '\r')),
            (await EventFiles.FixAsync(new UnrecordedEventFixer(), Two, shipped: null, unshipped, all)).Split('\n').Select(l => l.TrimEnd(' ', '\r')));
}
