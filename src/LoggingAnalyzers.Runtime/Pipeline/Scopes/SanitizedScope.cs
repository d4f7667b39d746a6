using System.Collections;
using System.Globalization;
using System.Text;

namespace LoggingAnalyzers.Pipeline.Scopes;

/// <summary>The state of a scope with nothing left to read from foreign code.</summary>
/// <param name="fields">Finished.</param>
/// <param name="text">What the scope says; <see langword="null"/> for names and values, which are put together on demand.</param>
/// <param name="sanitizer">For names and values that only together say something.</param>
internal sealed class SanitizedScope(KeyValuePair<string, object?>[] fields, string? text, FieldSanitizer sanitizer)
    : IReadOnlyList<KeyValuePair<string, object?>>
{
    private const int MaxText = 1024;

    private string? _text = text;

    public int Count => fields.Length;

    public KeyValuePair<string, object?> this[int index] => fields[index];

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, object?>>)fields).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => _text ??= sanitizer.Text(Join());

    private string Join()
    {
        var result = new StringBuilder();
        foreach (var field in fields)
        {
            result.Append(result.Length > 0 ? ", " : string.Empty).Append(field.Key).Append(':')
                .Append(Convert.ToString(field.Value, CultureInfo.InvariantCulture));
            if (result.Length > MaxText)
            {
                break;
            }
        }

        return result.ToString();
    }
}
