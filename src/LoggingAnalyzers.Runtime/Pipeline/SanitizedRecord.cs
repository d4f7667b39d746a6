using System.Collections;

namespace LoggingAnalyzers.Pipeline;

/// <summary>The state of a record that had to change: finished fields and a finished message.</summary>
/// <remarks>A value type, as the states of the framework are: for a class the loggers behind would share slower code.</remarks>
internal readonly struct SanitizedRecord(KeyValuePair<string, object?>[] fields, string message)
    : IReadOnlyList<KeyValuePair<string, object?>>
{
    internal static readonly Func<SanitizedRecord, Exception?, string> Formatter = static (record, _) => record.ToString();

    public int Count => fields.Length;

    public KeyValuePair<string, object?> this[int index] => fields[index];

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, object?>>)fields).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => message;
}
