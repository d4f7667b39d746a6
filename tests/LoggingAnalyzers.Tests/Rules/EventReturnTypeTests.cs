using LoggingAnalyzers.CodeFixes.Rules.Usage;

namespace LoggingAnalyzers.Tests.Rules;

public class EventReturnTypeTests
{
    [Theory]
    [InlineData("""[LogEvent("a")] public static partial {|LH9005:int|} A(ILogger logger);""")]
    [InlineData("""[AuditEvent("a")] public static partial {|LH9005:AScope|} A(ILogger logger);""")]
    [InlineData("""[PerformanceEvent("a")] public static partial {|LH9005:void|} A(ILogger logger);""")]
    [InlineData("""[PerformanceEvent("a")] public static partial {|LH9005:IDisposable|} A(ILogger logger);""")]
    [InlineData("""[PerformanceEvent("a")] public static partial {|LH9005:Missing.Scope|} A(ILogger logger);""")]
    [InlineData("""[PerformanceEvent("a")] public static partial AScope A(ILogger logger);""")]
    [InlineData("""[PerformanceEvent("b")] public static partial {|LH9005:AScope|} B(ILogger logger); [PerformanceEvent("a")] public static partial AScope A(ILogger logger);""")]
    [InlineData("""[PerformanceEvent("a")] public static partial AScope A(ILogger logger); [PerformanceEvent("b")] public static partial {|LH9005:AScope|} A(ILogger logger, int id);""")]
    [InlineData("""[PerformanceEvent("a")] public static partial AScope<T> A<T>(ILogger logger, T item);""")]
    [InlineData("""[PerformanceEvent("a")] public static partial void A(ILogger logger, TimeSpan elapsed);""")]
    public Task Event_that_returns_what_it_cannot(string method) => EventUsage.VerifyAsync($$"""static partial class Events { {{method}} }""");

    [Theory]
    [InlineData(
        """[LogEvent("a")] public static partial /* b */ {|LH9005:int|} A(ILogger logger);""",
        """[LogEvent("a")] public static partial /* b */ void A(ILogger logger);""")]
    [InlineData(
        """[PerformanceEvent("a")] public static partial {|LH9005:void|} A(ILogger logger);""",
        """[PerformanceEvent("a")] public static partial AScope A(ILogger logger);""")]
    [InlineData(
        """[PerformanceEvent("a")] public static partial {|LH9005:void|} A<T>(ILogger logger);""",
        """[PerformanceEvent("a")] public static partial {|LH9005:void|} A<T>(ILogger logger);""")]
    [InlineData(
        """[PerformanceEvent("a")] public static partial S A(ILogger logger); [PerformanceEvent("b")] public static partial {|LH9005:S|} B(ILogger logger);""",
        """[PerformanceEvent("a")] public static partial S A(ILogger logger); [PerformanceEvent("b")] public static partial BScope B(ILogger logger);""")]
    public Task Fix_returns_nothing_or_a_scope(string method, string expected) =>
        EventUsage.VerifyFixAsync<EventReturnTypeFixer>($$"""static partial class Events { {{method}} }""", $$"""static partial class Events { {{expected}} }""");
}
