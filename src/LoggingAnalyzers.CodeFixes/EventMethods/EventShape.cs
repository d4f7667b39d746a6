using System.Collections.Immutable;
using System.Globalization;

namespace LoggingAnalyzers.CodeFixes.EventMethods;

/// <summary>A field of an event that is to be declared.</summary>
/// <param name="Name">The name of the parameter.</param>
/// <param name="Type">Its type, fully qualified.</param>
/// <param name="Attributes">What classifies it, in brackets; empty without.</param>
internal sealed record FieldShape(string Name, string Type, string Attributes)
{
    /// <summary>The field that takes the values of both.</summary>
    public FieldShape Or(FieldShape other) => other.Type == Type ? With(other)
        : other.Type == Type + "?" ? other.With(this)
        : Type == other.Type + "?" ? With(other)
        : this with { Type = IsNullable(Type) || IsNullable(other.Type) ? "object?" : "object" };

    private static bool IsNullable(string type) => type.EndsWith("?", StringComparison.Ordinal);

    // What one call classifies, all keep back.
    private FieldShape With(FieldShape other) => Attributes.Length > 0 ? this : this with { Attributes = other.Attributes };
}

/// <summary>An event that is to be declared, as a call asks for it.</summary>
/// <param name="Name">The name of the event.</param>
/// <param name="Level">The name of the level.</param>
/// <param name="Id">The id; null without one.</param>
/// <param name="Message">The template; null where the name and the fields say more.</param>
/// <param name="Fields">The fields, in the order of the holes.</param>
/// <param name="Exception">The type of the exception's parameter; null without one.</param>
internal sealed record EventShape(
    string Name, string Level, int? Id, string? Message, ImmutableArray<FieldShape> Fields, string? Exception)
{
    /// <summary>What two calls have in common that raise the same event.</summary>
    public string Key => string.Join(
        "\u0001", Level, Id?.ToString(CultureInfo.InvariantCulture), Message ?? Name, Exception is not null ? "ex" : "",
        string.Join(",", Fields.Select(static f => f.Name)));

    /// <summary>The event that takes the values of both.</summary>
    public EventShape Or(EventShape other) => this with
    {
        Fields = [.. Fields.Zip(other.Fields, static (one, another) => one.Or(another))],
        Exception = other.Exception?.EndsWith("?", StringComparison.Ordinal) == true ? other.Exception : Exception,
    };
}
