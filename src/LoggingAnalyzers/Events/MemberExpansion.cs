using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Events;

/// <summary>How the members of an object become fields.</summary>
/// <param name="IsTransitive">Members are expanded too, though they do not say so.</param>
/// <param name="SkipsNull">A member that is null is no field of the record.</param>
internal readonly record struct MemberExpansion(bool IsTransitive, bool SkipsNull)
{
    /// <summary>The same for an object inside, which may say more.</summary>
    public MemberExpansion And(AttributeData? inner) => new(
        IsTransitive || ObjectMembers.Says(inner, "Transitive"), SkipsNull || ObjectMembers.Says(inner, "SkipNullProperties"));
}
