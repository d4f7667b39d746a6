using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Events;

/// <summary>What the type of a parameter, or of a member that becomes a field, says about it.</summary>
/// <param name="Text">The type with its nullable annotations, fully qualified.</param>
/// <param name="Kind">How a value becomes a part of the state.</param>
/// <param name="Element">The type of the elements of a sequence; null: it is none.</param>
/// <param name="MayBeNull">The value may be null.</param>
/// <param name="Role">What it is to the log call, where no attribute says otherwise.</param>
/// <param name="CanBeKept">Whether a value can be kept in the state of an event.</param>
/// <param name="Redaction">How the type is declared to be redacted; null: it is not sensitive.</param>
/// <param name="HoldsSensitive">Whether something that the value shows is declared sensitive.</param>
/// <param name="IsHarmless">Whether no value of the type can be a secret, nor look like one.</param>
internal sealed record ParameterType(
    string Text,
    ValueKind Kind,
    string? Element,
    bool MayBeNull,
    ParameterRole Role,
    bool CanBeKept,
    FieldRedaction? Redaction,
    bool HoldsSensitive,
    bool IsHarmless)
{
    public static ParameterType Of(ITypeSymbol type)
    {
        var isSequence = ParameterTypes.IsSequence(type, out var element);
        return new ParameterType(
            TypeText.Of(type),
            ParameterTypes.KindOf(type),
            !isSequence ? null : element is null ? "object?" : TypeText.Of(element),
            ParameterTypes.MayBeNull(type),
            ParameterTypes.RoleOf(type),
            ParameterTypes.CanBeKept(type),
            DeclaredRedaction.OfType(type),
            ObjectMembers.HoldsSensitive(element ?? type),
            ParameterTypes.IsHarmless(type));
    }

    /// <summary>The type of a member, which is null where one of the objects on the way to it is.</summary>
    public static ParameterType OfMember(ITypeSymbol type)
    {
        var own = Of(type.WithNullableAnnotation(NullableAnnotation.Annotated));
        return type.IsValueType && !own.MayBeNull ? own with { Text = own.Text + "?", MayBeNull = true } : own;
    }
}
