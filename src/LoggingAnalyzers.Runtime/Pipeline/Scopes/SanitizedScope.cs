using System.Collections;

namespace LoggingAnalyzers.Pipeline.Scopes;

/// <summary>The state of a scope with nothing left to read from foreign code.</summary>
internal sealed class SanitizedScope(KeyValuePair<string, object?>[] fields, string text) : IReadOnlyList<KeyValuePair<string, object?>>
{
    public int Count => fields.Length;

    public KeyValuePair<string, object?> this[int index] => fields[index];

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, object?>>)fields).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => text;
}
