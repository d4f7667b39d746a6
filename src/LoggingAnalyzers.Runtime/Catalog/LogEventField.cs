using System.Globalization;

namespace LoggingAnalyzers;

/// <summary>A field of a declared event. Immutable.</summary>
public sealed class LogEventField
{
    // In metadata: "order.id: int", "email: string ~ 3 0" (kind and redaction), "event.category = audit".
    private const string OfType = ": ";
    private const string Redacted = " ~ ";
    private const string Constant = " = ";

    private LogEventField(string name, string type, string? value, DataKind? kind, Redaction? redaction)
    {
        Name = name;
        Type = type;
        Value = value;
        Kind = kind;
        Redaction = redaction;
    }

    /// <summary>The name of the field.</summary>
    public string Name { get; }

    /// <summary>The type that the declaration gives the value, in C#; a duration is a <c>double</c> of milliseconds.</summary>
    public string Type { get; }

    /// <summary>The value of a field that is the same in every record; <see langword="null"/>: it is not.</summary>
    public string? Value { get; }

    /// <summary>What kind of sensitive data the value is; <see langword="null"/>: it is not sensitive.</summary>
    public DataKind? Kind { get; }

    /// <summary>How a sensitive value is redacted; <see langword="null"/>: it is not sensitive.</summary>
    public Redaction? Redaction { get; }

    /// <summary>Whether the value is sensitive; then the record has it redacted only.</summary>
    public bool IsSensitive => Kind is not null;

    internal static LogEventField Parse(string text)
    {
        var type = text.IndexOf(OfType, StringComparison.Ordinal);
        var constant = text.IndexOf(Constant, StringComparison.Ordinal);
        if (constant >= 0 && (type < 0 || constant < type))
        {
            return new LogEventField(text.Substring(0, constant), "string", text.Substring(constant + Constant.Length), null, null);
        }

        if (type < 0)
        {
            return new LogEventField(text, "object", null, null, null);
        }

        var name = text.Substring(0, type);
        var rest = text.Substring(type + OfType.Length);
        var redacted = rest.LastIndexOf(Redacted, StringComparison.Ordinal);
        if (redacted < 0)
        {
            return new LogEventField(name, rest, null, null, null);
        }

        var numbers = rest.Substring(redacted + Redacted.Length).Split(' ');
        return new LogEventField(
            name, rest.Substring(0, redacted), null, (DataKind)Number(numbers, 0), (Redaction)Number(numbers, 1));
    }

    private static int Number(string[] numbers, int index) =>
        index < numbers.Length && int.TryParse(numbers[index], NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
}
