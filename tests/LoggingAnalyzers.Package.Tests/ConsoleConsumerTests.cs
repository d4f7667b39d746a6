using LoggingAnalyzers.Package.Tests.Harness;

namespace LoggingAnalyzers.Package.Tests;

/// <summary>The package in a console program: warnings where they belong, and events that run.</summary>
public sealed class ConsoleConsumerTests(BuiltConsole console) : IClassFixture<BuiltConsole>
{
    [Fact]
    public void The_compiler_prints_the_warnings_at_the_values_that_cause_them_and_nothing_else()
    {
        Assert.Equal([console.Credential, console.Exception], console.Build.Messages.OrderBy(message => message.Line));
    }

    [Fact]
    public void The_error_log_of_the_compiler_holds_suggestions_too()
    {
        Assert.Equal([console.Credential, console.Template, console.Exception], console.ErrorLog);
    }

    [Fact]
    public async Task The_generated_events_run_and_log_fields_without_the_sensitive_values()
    {
        var lines = (await console.Consumer.RunAsync()).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Collection(
            lines,
            line => AssertRecord(line, "Information|import_started|", "event.name=import_started"),
            line => AssertRecord(
                line, "Warning|order_cancelled|", "event.category=audit", "user.id=u-17", "target.type=order", "target.id=42", "event.outcome=denied", "reason=too late"),
            line =>
            {
                AssertRecord(line, "Warning|authn_login_fail|", "event.category=security", "event.severity=medium", "client.address=203.0.113.9");
                Assert.DoesNotContain("ann.miller", line);
                Assert.DoesNotContain("hunter2", line);
            },
            line => Assert.Equal("measured", line),
            line =>
            {
                AssertRecord(line, "Information|pdf_generation|", "event.category=performance", "event.outcome=success");
                Assert.Contains("|event.duration_ms=", line);
            });
    }

    private static void AssertRecord(string line, string start, params string[] fields)
    {
        Assert.StartsWith(start, line);
        Assert.All(fields, field => Assert.Contains(field, line.Split('|')));
    }
}
