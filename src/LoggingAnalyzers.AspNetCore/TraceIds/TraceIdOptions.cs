namespace LoggingAnalyzers;

/// <summary>What <c>UseTraceId</c> does. Read once, when the middleware is added.</summary>
public sealed class TraceIdOptions
{
    /// <summary>What is taken over from a request; <see cref="TraceIdMode.Accept"/> by default.</summary>
    public TraceIdMode Mode { get; set; } = TraceIdMode.Accept;

    /// <summary>Whether responses carry <c>X-Trace-Id</c>; they do by default.</summary>
    public bool WriteResponseHeader { get; set; } = true;

    /// <summary>
    /// Whether an exception that nothing behind the middleware handles is answered here with an empty 500 that carries the
    /// header, before it goes on to the server. Off by default: leave it off where an exception handler stands in front of
    /// the middleware, since it could not answer any more. Without it the server's own bare 500 carries no header.
    /// </summary>
    public bool AnswerUnhandledExceptions { get; set; }
}
