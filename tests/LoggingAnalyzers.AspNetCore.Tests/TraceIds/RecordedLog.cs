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

    /// <param name="Category">The category.</param>
    /// <param name="Level">The level.</param>
    /// <param name="Message">The formatted message.</param>
    /// <param name="State">The fields of the record itself.</param>
    /// <param name="Fields">The fields of its scopes.</param>
    internal sealed record Record(
        string Category,
        LogLevel Level,
        string Message,
        List<KeyValuePair<string, object?>> State,
        List<KeyValuePair<string, object?>> Fields)
    {
        /// <summary>All text of the record's own, and of scopes but the path that the host logs.</summary>
        internal string All => string.Join('\n', State.Concat(Fields).Where(f => f.Key != "RequestPath").Select(f => $"{f.Key}={f.Value}"))
            + '\n' + Message;
    }

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
            log.Records.Enqueue(new Record(
                category, logLevel, formatter(state, exception), [.. state as IEnumerable<KeyValuePair<string, object?>> ?? []], fields));
        }
    }
}
