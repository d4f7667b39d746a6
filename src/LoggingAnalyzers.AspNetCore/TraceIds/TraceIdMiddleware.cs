using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.AspNetCore.TraceIds;

/// <summary>Runs a request inside its trace.</summary>
internal sealed class TraceIdMiddleware
{
    private readonly RequestDelegate _next;
    private readonly ILogger _logger;
    private readonly TraceIdOptions _options;
    private readonly InboundFields _inbound;
    private readonly bool _hostAddsTraceId;

    internal TraceIdMiddleware(RequestDelegate next, TraceIdOptions options, ILogger logger, bool hostAddsTraceId)
    {
        _next = next;
        _logger = logger;
        _options = options;
        _inbound = new InboundFields(options);
        _hostAddsTraceId = hostAddsTraceId;
    }

    internal async Task InvokeAsync(HttpContext context)
    {
        using var trace = new RequestTrace(context.Request.Headers, _options.Mode);
        ResponseIds.SetOnStart(context, _options, trace);
        var fields = Fields(context, trace);
        using var scope = fields is null ? null : _logger.BeginScope(new TraceFields(fields));
        try
        {
            await _next(context).ConfigureAwait(false);
        }
        catch when (_options.AnswerUnhandledExceptions && !context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await context.Response.CompleteAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>What the records of the request carry beside what the host adds; mostly nothing.</summary>
    private List<KeyValuePair<string, object?>>? Fields(HttpContext context, RequestTrace trace)
    {
        List<KeyValuePair<string, object?>>? fields = null;
        if (!_hostAddsTraceId)
        {
            fields = [new("TraceId", trace.TraceId), new("SpanId", trace.SpanId)];
        }

        if (trace.RefusedText is not null)
        {
            (fields ??= []).Add(new("InboundTraceParent", trace.RefusedText));
        }

        _inbound.Read(context.Request.Headers, trace, ref fields);
        return fields;
    }
}
