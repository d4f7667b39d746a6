using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.AspNetCore.Tests.TraceIds;

/// <summary>A provider that keeps each record with the fields of its scopes, as a provider of structured logs sees them.</summary>
internal sealed class RecordedLog : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    internal ConcurrentQueue<Record> Records { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    internal sealed record Record(string Category, string Message, List<KeyValuePair<string, object?>> Fields);

    private sealed class Logger(RecordedLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var fields = new List<KeyValuePair<string, object?>>();
            log._scopes.ForEachScope(
                static (scope, all) => all.AddRange(scope as IEnumerable<KeyValuePair<string, object?>> ?? []),
                fields);
            log.Records.Enqueue(new Record(category, formatter(state, exception), fields));
        }
    }
}
