using System.Diagnostics;
using LoggingAnalyzers.Events;
using LoggingAnalyzers.Tests.Harness;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Tests.Events;

public class EventBreadcrumbTests
{
    [Fact]
    public void Breadcrumb_has_the_fields_of_the_record_as_they_are_logged()
    {
        var crumb = Assert.Single(Leave(
            """
            [AuditEvent("order_cancelled", Breadcrumb = true)]
            public static partial void Cancelled(
                this ILogger logger, [Actor] string userId, [Target("order")] int id, Outcome outcome, [Sensitive] string mail,
                string? reason, decimal total, object any);
            """,
            """logger.Cancelled("u\n1", 7, Outcome.Denied, "ann@example.com", null, 1.5m, new[] { "a\nb", "c" });"""));

        Assert.Equal("order_cancelled", crumb.Name);
        Assert.Equal(
            [
                new("event.category", "audit"), new("event.action", "cancelled"), new("user.id", "u\\n1"), new("target.type", "order"),
                new("target.id", 7), new("event.outcome", "denied"), new("mail", LogSanitizer.Erased), new("total", "1.5"),
                new("any", "a\\nb, c"),
            ],
            crumb.Tags);
    }

    [Theory]
    [InlineData("[LogEvent(\"a\")]", "", 0)]
    [InlineData("[LogEvent(\"a\")]", "true", 1)]
    [InlineData("[LogEvent(\"a\", Breadcrumb = false)]", "true", 0)]
    [InlineData("[LogEvent(\"a\", Breadcrumb = true)]", "", 1)]
    [InlineData("[LogEvent(\"a\", LogLevel.Trace, Breadcrumb = true)]", "", 0)]
    public void Event_says_whether_it_leaves_one_or_else_the_project(string attribute, string isDefault, int count) => Assert.Equal(
        count,
        Leave(attribute + " public static partial void A(this ILogger logger);", "logger.A();", isDefault, LogLevel.Information).Count());

    [Fact]
    public void Scope_leaves_one_when_it_ends() => Assert.Equal(
        "failure",
        Assert.Single(Leave(
            "[PerformanceEvent(\"import\", Breadcrumb = true)] public static partial ImportScope Import(this ILogger logger, int state);",
            "using var scope = logger.Import(1); scope.Fail();")).Tags.Single(t => t.Key == "event.outcome").Value);

    [Fact]
    public void Activity_that_is_not_recorded_gets_none() => Assert.Empty(
        Leave("[LogEvent(\"a\", Breadcrumb = true)] public static partial void A(this ILogger logger);", "logger.A();", isRecorded: false));

    private static IEnumerable<ActivityEvent> Leave(
        string declarations, string calls, string isDefault = "", LogLevel minimum = LogLevel.Trace, bool isRecorded = true)
    {
        var verifier = new GeneratorVerifier(new EventGenerator(), TrackingNames.All)
        {
            GlobalOptions = { ["build_property.LoggingAnalyzersBreadcrumbs"] = isDefault },
        };
        var code = verifier.Run(EventTest.Source(declarations, calls));
        using var activity = new Activity("test") { IsAllDataRequested = isRecorded };
        activity.Start();
        code.Invoke(minimum);
        return activity.Events;
    }
}
