using System.Collections;

namespace LoggingAnalyzers.AspNetCore.TraceIds;

/// <summary>The scope of a request: built once, read for every record without allocating.</summary>
internal sealed class TraceFields : IReadOnlyList<KeyValuePair<string, object?>>
{
    private readonly KeyValuePair<string, object?>[] _fields;
    private readonly string _text;

    internal TraceFields(List<KeyValuePair<string, object?>> fields)
    {
        _fields = [.. fields];
        _text = string.Join(", ", fields.Select(static field => $"{field.Key}:{field.Value}"));
    }

    public int Count => _fields.Length;

    public KeyValuePair<string, object?> this[int index] => _fields[index];

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, object?>>)_fields).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => _text;
}
