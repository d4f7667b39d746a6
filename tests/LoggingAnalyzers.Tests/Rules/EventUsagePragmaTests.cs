namespace LoggingAnalyzers.Tests.Rules;

/// <summary>The generator would report where no pragma reaches; the analyzers report where it does.</summary>
public class EventUsagePragmaTests
{
    private const string Faults = """
        static class Whole { [LogEvent("w")] static partial void A(ILogger logger); }
        static partial class Events
        {
            [LogEvent("a")] static void A(ILogger logger) { }
            [LogEvent("b")] static partial void B();
            [LogEvent("c")] static partial int C(ILogger logger);
            [LogEvent("d")] static partial void D(ILogger logger, out int x);
            [LogEvent("")] static partial void E(ILogger logger);
            [LogEvent("f", Message = "{g}")] static partial void F(ILogger logger);
            [LogEvent("f")] static partial void G(ILogger logger);
            [LogEvent("h"), AuditEvent("i")] static partial void H(ILogger logger);
        }
        """;

    [Fact]
    public Task Every_fault_can_be_suppressed() => EventUsage.VerifyAsync(
        "#pragma warning disable LH9002, LH9003, LH9004, LH9005, LH9006, LH9007, LH9008, LH9009, LH9010\n" + Faults);

    [Fact]
    public async Task Without_the_pragma_they_are_reported() =>
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => EventUsage.VerifyAsync(Faults));
}
