using Microsoft.Extensions.Logging;

namespace Console;

/// <summary>Prints a record as <c>level|event name|key=value|…</c>.</summary>
public sealed class PrintingLogger : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var fields = state as IReadOnlyList<KeyValuePair<string, object?>> ?? [];
        System.Console.WriteLine($"{logLevel}|{eventId.Name}|{string.Join('|', fields.Select(field => $"{field.Key}={field.Value}"))}|{formatter(state, exception)}");
    }
}
