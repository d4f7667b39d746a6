namespace LoggingAnalyzers;

/// <summary>What is taken over from the trace context that a request brings.</summary>
public enum TraceIdMode
{
    /// <summary>Nothing: every request starts a new trace. For services that face the public.</summary>
    Ignore = 0,

    /// <summary>A valid trace id. Not the sampling flag and not <c>tracestate</c>, by which a caller could steer the service.</summary>
    Accept = 1,

    /// <summary>All of a valid context. For services that only known services call.</summary>
    Trust = 2,
}
