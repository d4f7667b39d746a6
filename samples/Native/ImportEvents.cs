using LoggingAnalyzers;
using Microsoft.Extensions.Logging;

namespace Native;

/// <summary>The events of the import.</summary>
internal static partial class ImportEvents
{
    [LogEvent("file_imported")]
    public static partial void FileImported(this ILogger logger, string fileName, int lines, [Sensitive(DataKind.Email)] string uploadedBy);

    [LogEvent("line_refused", LogLevel.Warning)]
    public static partial void LineRefused(this ILogger logger, int line, string text);

    [LogEvent("import_failed", LogLevel.Error)]
    public static partial void ImportFailed(this ILogger logger, Exception error);

    [PerformanceEvent("nightly_import", Level = LogLevel.Information)]
    public static partial NightlyImportScope MeasureImport(this ILogger logger, int fileCount);
}
