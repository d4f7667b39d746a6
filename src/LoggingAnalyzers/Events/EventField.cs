namespace LoggingAnalyzers.Events;

/// <summary>One field of an event, as the emitter writes it.</summary>
/// <param name="Key">The name in the state and in the template.</param>
/// <param name="Value">The expression of the value in the state, inside the state struct.</param>
internal sealed record EventField(string Key, string Value)
{
    /// <summary>The name by OpenTelemetry, which says what the field means, whatever it is called.</summary>
    public string Meaning { get; init; } = Key;

    /// <summary>The declaration names the field itself, so that no naming changes it.</summary>
    public bool IsTagged { get; init; }

    /// <summary>The text of a constant field; null: the field is not constant.</summary>
    public string? Constant { get; init; }

    /// <summary>The property of the state; null: a constant field has none.</summary>
    public FieldProperty? Property { get; init; }

    /// <summary>The parameter of the method, or its member, by the name that a template writes; null: the field comes from none.</summary>
    public string? Parameter { get; init; }

    /// <summary>The type of that parameter, or of its member, fully qualified; null: the field comes from none.</summary>
    public string? SourceType { get; init; }

    /// <summary>How it is redacted; null: it is not sensitive.</summary>
    public FieldRedaction? Redaction { get; init; }

    /// <summary>It is no field of a record where it is null.</summary>
    public bool SkipsNull { get; init; }

    /// <summary>No value of it is sensitive, by its type or because it is redacted.</summary>
    public bool IsHarmless { get; init; }

    /// <summary>A second property, named after the meaning; null: none.</summary>
    public FieldAlias? Alias { get; init; }

    /// <summary>The method of <c>EventMessage</c> that appends the field, and what it appends.</summary>
    public string AppendMethod { get; init; } = "AppendText";

    public string AppendValue { get; init; } = "";

    /// <summary>Whether a hole of a template means this field: by parameter, field name or property.</summary>
    public bool IsNamed(string hole) =>
        new[] { Parameter, Key, Meaning, Property?.Name, Alias?.Name }.Any(n => string.Equals(n, hole, StringComparison.OrdinalIgnoreCase));
}

/// <summary>The property that holds a field.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">The type, fully qualified.</param>
/// <param name="Argument">The constructor's parameter, escaped.</param>
/// <param name="Finish">From the method's parameter to the finished value; empty: the emitter has its own.</param>
internal sealed record FieldProperty(string Name, string Type, string Argument, string Finish);

/// <summary>A property that shows a field by its meaning: <c>TargetId</c> for <c>orderId</c>.</summary>
internal sealed record FieldAlias(string Name, string Type, string Expression);
