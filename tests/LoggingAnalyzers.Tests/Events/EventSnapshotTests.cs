namespace LoggingAnalyzers.Tests.Events;

/// <summary>
/// The whole text that is generated, one file a category. With <c>UPDATE_SNAPSHOTS=1</c> in the environment a run rewrites them:
/// read the difference before it is committed.
/// </summary>
public class EventSnapshotTests
{
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
    public void Generated_text_is_the_snapshot(string name, string declaration)
    {
        var text = EventTest.Generate(declaration, "").Text;
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
