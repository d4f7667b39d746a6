namespace LoggingAnalyzers;

/// <summary>How <c>UseTraceId</c> treats requests and responses. Read once, when the application is built.</summary>
public sealed class TraceIdOptions
{
    /// <summary>What is taken over from a request; <see cref="TraceIdMode.Accept"/> by default.</summary>
    public TraceIdMode Mode { get; set; } = TraceIdMode.Accept;

    /// <summary>Whether responses carry <c>X-Trace-Id</c>; they do by default.</summary>
    public bool WriteResponseHeader { get; set; } = true;

    /// <summary>
    /// Whether responses carry <c>Server-Timing: trace;desc=00-…</c>, the response header of the W3C Trace Context draft. Off by default.
    /// </summary>
    public bool WriteServerTiming { get; set; }

    /// <summary>
    /// Whether responses carry <c>X-Request-ID</c>: the client's own where it is up to 128 letters, digits, <c>-</c>, <c>_</c> and
    /// <c>.</c>, otherwise the trace id. Off by default.
    /// </summary>
    public bool WriteRequestId { get; set; }

    /// <summary>
    /// Request headers whose value is logged as a field of its own, <c>correlation.x-order-correlation</c>: sanitized, and cut at 128
    /// characters. Empty by default. They never become the trace id.
    /// </summary>
    public ICollection<string> CorrelationHeaders { get; } = new List<string>();

    /// <summary>
    /// Keys of W3C <c>baggage</c> that are taken over: into the current activity, from where they go on to outgoing calls, and into
    /// the log as <c>baggage.key</c>. Values are sanitized and cut at 128 characters. All other baggage of a request is dropped; with
    /// <see cref="TraceIdMode.Ignore"/> all of it. Empty by default.
    /// </summary>
    public ICollection<string> BaggageKeys { get; } = new List<string>();

    /// <summary>
    /// Whether an exception that nothing behind the middleware handles is answered here with an empty 500 that carries the
    /// header, before it goes on to the server. Off by default: leave it off where an exception handler stands in front of
    /// the middleware, since it could not answer any more. Without it the server's own bare 500 carries no header.
    /// <c>AddTraceId</c> stands in front of all handlers, and has it on.
    /// </summary>
    public bool AnswerUnhandledExceptions { get; set; }
}
