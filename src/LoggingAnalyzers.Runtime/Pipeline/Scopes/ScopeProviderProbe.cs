using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace LoggingAnalyzers.Pipeline.Scopes;

/// <summary>A provider that logs nothing: it learns from the factory where the scopes of its providers are kept.</summary>
internal sealed class ScopeProviderProbe : ILoggerProvider, ISupportExternalScope
{
    internal IExternalScopeProvider? Scopes { get; private set; }

    public ILogger CreateLogger(string categoryName) => NullLogger.Instance;

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => Scopes = scopeProvider;

    public void Dispose()
    {
    }
}
