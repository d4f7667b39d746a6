namespace LoggingAnalyzers.TraceIds;

/// <summary>A trace and the log scope around which it stands; disposed in reverse order.</summary>
internal sealed class TraceLogScope(TraceScope trace, IDisposable? scope) : IDisposable
{
    public void Dispose()
    {
        scope?.Dispose();
        trace.Dispose();
    }
}
