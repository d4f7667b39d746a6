namespace LoggingAnalyzers.Tests.Rules;

public class EventWithoutNameTests
{
    [Theory]
    [InlineData("""[LogEvent("")] public static partial void {|LH9007:A|}(ILogger logger);""")]
    [InlineData("""[AuditEvent("  ")] public static partial void {|LH9007:A|}(ILogger logger);""")]
    [InlineData("""[LogEvent(null!)] public static partial void {|LH9007:A|}(ILogger logger);""")]
    [InlineData("""[LogEvent] public static partial void A(ILogger logger);""")]
    [InlineData("""[LogEvent(] public static partial void A(ILogger logger);""")]
    [InlineData("""[LogEvent(Missing.Name)] public static partial void A(ILogger logger);""")]
    [InlineData("""[LogEvent(nameof(A))] public static partial void A(ILogger logger);""")]
    public Task Event_without_a_name(string method) => EventUsage.VerifyAsync($$"""static partial class Events { {{method}} }""");
}
