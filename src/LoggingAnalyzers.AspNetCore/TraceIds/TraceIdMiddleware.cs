using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.AspNetCore.TraceIds;

/// <summary>Runs a request inside its trace.</summary>
internal sealed class TraceIdMiddleware
{
    internal const string HeaderName = "X-Trace-Id";

    private readonly RequestDelegate _next;
    private readonly ILogger _logger;
    private readonly TraceIdMode _mode;
    private readonly bool _writesHeader;
    private readonly bool _answersExceptions;
    private readonly bool _hostAddsTraceId;

    internal TraceIdMiddleware(RequestDelegate next, TraceIdOptions options, ILogger logger, bool hostAddsTraceId)
    {
        _next = next;
        _logger = logger;
        _mode = options.Mode;
        _writesHeader = options.WriteResponseHeader;
        _answersExceptions = options.AnswerUnhandledExceptions;
        _hostAddsTraceId = hostAddsTraceId;
    }

    internal async Task InvokeAsync(HttpContext context)
    {
        using var trace = new RequestTrace(context.Request.Headers, _mode);
        if (_writesHeader)
        {
            // Exception handlers clear the headers of a response; what is set as it starts stays.
            context.Response.OnStarting(
                static state =>
                {
                    var (response, traceId) = ((HttpResponse, string))state;
                    response.Headers[HeaderName] = traceId;
                    return Task.CompletedTask;
                },
                (context.Response, trace.TraceId));
        }

        var fields = new TraceFields(_hostAddsTraceId ? null : trace, trace.RefusedText);
        using var scope = fields.Count > 0 ? _logger.BeginScope(fields) : null;
        try
        {
            await _next(context).ConfigureAwait(false);
        }
        catch when (_answersExceptions && !context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await context.Response.CompleteAsync().ConfigureAwait(false);
            throw;
        }
    }
}
