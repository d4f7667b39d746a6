using LoggingAnalyzers.Infrastructure;

namespace LoggingAnalyzers.Events;

/// <summary>What a parameter is to the log call.</summary>
internal enum ParameterRole
{
    /// <summary>A field of the event.</summary>
    Field,

    /// <summary>The logger, or one more logger: not a field.</summary>
    Logger,

    /// <summary>The level of the record.</summary>
    Level,

    /// <summary>The exception of the record: not a field.</summary>
    Exception,
}

/// <summary>The meaning of a field that is more than a parameter.</summary>
internal enum FieldMeaning
{
    None,
    Outcome,
    Severity,
    Duration,
    ClientAddress,
    Actor,
    Target,
}

/// <summary>How a value becomes a part of the state.</summary>
internal enum ValueKind
{
    /// <summary>Free text: control characters are made visible.</summary>
    Text,

    /// <summary>A sequence of free text: copied, each element as <see cref="Text"/>.</summary>
    TextSequence,

    /// <summary>A sequence of anything else: its elements are copied.</summary>
    Sequence,

    /// <summary>A number, date, flag, enum …: its text cannot forge a log line.</summary>
    Plain,

    /// <summary>May hold text at run time (object, an interface, a type parameter): text is treated as <see cref="Text"/>.</summary>
    Open,

    /// <summary>Any other object: kept; its text is made safe in the message.</summary>
    Object,
}

/// <summary>One parameter of an event method.</summary>
/// <param name="Name">The name, not escaped.</param>
/// <param name="Type">The type with its nullable annotations, fully qualified.</param>
/// <param name="Modifiers"><c>this </c>, <c>in </c> …, or nothing.</param>
/// <param name="Role">What it is to the log call.</param>
/// <param name="Meaning">What it means as a field.</param>
/// <param name="Kind">How its value becomes a part of the state.</param>
/// <param name="MayBeNull">The value may be null, by its type.</param>
/// <param name="Redaction">How it is redacted; null: it is not sensitive.</param>
/// <param name="MetricTag">How many values it has as a tag of the metric, 0: few by its type; null: it is no tag.</param>
/// <param name="TargetType">The value of <c>target.type</c> beside it; null: none.</param>
internal sealed record EventParameter(
    string Name,
    string Type,
    string Modifiers,
    ParameterRole Role,
    FieldMeaning Meaning,
    ValueKind Kind,
    bool MayBeNull,
    FieldRedaction? Redaction,
    int? MetricTag,
    string? TargetType)
{
    /// <summary>The type of the elements of a sequence; null: it is none.</summary>
    public string? Element { get; init; }

    /// <summary>No value of its type can be a secret, nor look like one.</summary>
    public bool IsHarmless { get; init; }

    /// <summary>The name of the field that <c>[TagName]</c> gives; null: its own.</summary>
    public string? Tag { get; init; }

    /// <summary>The members that are fields in its place, unless the message names the whole; none: it is one value.</summary>
    public EquatableArray<EventMember> Members { get; init; }

    /// <summary>The method that gives the fields in its place, unless the message names the whole; null: it is one value.</summary>
    public TagProvider? Tags { get; init; }
}
