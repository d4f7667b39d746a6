namespace LoggingAnalyzers.Tests.Rules;

public class EventParameterTests
{
    [Theory]
    [InlineData("""[LogEvent("a")] public static partial void A(ILogger logger, out int {|LH9006:x|});""")]
    [InlineData("""[LogEvent("a")] public static partial void A(ILogger logger, ReadOnlySpan<char> {|LH9006:x|});""")]
    [InlineData("""[LogEvent("a")] public static unsafe partial void A(ILogger logger, int* {|LH9006:x|});""")]
    [InlineData("""[LogEvent("a")] public static partial void A<{|LH9006:T|}>(ILogger logger) where T : allows ref struct;""")]
    [InlineData("""[LogEvent("a")] public static partial void A(ILogger logger, Missing x);""")]
    [InlineData("""[LogEvent("a")] public static partial void A(ILogger logger, );""")]
    [InlineData("""[LogEvent("a")] public static partial void A(ILogger logger, ref int x, in int y, ReadOnlyMemory<char> z, params object[] rest);""")]
    public Task Parameter_that_no_record_can_hold(string method) => EventUsage.VerifyAsync($$"""static partial class Events { {{method}} }""");
}
