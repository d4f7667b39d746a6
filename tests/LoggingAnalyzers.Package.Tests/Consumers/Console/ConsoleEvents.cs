using System.Net;
using LoggingAnalyzers;
using Microsoft.Extensions.Logging;

namespace Console;

public static partial class ConsoleEvents
{
    [LogEvent("import_started", LogLevel.Information)]
    public static partial void ImportStarted(this ILogger logger, int fileCount);

    [AuditEvent("order_cancelled")]
    public static partial void OrderCancelled(this ILogger logger, [Actor] string userId, [Target("order")] int orderId, Outcome outcome, string? reason);

    [SecurityEvent("authn_login_fail", SecuritySeverity.Medium)]
    public static partial void LoginFailed(this ILogger logger, IPAddress sourceIp, [Sensitive(DataKind.Email)] string email, [Sensitive] string password);

    [PerformanceEvent("pdf_generation", Level = LogLevel.Information)]
    public static partial PdfGenerationScope MeasurePdfGeneration(this ILogger logger, int storyId);
}
