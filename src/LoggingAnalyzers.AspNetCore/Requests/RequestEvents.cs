using System.Net;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.AspNetCore.Requests;

/// <summary>The events of a request, declared as any application declares its own.</summary>
internal static partial class RequestEvents
{
    [PerformanceEvent("http_request", Message = "{method} {route} answered {statusCode} in {duration} ms")]
    public static partial void RequestHandled(
        this ILogger logger,
        LogLevel level,
        string method,
        string route,
        int statusCode,
        TimeSpan duration,
        Outcome outcome,
        bool isAuthenticated,
        IPAddress? clientAddress,
        int databaseCommands,
        double databaseMs);

    [LogEvent(
        "http_request_database_load_exceeded",
        LogLevel.Warning,
        Message = "{method} {route} ran {databaseCommands} database commands in {databaseMs} ms")]
    public static partial void DatabaseLoad(this ILogger logger, string method, string route, int databaseCommands, double databaseMs);
}
