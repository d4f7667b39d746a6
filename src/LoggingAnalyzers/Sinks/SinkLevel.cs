namespace LoggingAnalyzers.Sinks;

/// <summary>The level of a record, whatever the framework calls it.</summary>
internal enum SinkLevel
{
    /// <summary>Only known at run time.</summary>
    Unknown,
    Trace,
    Debug,
    Information,
    Warning,
    Error,
    Critical,
}
