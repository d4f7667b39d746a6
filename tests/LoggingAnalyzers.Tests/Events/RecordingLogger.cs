using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Tests.Events;

/// <summary>One log call, as a provider sees it.</summary>
internal sealed record LogRecord(
    LogLevel Level, EventId Id, string Message, IReadOnlyList<KeyValuePair<string, object?>> Fields, Exception? Exception, object State)
{
    public object? this[string key] => Assert.Single(Fields, f => f.Key == key).Value;
}

/// <summary>Keeps every record, and every record and scope as a line of text.</summary>
internal sealed class RecordingLogger(LogLevel minimum = LogLevel.Trace) : ILogger
{
    public List<LogRecord> Records { get; } = [];

    /// <summary>Level, event id and message of each record, and the scopes between them, in the order of the calls.</summary>
    public List<string> Texts { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Texts.Add("scope " + state);
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => logLevel >= minimum;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var message = formatter(state, exception);
        Records.Add(new(logLevel, eventId, message, [.. (IReadOnlyList<KeyValuePair<string, object?>>)state!], exception, state!));
        Texts.Add($"{logLevel} {eventId.Id} {message}");
    }
}
