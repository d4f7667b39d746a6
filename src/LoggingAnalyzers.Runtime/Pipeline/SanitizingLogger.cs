using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Pipeline;

/// <summary>The logger that a caller gets: it sanitizes once, whatever number of providers stands behind.</summary>
internal sealed class SanitizingLogger(ILogger inner, LoggingSanitizer sanitizer) : ILogger
{
    public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        var clean = sanitizer.Records.Scope(state);
        return clean is null || ReferenceEquals(clean, state) ? inner.BeginScope(state) : inner.BeginScope(clean);
    }

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!inner.IsEnabled(logLevel))
        {
            return;
        }

        var records = sanitizer.Records;
        bool isClean;
        try
        {
            isClean = records.IsClean(eventId, state, exception, formatter);
        }
#pragma warning disable CA1031 // What fails at first sight is looked at again, value by value.
        catch (Exception)
#pragma warning restore CA1031
        {
            isClean = false;
        }

        try
        {
            if (isClean)
            {
                inner.Log(logLevel, eventId, state, exception, formatter);
            }
            else
            {
                records.Log(inner, logLevel, eventId, state, exception, formatter);
            }
        }
        catch
        {
            sanitizer.CountDropped();
            throw;
        }
    }
}
