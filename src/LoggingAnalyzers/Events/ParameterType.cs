using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Events;

/// <summary>What the type of a parameter says about it.</summary>
/// <param name="Text">The type with its nullable annotations, fully qualified.</param>
/// <param name="Kind">How a value becomes a part of the state.</param>
/// <param name="MayBeNull">The value may be null.</param>
/// <param name="Role">What it is to the log call, where no attribute says otherwise.</param>
/// <param name="CanBeKept">Whether a value can be kept in the state of an event.</param>
/// <param name="Redaction">How the type is declared to be redacted; null: it is not sensitive.</param>
internal sealed record ParameterType(
    string Text, ValueKind Kind, bool MayBeNull, ParameterRole Role, bool CanBeKept, FieldRedaction? Redaction)
{
    public static ParameterType Of(ITypeSymbol type) => new(
        TypeText.Of(type),
        ParameterTypes.KindOf(type),
        ParameterTypes.MayBeNull(type),
        ParameterTypes.RoleOf(type),
        ParameterTypes.CanBeKept(type),
        DeclaredRedaction.OfType(type));
}
