using Microsoft.Extensions.Logging;

namespace Native;

/// <summary>Writes each record as one line, with its scopes.</summary>
internal sealed class LineProvider : ILoggerProvider, ISupportExternalScope, ILogger
{
    private IExternalScopeProvider? _scopes;

    public ILogger CreateLogger(string categoryName) => this;

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var scopes = new List<string?>();
        _scopes?.ForEachScope(static (scope, all) => all.Add(scope?.ToString()), scopes);
        Console.WriteLine($"{logLevel}: {formatter(state, exception)} {exception?.Message} [{string.Join("; ", scopes)}]");
    }

    public void Dispose()
    {
    }
}
