namespace LoggingAnalyzers.Tests.Rules;

public class SeveralEventAttributesTests
{
    [Fact]
    public Task One_method_is_one_event() => EventUsage.VerifyAsync("""
        static partial class Events
        {
            [LogEvent("a")]
            [{|LH9010:AuditEvent("b")|}, {|LH9010:AnalyticsEvent("c", "d")|}]
            static partial void A(ILogger logger);

            [Obsolete, LogEvent("e")]
            static partial void B(ILogger logger);
        }
        """);
}
