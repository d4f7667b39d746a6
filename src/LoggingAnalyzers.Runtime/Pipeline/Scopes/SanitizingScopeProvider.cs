using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Pipeline.Scopes;

/// <summary>Hands providers no scope that has not been sanitized.</summary>
internal sealed class SanitizingScopeProvider(IExternalScopeProvider inner, LoggingSanitizer sanitizer) : IExternalScopeProvider
{
    public IDisposable Push(object? state) => inner.Push(sanitizer.Records.Scope(state));

    public void ForEachScope<TState>(Action<object?, TState> callback, TState state) =>
        inner.ForEachScope(Reader<TState>.Callback, new Reader<TState>(callback, state, sanitizer.Records));

    private readonly struct Reader<TState>(Action<object?, TState> callback, TState state, RecordSanitizer records)
    {
        internal static readonly Action<object?, Reader<TState>> Callback = static (scope, reader) => reader.Read(scope);

        private void Read(object? scope) => callback(records.ReadScope(scope), state);
    }
}
