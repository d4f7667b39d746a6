using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Tests.Events;

public class EventCategoryTests
{
    [Fact]
    public void Log_event_has_the_declared_level_and_no_category()
    {
        var record = Assert.Single(EventTest.Raise(
            """
            [LogEvent("cache_evicted", LogLevel.Debug)]
            public static partial void CacheEvicted(this ILogger logger, string cacheName, int itemCount);
            """,
            """logger.CacheEvicted("prices", 12);"""));

        Assert.Equal(LogLevel.Debug, record.Level);
        Assert.Equal("cache_evicted", record.Id.Name);
        Assert.Equal("cache_evicted cache_name=prices item_count=12", record.Message);
        Assert.Equal(
            [
                new("event.name", "cache_evicted"), new("cache_name", "prices"), new("item_count", 12),
                new("{OriginalFormat}", "cache_evicted cache_name={cache_name} item_count={item_count}"),
            ],
            record.Fields);
    }

    [Theory]
    [InlineData("Success", LogLevel.Information, "success")]
    [InlineData("Unknown", LogLevel.Information, "unknown")]
    [InlineData("Failure", LogLevel.Warning, "failure")]
    [InlineData("Denied", LogLevel.Warning, "denied")]
    public void Audit_event_logs_who_did_what_to_which_with_the_outcome(string outcome, LogLevel level, string text)
    {
        var record = Assert.Single(EventTest.Raise(
            """
            [AuditEvent("order_cancelled")]
            public static partial void OrderCancelled(
                this ILogger logger, [Actor] string clerk, [Target("order")] int orderId, Outcome outcome, string? reason);
            """,
            $"""logger.OrderCancelled("u-1", 7, Outcome.{outcome}, null);"""));

        Assert.Equal(level, record.Level);
        Assert.Equal($"order_cancelled user.id=u-1 target.id=7 event.outcome={text} reason=(null)", record.Message);
        Assert.Equal(
            [
                new("event.name", "order_cancelled"), new("event.category", "audit"), new("event.action", "cancelled"), new("user.id", "u-1"),
                new("target.type", "order"), new("target.id", 7), new("event.outcome", text), new("reason", null),
                new("{OriginalFormat}", "order_cancelled user.id={user.id} target.id={target.id} event.outcome={event.outcome} reason={reason}"),
            ],
            record.Fields);
    }

    [Theory]
    [InlineData("Low", LogLevel.Information, "low")]
    [InlineData("Medium", LogLevel.Warning, "medium")]
    [InlineData("High", LogLevel.Error, "high")]
    [InlineData("Critical", LogLevel.Critical, "critical")]
    public void Security_event_has_the_level_of_its_severity(string severity, LogLevel level, string text)
    {
        var records = EventTest.Raise(
            $"""
            [SecurityEvent("authn_login_fail", SecuritySeverity.{severity})]
            public static partial void LoginFailed(this ILogger logger, IPAddress sourceIp, [Sensitive(DataKind.Email)] string email);

            [SecurityEvent("authz_fail", SecuritySeverity.Low)]
            public static partial void AccessDenied(this ILogger logger, SecuritySeverity severity, string clientIp);
            """,
            $"""
            logger.LoginFailed(IPAddress.Loopback, "alice@example.com");
            logger.AccessDenied(SecuritySeverity.{severity}, "10.0.0.1");
            """);

        Assert.Equal(2, records.Count);
        Assert.All(records, r => Assert.Equal((level, text, "security"), (r.Level, r["event.severity"], r["event.category"])));
        Assert.Equal(System.Net.IPAddress.Loopback, records[0]["client.address"]);
        Assert.Equal("10.0.0.1", records[1]["client.address"]);
        Assert.DoesNotContain("alice", records[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Analytics_event_logs_its_area_and_only_a_hash_of_the_user()
    {
        var record = Assert.Single(EventTest.Raise(
            """
            [AnalyticsEvent("story_completed", "stories")]
            public static partial void StoryCompleted(
                this ILogger logger, [Sensitive(Redaction.Hash)] string userId, int storyId, string activityType, int partsCount);
            """,
            """logger.StoryCompleted("user-4711", 5, "read", 3);"""));

        Assert.Equal(LogLevel.Information, record.Level);
        Assert.Equal("analytics", record["event.category"]);
        Assert.Equal("stories", record["analytics.category"]);
        Assert.Equal(LogSanitizer.Hash("user-4711"), record["user.id"]);
        Assert.Equal((5, "read", 3), (record["story_id"], record["activity_type"], record["parts_count"]));
    }

    [Fact]
    public void Performance_event_logs_once_when_its_scope_ends()
    {
        var records = EventTest.Raise(
            """
            [PerformanceEvent("pdf_generation")]
            public static partial PdfGenerationScope MeasurePdfGeneration(this ILogger logger, int storyId);
            """,
            """
            using (var scope = logger.MeasurePdfGeneration(7)) { }
            using (var scope = logger.MeasurePdfGeneration(8)) { scope.Fail(new InvalidOperationException("x")); }
            """);

        Assert.Equal([LogLevel.Debug, LogLevel.Error], records.Select(r => r.Level));
        Assert.Equal(["success", "failure"], records.Select(r => r["event.outcome"]));
        Assert.Equal([7, 8], records.Select(r => r["story_id"]));
        Assert.All(records, r => Assert.InRange(Assert.IsType<double>(r["event.duration_ms"]), 0, 10_000));
        Assert.Equal([null, typeof(InvalidOperationException)], records.Select(r => r.Exception?.GetType()));
    }

    [Theory]
    [InlineData("SecurityEvents.AuthnLoginSuccess", LogLevel.Information, "low")]
    [InlineData("SecurityEvents.AuthnLoginFail", LogLevel.Warning, "medium")]
    [InlineData("SecurityEvents.AuthzFail", LogLevel.Critical, "critical")]
    [InlineData("\"of_no_vocabulary\"", LogLevel.Critical, "critical")]
    [InlineData("SecurityEvents.AuthzFail, SecuritySeverity.High", LogLevel.Error, "high")]
    public void Security_event_has_the_severity_of_the_vocabulary_where_it_declares_none(string arguments, LogLevel level, string text)
    {
        var record = Assert.Single(EventTest.Raise(
            $"[SecurityEvent({arguments})] public static partial void Raised(this ILogger logger, IPAddress from);",
            "logger.Raised(IPAddress.Loopback);"));

        Assert.Equal(level, record.Level);
        Assert.Equal(text, record["event.severity"]);
    }
}
