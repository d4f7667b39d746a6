using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace LoggingAnalyzers.AspNetCore.TraceIds;

/// <summary>The headers that tell a client under which ids its request is known. Nothing in them is the client's text unchecked.</summary>
internal sealed class ResponseIds
{
    internal const string TraceIdHeader = "X-Trace-Id";
    internal const string RequestIdHeader = "X-Request-ID";
    private const string ServerTimingHeader = "Server-Timing";

    private readonly HttpContext _context;
    private readonly TraceIdOptions _options;
    private readonly RequestTrace _trace;
    private readonly string? _requestId;

    private ResponseIds(HttpContext context, TraceIdOptions options, RequestTrace trace)
    {
        _context = context;
        _options = options;
        _trace = trace;
        if (options.WriteRequestId)
        {
            var sent = context.Request.Headers[RequestIdHeader];
            _requestId = sent.Count == 1 && InboundText.IsId(sent[0]!) ? sent[0] : trace.TraceId;
        }
    }

    /// <summary>Exception handlers clear the headers of a response; what is set as it starts stays.</summary>
    internal static void SetOnStart(HttpContext context, TraceIdOptions options, RequestTrace trace)
    {
        if (options.WriteResponseHeader || options.WriteServerTiming || options.WriteRequestId)
        {
            context.Response.OnStarting(
                static state =>
                {
                    ((ResponseIds)state).Set();
                    return Task.CompletedTask;
                },
                new ResponseIds(context, options, trace));
        }
    }

    private void Set()
    {
        var headers = _context.Response.Headers;
        if (_options.WriteResponseHeader)
        {
            headers[TraceIdHeader] = _trace.TraceId;
        }

        if (_options.WriteServerTiming)
        {
            headers[ServerTimingHeader] = StringValues.Concat(
                headers[ServerTimingHeader], $"trace;desc=00-{_trace.TraceId}-{_trace.SpanId}-{(_trace.IsSampled ? "01" : "00")}");
        }

        if (_requestId is not null)
        {
            headers[RequestIdHeader] = _requestId;
        }
    }
}
