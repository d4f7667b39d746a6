using System.Collections.Concurrent;
using LoggingAnalyzers.Pipeline.Scopes;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Pipeline;

/// <summary>A logger factory whose loggers sanitize before they hand a record to those of the factory behind it.</summary>
internal sealed class SanitizingLoggerFactory : ILoggerFactory
{
    /// <summary>The factory that hands scopes to its providers through one object.</summary>
    private const string KnownFactory = "Microsoft.Extensions.Logging.LoggerFactory";

    private readonly ConcurrentDictionary<string, SanitizingLogger> _loggers = new(StringComparer.Ordinal);
    private readonly ILoggerFactory _inner;
    private readonly LoggingSanitizer _sanitizer;
    private readonly SanitizingScopeProvider? _scopes;
    private readonly bool _isOwner;
    private int _isDisposed;

    internal SanitizingLoggerFactory(
        ILoggerFactory inner, IEnumerable<ILoggerProvider> providers, LoggingSanitizer sanitizer, bool isOwner)
    {
        _inner = inner;
        _sanitizer = sanitizer;
        _isOwner = isOwner;
        // Options that cannot be used are an error of start-up, not of the first log call.
        _ = sanitizer.Current;
        if (inner.GetType().FullName == KnownFactory)
        {
            var probe = new ScopeProviderProbe();
            inner.AddProvider(probe);
            _scopes = probe.Scopes is { } scopes ? new SanitizingScopeProvider(scopes, sanitizer) : null;
        }

        foreach (var provider in providers)
        {
            TakeScopes(provider);
        }

        sanitizer.FactoryBuilt();
    }

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => _loggers.TryGetValue(categoryName, out var logger)
        ? logger
        : _loggers.GetOrAdd(categoryName, Create(categoryName));

    /// <inheritdoc/>
    public void AddProvider(ILoggerProvider provider)
    {
        _inner.AddProvider(provider);
        TakeScopes(provider);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            _sanitizer.FactoryDisposed();
            if (_isOwner)
            {
                _inner.Dispose();
            }
        }
    }

    private SanitizingLogger Create(string categoryName) =>
        new(_inner.CreateLogger(_sanitizer.Current.Sanitize(categoryName)), _sanitizer);

    /// <summary>Scopes that the factory adds by itself, such as tags of the current activity, pass no logger of ours.</summary>
    private void TakeScopes(ILoggerProvider provider)
    {
        if (_scopes is not null && provider is ISupportExternalScope supports)
        {
            supports.SetScopeProvider(_scopes);
        }
    }
}
