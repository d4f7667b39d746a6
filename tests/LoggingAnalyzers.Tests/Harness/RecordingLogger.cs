using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Tests.Harness;

/// <summary>One log call, as a provider sees it.</summary>
internal sealed record LogRecord(
    LogLevel Level, EventId Id, string Message, IReadOnlyList<KeyValuePair<string, object?>> Fields, Exception? Exception, object State)
{
    public object? this[string key] => Assert.Single(Fields, f => f.Key == key).Value;
}

/// <summary>Keeps every record.</summary>
internal sealed class RecordingLogger(LogLevel minimum = LogLevel.Trace) : ILogger
{
    public List<LogRecord> Records { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= minimum;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Records.Add(new(logLevel, eventId, formatter(state, exception), [.. (IReadOnlyList<KeyValuePair<string, object?>>)state!], exception, state!));
}
