namespace LoggingAnalyzers.AspNetCore.Health;

/// <summary>Whether the pipeline of the application gives requests a trace id.</summary>
internal sealed class TraceIdStatus
{
    private volatile bool _isActive;

    internal bool IsActive
    {
        get => _isActive;
        set => _isActive = value;
    }
}
