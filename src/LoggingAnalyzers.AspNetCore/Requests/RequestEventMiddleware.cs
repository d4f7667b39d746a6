using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.AspNetCore.Requests;

/// <summary>Logs one event for each request. Nothing that a client can write goes into it: no path, query, header value or body.</summary>
internal sealed class RequestEventMiddleware(RequestDelegate next, RequestEventOptions options, ILogger logger)
{
    private const string OtherMethod = "_OTHER";
    private const string NoRoute = "(no route)";

    internal async Task InvokeAsync(HttpContext context)
    {
        var start = Stopwatch.GetTimestamp();
        var database = DatabaseUsage.Begin();
        using var scope = options.AddsUser && UserFields.Of(context.User, options.UserId) is { } user ? logger.BeginScope(user) : null;
        var hasFailed = true;
        try
        {
            await next(context).ConfigureAwait(false);
            hasFailed = false;
        }
        finally
        {
            Log(context, Stopwatch.GetElapsedTime(start), hasFailed && !context.RequestAborted.IsCancellationRequested, database);
        }
    }

    private void Log(HttpContext context, TimeSpan duration, bool hasFailed, DatabaseUsage database)
    {
        // What nobody handles becomes a 500 behind this middleware.
        var statusCode = hasFailed && !context.Response.HasStarted ? StatusCodes.Status500InternalServerError : context.Response.StatusCode;
        var method = Method(context.Request.Method);
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? NoRoute;
        var isFailure = hasFailed || statusCode >= StatusCodes.Status500InternalServerError;
        var commands = database.Count;
        var databaseTime = database.Time;
        logger.RequestHandled(
            isFailure ? LogLevel.Error : duration >= options.SlowRequest ? LogLevel.Warning : options.Level,
            method,
            route,
            statusCode,
            duration,
            isFailure ? Outcome.Failure : Outcome.Success,
            context.User.Identity?.IsAuthenticated ?? false,
            options.LogsClientAddress ? context.Connection.RemoteIpAddress : null,
            commands,
            databaseTime.TotalMilliseconds);
        if (commands >= options.DatabaseCommands || (commands > 0 && databaseTime >= options.DatabaseTime))
        {
            logger.DatabaseLoad(method, route, commands, databaseTime.TotalMilliseconds);
        }
    }

    /// <summary>The methods of RFC 9110 and 5789; any other is the client's free text.</summary>
    private static string Method(string method) => method switch
    {
        "GET" or "HEAD" or "POST" or "PUT" or "DELETE" or "CONNECT" or "OPTIONS" or "TRACE" or "PATCH" => method,
        _ => OtherMethod,
    };
}
