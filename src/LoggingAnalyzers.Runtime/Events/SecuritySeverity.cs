namespace LoggingAnalyzers;

/// <summary>How bad a security event is; logged as <c>event.severity</c>. It decides the log level.</summary>
public enum SecuritySeverity
{
    /// <summary>Expected in normal operation. Logged at Information.</summary>
    Low = 0,

    /// <summary>Worth a look when it repeats. Logged at Warning.</summary>
    Medium = 1,

    /// <summary>A control failed. Logged at Error.</summary>
    High = 2,

    /// <summary>An attack, or a breach. Logged at Critical.</summary>
    Critical = 3,
}
