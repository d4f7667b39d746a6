namespace LoggingAnalyzers.Pipeline.Scopes;

/// <summary>The scopes around a record, outermost first. Read again and again: adding to it costs next to nothing.</summary>
internal sealed class ScopeList
{
    /// <summary>More scopes than that are no reason to keep the room for them.</summary>
    private const int Kept = 64;

    private object?[] _scopes = new object?[8];

    internal int Count { get; private set; }

    internal object? this[int index] => _scopes[index];

    internal void Add(object? scope)
    {
        if (Count == _scopes.Length)
        {
            Array.Resize(ref _scopes, 2 * Count);
        }

        _scopes[Count++] = scope;
    }

    internal void Clear()
    {
        if (_scopes.Length > Kept)
        {
            _scopes = new object?[8];
        }
        else
        {
            Array.Clear(_scopes, 0, Count);
        }

        Count = 0;
    }
}
