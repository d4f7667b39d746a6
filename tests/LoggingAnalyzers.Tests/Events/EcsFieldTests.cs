namespace LoggingAnalyzers.Tests.Events;

/// <summary>The names and values of the Elastic Common Schema.</summary>
public class EcsFieldTests
{
    [Fact]
    public void Audit_event()
    {
        var record = Raise("""
            [AuditEvent("order_cancelled", Message = "{event.name} {target.id} {OrderId} {outcome}")]
            public static partial void Cancelled(
                this ILogger logger, [Actor] string userId, [Target("order")] int orderId, Outcome outcome, int partsCount, int target_id);
            """, """logger.Cancelled("u-1", 7, Outcome.Denied, 3, 4);""");

        Assert.Equal(
            [
                new("event.action", "order_cancelled"), new("event.dataset", "audit"), new("user.id", "u-1"),
                new("labels.target_type", "order"), new("labels.target_id", 7), new("event.outcome", "failure"),
                new("labels.parts_count", 3), new("labels.target_id_2", 4),
                new("{OriginalFormat}", "{event.action} {labels.target_id} {labels.target_id} {event.outcome}"),
            ],
            record.Fields);
        Assert.Equal("order_cancelled 7 7 failure", record.Message);
    }

    [Theory]
    [InlineData("SecuritySeverity.Low", "", "", 1L)]
    [InlineData("SecuritySeverity.Critical", "", "", 4L)]
    [InlineData("SecuritySeverity.Low", ", SecuritySeverity? how", ", SecuritySeverity.High", 3L)]
    [InlineData("SecuritySeverity.Low", ", SecuritySeverity? how", ", null", 4L)]
    public void Security_event(string severity, string parameter, string argument, long expected)
    {
        var record = Raise(
            $"""[SecurityEvent("a", {severity})] public static partial void A(this ILogger logger, IPAddress from{parameter});""",
            $"logger.A(IPAddress.Loopback{argument});");

        Assert.Equal(expected, record["event.severity"]);
        Assert.Equal(System.Net.IPAddress.Loopback, record["client.address"]);
    }

    [Theory]
    [InlineData("TimeSpan", "TimeSpan.FromMilliseconds(1.5)", 1_500_000L)]
    [InlineData("TimeSpan?", "TimeSpan.FromSeconds(2)", 2_000_000_000L)]
    [InlineData("TimeSpan?", "null", null)]
    public void Duration(string type, string argument, long? expected)
    {
        var record = Raise(
            $"""[PerformanceEvent("took")] public static partial void Took(this ILogger logger, {type} elapsed);""", $"logger.Took({argument});");

        Assert.Equal(expected, record["event.duration"]);
        Assert.Equal($"took event.duration={(expected is null ? "(null)" : expected)}", record.Message);
    }

    [Fact]
    public void Scope()
    {
        var record = Raise(
            """[PerformanceEvent("import")] public static partial ImportScope Import(this ILogger logger, string file);""",
            """using var scope = logger.Import("a"); scope.Fail();""");

        Assert.Equal("failure", record["event.outcome"]);
        Assert.InRange(Assert.IsType<long>(record["event.duration"]), 1, 60_000_000_000);
        Assert.Equal("a", record["labels.file"]);
    }

    [Fact]
    public void Sensitive_value_stays_redacted()
    {
        var record = Raise(
            """[LogEvent("a")] public static partial void A(this ILogger logger, [Sensitive] Outcome how, [Sensitive] SecuritySeverity bad);""",
            "logger.A(Outcome.Denied, SecuritySeverity.High);");

        Assert.Equal(LogSanitizer.Erased, record["event.outcome"]);
        Assert.Equal(LogSanitizer.Erased, record["event.severity"]);
    }

    [Fact]
    public void Name_that_the_declaration_gives_is_kept()
    {
        var record = Raise(
            """[LogEvent("a")] public static partial void A(this ILogger logger, [TagName("order.number")] int id, int count);""",
            "logger.A(1, 2);",
            """
            namespace Microsoft.Extensions.Logging
            {
                internal sealed class TagNameAttribute(string name) : System.Attribute { public string Name => name; }
            }
            """);

        Assert.Equal(["event.action", "order.number", "labels.count", "{OriginalFormat}"], record.Fields.Select(f => f.Key));
    }

    private static LogRecord Raise(string declarations, string calls, string more = "")
    {
        var verifier = EventTest.Verifier;
        verifier.GlobalOptions["build_property.LoggingAnalyzersFieldNaming"] = "Ecs";
        return Assert.Single(verifier.Run(EventTest.Source(declarations, calls), more).Invoke());
    }
}
