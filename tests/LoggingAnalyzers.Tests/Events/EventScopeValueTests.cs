using LoggingAnalyzers.Rules.Usage;
using LoggingAnalyzers.Tests.Harness;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Tests.Events;

/// <summary>What a scope is told while the operation runs, and from when on it is slow.</summary>
public class EventScopeValueTests
{
    private const string Declaration =
        """
        [PerformanceEvent("report_printed", Message = "{pages} pages by {author}")]
        public static partial ReportScope MeasureReport(this ILogger logger, int reportId);

        public partial struct ReportScope
        {
            public partial void Set(int? pages = null, [Sensitive] string? author = null);
            public partial void Set(string title, IPAddress client, int copies);
        }
        """;

    [Fact]
    public void Values_that_are_set_are_fields_and_the_others_are_null()
    {
        var records = EventTest.Raise(
            Declaration,
            """
            using (var scope = logger.MeasureReport(1))
            {
                scope.Set(pages: 11);
                scope.Set(author: "alice");
                scope.Set(pages: 12);
                scope.Set("a\nb", IPAddress.Loopback, 3);
            }

            logger.MeasureReport(2).Dispose();
            """);

        Assert.Equal((12, LogSanitizer.Erased, "a\\nb", 3), (records[0]["pages"], records[0]["author"], records[0]["title"], records[0]["copies"]));
        Assert.Equal("127.0.0.1", records[0]["client.address"]!.ToString());
        Assert.Equal("12 pages by " + LogSanitizer.Erased, records[0].Message);
        Assert.All(["pages", "author", "title", "copies", "client.address"], key => Assert.Null(records[1][key]));
        Assert.Equal("(null) pages by (null)", records[1].Message);
    }

    [Fact]
    public void Generic_scope_is_told_values_of_its_type()
    {
        var record = Assert.Single(EventTest.Raise(
            """
            [PerformanceEvent("work")] public static partial WorkScope<T> Work<T>(this ILogger logger, T item) where T : struct;
            public partial struct WorkScope<T> where T : struct { public partial void Set(T found, T? last); }
            """,
            "using var scope = logger.Work(1); scope.Set(2, null);"));

        Assert.Equal((1, 2, null), (record["item"], record["found"], record["last"]));
    }

    [Theory]
    [InlineData("public partial void Set(int reportId);", "'reportId' is a field of the event already: give it another name")]
    [InlineData("public partial void Set(Exception error);", "'error' cannot be set later: give it to the event itself")]
    [InlineData("public partial void Set(out int pages);", "'pages' is an out parameter, and an event gives nothing back: pass it by value")]
    public async Task What_cannot_be_set_is_reported(string setter, string message)
    {
        var source = EventTest.Source(Declaration).Replace(
            "public partial void Set(string title, IPAddress client, int copies);", setter, StringComparison.Ordinal);
        var name = message.Split('\'')[1];
        var place = setter.IndexOf(name + ")", StringComparison.Ordinal);
        source = source.Replace(setter, setter.Insert(place + name.Length, "|}").Insert(place, "{|#0:"), StringComparison.Ordinal);

        await new CSharpAnalyzerVerifier<EventDeclarationAnalyzer>.Test
        {
            TestCode = source,
            DisabledDiagnostics = { "CS8795" },
            ExpectedDiagnostics = { CSharpAnalyzerVerifier<EventDeclarationAnalyzer>.Diagnostic("LH9006").WithLocation(0).WithMessage(message) },
        }.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Threshold_is_the_configured_one_as_long_as_there_is_one()
    {
        const string Event =
            """
            [PerformanceEvent("threshold_test", SlowThresholdMs = 1000)]
            public static partial void Imported(this ILogger logger, TimeSpan? elapsed);
            [PerformanceEvent("threshold_scope")] public static partial WorkScope Measure(this ILogger logger);
            """;
        const string Calls =
            """
            foreach (var configured in new[] { "", "threshold_test=250.5", "THRESHOLD_TEST=0", "threshold_test=fast;other=1", "threshold_scope=1e-9" })
            {
                SlowThresholds.Replace(System.Linq.Enumerable.Select(
                    configured.Split(';'), pair => new KeyValuePair<string, string?>(pair.Split('=')[0], pair.Split('=').Length > 1 ? pair.Split('=')[1] : null)));
                logger.Imported(TimeSpan.FromMilliseconds(250.5));
                logger.Imported(TimeSpan.FromMilliseconds(1000));
                logger.Imported(null);
                logger.Measure().Dispose();
            }

            SlowThresholds.Replace(Array.Empty<KeyValuePair<string, string?>>());
            """;

        const LogLevel Slow = LogLevel.Warning;
        const LogLevel Fast = LogLevel.Debug;
        Assert.Equal(
            [
                Fast, Slow, Fast, Fast,
                Slow, Slow, Fast, Fast,
                Fast, Fast, Fast, Fast,
                Fast, Slow, Fast, Fast,
                Fast, Slow, Fast, Slow,
            ],
            EventTest.Raise(Event, Calls).Select(r => r.Level));
        Assert.Throws<ArgumentNullException>(() => SlowThresholds.Replace(null!));
    }
}
