using LoggingAnalyzers.Rules.Usage;
using LoggingAnalyzers.Tests.Events;
using LoggingAnalyzers.Tests.Harness;

namespace LoggingAnalyzers.Tests.Rules;

public class UnboundedMetricTagTests : CSharpAnalyzerVerifier<UnboundedMetricTagAnalyzer>
{
    [Theory]
    [InlineData("[{|LH9017:MetricTag|}] string country")]
    [InlineData("[{|LH9017:MetricTag|}] int status")]
    [InlineData("[{|LH9017:MetricTag|}] Guid id")]
    [InlineData("[{|LH9017:MetricTag(MaxValues = 0)|}] object? any")]
    [InlineData("[{|LH9017:MetricTag(MaxValues = 9)|}, Sensitive] string mail")]
    [InlineData("[Sensitive(Redaction.Hash), {|LH9017:MetricTag|}] Outcome how")]
    [InlineData("[MetricTag(MaxValues = 250)] string country, [MetricTag(MaxValues = 60)] int status")]
    [InlineData("[MetricTag] Outcome how, [MetricTag] bool? flag, [MetricTag] DayOfWeek? day")]
    [InlineData("string country, int status, Guid id, [Sensitive] string mail")]
    public Task Tag_has_no_bound(string parameters) => VerifyAsync($$"""
        static partial class Events { [LogEvent("a"), EventMetric] static partial void A(ILogger logger, {{parameters}}); }
        """);

    [Fact]
    public Task Method_that_is_no_event_has_no_tags() => VerifyAsync("static class Plain { static void A([MetricTag] string country) { } }");

    [Theory]
    [InlineData("[{|#0:MetricTag|}] string country", "'country' may have any number of values, each a time series of its own: tag with an enum, or set MaxValues")]
    [InlineData("[{|#0:MetricTag|}, Sensitive] string country", "'country' is sensitive, and no tag is made of it: take [MetricTag] away")]
    public Task Message_says_what_to_do(string parameter, string message) => new Test
    {
        TestCode = $$"""{{EventTest.Usings}} static partial class E { [LogEvent("a")] static partial void A(ILogger logger, {{parameter}}); }""",
        ExpectCompilerErrors = true,
        ExpectedDiagnostics = [Diagnostic("LH9017").WithLocation(0).WithMessage(message)],
    }.RunAsync(TestContext.Current.CancellationToken);

    private static Task VerifyAsync(string source) => new Test
    {
        TestCode = EventTest.Usings + source,
        ExpectCompilerErrors = true,
    }.RunAsync(TestContext.Current.CancellationToken);
}
