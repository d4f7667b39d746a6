using LoggingAnalyzers.CodeFixes.Rules.Usage;

namespace LoggingAnalyzers.Tests.Rules;

public class EventMethodNotPartialTests
{
    [Theory]
    [InlineData("""[LogEvent("a")] public static void {|LH9002:A|}(ILogger logger) { }""")]
    [InlineData("""[LogEvent("a")] public static void {|LH9002:A|}(ILogger logger);""")]
    [InlineData("""[LogEvent("a")] public static partial void {|LH9002:A|}(ILogger logger) { }""")]
    [InlineData("""[LogEvent("a")] public static partial void {|LH9002:A|}(ILogger logger); public static partial void A(ILogger logger) => throw null!;""")]
    [InlineData("""[LogEvent("a")] public static extern partial void {|LH9002:A|}(ILogger logger);""")]
    [InlineData("""[LogEvent("a")] public static partial void A(ILogger logger);""")]
    [InlineData("""public static void A(ILogger logger) { }""")]
    [InlineData("""[LogEvent("a")] public static partial void""")]
    [InlineData("""[LoggerMessage(1, LogLevel.Debug, "a")] public static void A(ILogger logger) { }""")]
    public Task Method_without_a_body_to_be_written(string method) => EventUsage.VerifyAsync($$"""static partial class Events { {{method}} }""");

    [Theory]
    [InlineData(
        """[LogEvent("a")] public static void {|LH9002:A|}(ILogger logger) { logger.LogInformation("a"); } // after""",
        """[LogEvent("a")] public static partial void A(ILogger logger); // after""")]
    [InlineData(
        """[LogEvent("a")] static partial void {|LH9002:A|}(ILogger logger) => logger.LogInformation("a");""",
        """[LogEvent("a")] static partial void A(ILogger logger);""")]
    [InlineData(
        """[LogEvent("a")] internal static void {|LH9002:A|}<T>(ILogger logger, T x) where T : class { }""",
        """[LogEvent("a")] internal static partial void A<T>(ILogger logger, T x) where T : class;""")]
    [InlineData(
        """
        [LogEvent("a")] // why
            void {|LH9002:A|}(ILogger logger) { }
        """,
        """
        [LogEvent("a")] // why
            partial void A(ILogger logger);
        """)]
    public Task Fix_leaves_the_body_to_the_generator(string method, string expected) =>
        EventUsage.VerifyFixAsync<EventMethodNotPartialFixer>($$"""partial class Events { {{method}} }""", $$"""partial class Events { {{expected}} }""");

    [Theory]
    [InlineData("""[LogEvent("a")] public static partial void {|LH9002:A|}(ILogger logger); public static partial void A(ILogger logger) { }""")]
    [InlineData("""[LogEvent("a")] public static extern void {|LH9002:A|}(ILogger logger);""")]
    public Task No_fix_where_more_than_the_body_is_in_the_way(string method) =>
        EventUsage.VerifyFixAsync<EventMethodNotPartialFixer>($$"""partial class Events { {{method}} }""", $$"""partial class Events { {{method}} }""");
}
