using LoggingAnalyzers;
using Microsoft.Extensions.Logging;
using Native;

// A console program as a native executable: declared events, the sanitizer in front of the provider, and a trace.
using var factory = LoggerFactory.Create(builder => builder.AddProvider(new LineProvider()).AddSanitizer());
var logger = factory.CreateLogger("Import");
var headers = new Dictionary<string, string> { ["traceparent"] = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01" };

using (logger.BeginTrace("nightly_import", TraceHeaders.Extract(headers!)))
{
    using var measured = logger.MeasureImport(fileCount: 2);
    logger.FileImported("orders.csv", 1200, "alice@example.com");
    logger.LineRefused(17, "password=hunter2");
    logger.ImportFailed(new InvalidOperationException("no access with password=hunter2"));
    TraceHeaders.Inject(headers);
    Console.WriteLine($"next message: {headers["traceparent"][..35]}");
}
