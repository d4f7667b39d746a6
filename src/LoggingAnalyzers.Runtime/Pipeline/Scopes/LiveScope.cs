using System.Collections;

namespace LoggingAnalyzers.Pipeline.Scopes;

/// <summary>
/// A scope whose owner may still add to it, such as a dictionary: each reading gives what it holds then, sanitized.
/// </summary>
internal sealed class LiveScope(IEnumerable<KeyValuePair<string, object?>> state, ScopeSanitizer sanitizer)
    : IEnumerable<KeyValuePair<string, object?>>
{
    /// <summary>What the scope holds now, with nothing left to read from foreign code.</summary>
    internal SanitizedScope Read() => sanitizer.Freeze(state);

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => Read().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => Read().ToString();
}
