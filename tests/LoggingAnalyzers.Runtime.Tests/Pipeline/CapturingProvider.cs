using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Runtime.Tests.Pipeline;

/// <summary>A provider that keeps all that a provider can see of a record.</summary>
internal sealed class CapturingProvider : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider? _scopes;

    internal ConcurrentQueue<Record> Records { get; } = new();

    internal Record Single => Assert.Single(Records);

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    internal sealed record Record(
        string Category, LogLevel Level, EventId Id, object? State, Exception? Exception, string Message, List<object?> Scopes)
    {
        internal List<KeyValuePair<string, object?>> Fields { get; } =
            State is IEnumerable<KeyValuePair<string, object?>> fields ? [.. fields] : [];

        internal object? this[string key] => Assert.Single(Fields, f => f.Key == key).Value;

        /// <summary>Every text that can be reached from the record.</summary>
        internal string Everything => string.Join('\n', new object?[] { Category, Id.Name, State, Message, Exception, Exception?.Message }
            .Concat(Fields.SelectMany(f => new[] { f.Key, f.Value }))
            .Concat(Scopes)
            .Concat(Scopes.OfType<IEnumerable<KeyValuePair<string, object?>>>().SelectMany(s => s).SelectMany(f => new[] { f.Key, f.Value })));
    }

    private sealed class Logger(CapturingProvider provider, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var scopes = new List<object?>();
            provider._scopes?.ForEachScope(static (scope, all) => all.Add(scope), scopes);
            provider.Records.Enqueue(new Record(category, logLevel, eventId, state, exception, formatter(state, exception), scopes));
        }
    }
}
