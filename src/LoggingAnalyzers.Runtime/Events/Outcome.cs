namespace LoggingAnalyzers;

/// <summary>How an event ended; logged as <c>event.outcome</c> (ECS).</summary>
public enum Outcome
{
    /// <summary>The outcome is not known when the event is raised.</summary>
    Unknown = 0,

    /// <summary>What was asked for was done.</summary>
    Success = 1,

    /// <summary>What was asked for was tried and failed.</summary>
    Failure = 2,

    /// <summary>What was asked for was refused. An audit event with this outcome is a warning.</summary>
    Denied = 3,
}
