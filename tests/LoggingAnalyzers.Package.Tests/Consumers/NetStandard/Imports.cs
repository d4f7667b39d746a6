using LoggingAnalyzers;
using Microsoft.Extensions.Logging;

namespace NetStandard
{
    public static partial class Imports
    {
        [LogEvent("import_started", LogLevel.Information)]
        public static partial void ImportStarted(this ILogger logger, int fileCount, [Sensitive(DataKind.Email)] string owner);

        [AuditEvent("import_cancelled")]
        public static partial void ImportCancelled(this ILogger logger, [Actor] string userId, [Target("import")] int importId, Outcome outcome);

        [PerformanceEvent("import_run", SlowThresholdMs = 1000)]
        public static partial ImportRunScope MeasureImportRun(this ILogger logger, int importId);

        public static void Run(ILogger logger, string apiKey)
        {
            logger.ImportStarted(3, "ann.miller@example.org");
            logger.LogInformation("Import with {ApiKey}", apiKey);
            using (logger.MeasureImportRun(7))
            {
                logger.ImportCancelled("u-17", 7, Outcome.Success);
            }
        }
    }
}
