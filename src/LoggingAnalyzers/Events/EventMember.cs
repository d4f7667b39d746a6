using LoggingAnalyzers.Infrastructure;

namespace LoggingAnalyzers.Events;

/// <summary>One member of an object that a parameter expands: a field of its own.</summary>
/// <param name="Path">The names from the parameter to the member, outermost first.</param>
/// <param name="Access">From the object to the value: <c>?.Address?.City</c>.</param>
/// <param name="Type">What its type says; null is possible everywhere on the way.</param>
/// <param name="Redaction">How it is redacted; null: it is not sensitive.</param>
internal sealed record EventMember(
    EquatableArray<MemberName> Path, string Access, ParameterType Type, FieldRedaction? Redaction)
{
    /// <summary>It is no field of a record where it is null.</summary>
    public bool SkipsNull { get; init; }

    /// <summary>The method that gives the fields in its place; null: it is one.</summary>
    public TagProvider? Tags { get; init; }
}

/// <summary>A name on the way to a member.</summary>
/// <param name="Name">The name in the source.</param>
/// <param name="Tag">The name that <c>[TagName]</c> gives it; null: none.</param>
internal sealed record MemberName(string Name, string? Tag)
{
    public string FieldName(FieldNaming naming) => Tag ?? naming.FieldName(Name);
}
