using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Testing;

/// <summary>
/// Keeps every log record: as a provider (<c>builder.Logging.AddProvider(recorder)</c>), or as the source of a logger that a test hands to
/// the code under test (<c>recorder.CreateLogger&lt;OrderService&gt;()</c>).
/// </summary>
/// <remarks>Thread-safe. <see cref="Dispose"/> keeps the records, so that they can be read when the host has gone.</remarks>
public sealed class LogRecorder : ILoggerProvider, ISupportExternalScope
{
    private readonly LogLevel _minimumLevel;
    private readonly List<LogRecord> _records = [];
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    /// <summary>Begins to record.</summary>
    /// <param name="minimumLevel">What is below it is disabled, as it would be in an application.</param>
    public LogRecorder(LogLevel minimumLevel = LogLevel.Trace)
    {
        _minimumLevel = minimumLevel;
    }

    /// <summary>The records so far, the oldest first: a copy that later records do not change.</summary>
    public IReadOnlyList<LogRecord> Records
    {
        get
        {
            lock (_records)
            {
                return [.. _records];
            }
        }
    }

    /// <summary>Forgets the records so far.</summary>
    public void Clear()
    {
        lock (_records)
        {
            _records.Clear();
        }
    }

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new RecordingLogger(this, categoryName);

    /// <summary>A logger whose category is the name of a type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The logger.</returns>
    public ILogger<T> CreateLogger<T>() => new RecordingLogger<T>(this);

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    void ISupportExternalScope.SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    private class RecordingLogger(LogRecorder recorder, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => recorder._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None && logLevel >= recorder._minimumLevel;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            // As the loggers of Microsoft.Extensions.Logging do: who does not ask first, as SkipEnabledCheck, is not recorded either.
            if (!IsEnabled(logLevel))
            {
                return;
            }

            var scopes = new List<object?>();
            recorder._scopes.ForEachScope(static (scope, list) => list.Add(scope), scopes);
            var record = new LogRecord(category, logLevel, eventId, formatter(state, exception), state, exception, scopes);
            lock (recorder._records)
            {
                recorder._records.Add(record);
            }
        }
    }

    private sealed class RecordingLogger<T>(LogRecorder recorder)
        : RecordingLogger(recorder, typeof(T).FullName ?? typeof(T).Name), ILogger<T>;
}
