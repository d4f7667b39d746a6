namespace LoggingAnalyzers.Tests.Events;

/// <summary>
/// The whole text that is generated, one file a category. With <c>UPDATE_SNAPSHOTS=1</c> in the environment a run rewrites them:
/// read the difference before it is committed.
/// </summary>
public class EventSnapshotTests
{
    private const string Expansion = "\nnamespace Microsoft.Extensions.Logging { internal sealed class LogPropertiesAttribute : Attribute { } }\n";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Events", "Snapshots");

    [Theory]
    [InlineData("log",
        """
        [LogEvent("cache_evicted", Message = "{itemCount} items left {cacheName}")]
        public static partial void CacheEvicted(this ILogger logger, string cacheName, int itemCount);
        """)]
    [InlineData("audit",
        """
        [AuditEvent("order_cancelled")]
        public static partial void OrderCancelled(
            this ILogger logger, [Actor] string userId, [Target("order")] int orderId, Outcome outcome, string? reason);
        """)]
    [InlineData("security",
        """
        [SecurityEvent("authn_login_fail", SecuritySeverity.Medium)]
        public static partial void LoginFailed(
            this ILogger logger, IPAddress sourceIp, [Sensitive(DataKind.Email)] string email, Exception? error);
        """)]
    [InlineData("analytics",
        """
        [AnalyticsEvent("story_completed", "stories")]
        public static partial void StoryCompleted(this ILogger logger, [Sensitive(Redaction.Hash)] string userId, int storyId);
        """)]
    [InlineData("performance",
        """
        [PerformanceEvent("pdf_generation", SlowThresholdMs = 1000)]
        public static partial PdfGenerationScope MeasurePdfGeneration(this ILogger logger, int storyId);
        """)]
    [InlineData("scope",
        """
        [PerformanceEvent("report_printed")]
        public static partial ReportScope MeasureReport(this ILogger logger, LogLevel level, int reportId);
        public partial struct ReportScope { public partial void Set(int? pages = null, [Sensitive] string? author = null); }
        """)]
    [InlineData("object",
        """
        [LogEvent("customer_seen")]
        public static partial void CustomerSeen(this ILogger logger, [LogProperties] Customer customer, List<int> orders, object? other);
        public sealed record Customer(int Id, [Sensitive(DataKind.Email)] string Email, string? Name);
        """)]
    public void Generated_text_is_the_snapshot(string name, string declaration)
    {
        var text = EventTest.Verifier.Run(EventTest.Source(declaration) + Expansion).Text;
        var path = Path.Combine(Folder, name + ".txt");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(Path.Combine(SourceFolder(), name + ".txt"), text);
            return;
        }

        Assert.Equal(File.ReadAllText(path), text);
    }

    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string path = "") =>
        Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(path)!, "Snapshots")).FullName;
}
