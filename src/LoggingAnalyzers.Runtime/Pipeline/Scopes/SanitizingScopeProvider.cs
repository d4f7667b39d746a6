using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Pipeline.Scopes;

/// <summary>Hands providers no scope that has not been sanitized.</summary>
internal sealed class SanitizingScopeProvider(IExternalScopeProvider inner, LoggingSanitizer sanitizer) : IExternalScopeProvider
{
    /// <summary>Taken while it is in use, so that a callback that reads scopes itself gets another.</summary>
    [ThreadStatic]
    private static ScopeList? t_scopes;

    public IDisposable Push(object? state) => inner.Push(sanitizer.Records.Scope(state));

    /// <remarks>
    /// Scopes are collected first: a callback of a type made of <typeparamref name="TState"/> would nest without end for a compiler
    /// that makes the code of all types in advance.
    /// </remarks>
    public void ForEachScope<TState>(Action<object?, TState> callback, TState state)
    {
        var scopes = t_scopes ?? new ScopeList();
        t_scopes = null;
        try
        {
            inner.ForEachScope(static (scope, all) => all.Add(scope), scopes);
            var records = sanitizer.Records;
            for (var i = 0; i < scopes.Count; i++)
            {
                var scope = scopes[i];
                callback(scope is null or SanitizedScope ? scope : records.ReadScope(scope), state);
            }
        }
        finally
        {
            scopes.Clear();
            t_scopes = scopes;
        }
    }
}
