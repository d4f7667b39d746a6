using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>A sensitive member that is printed with the value it belongs to.</summary>
/// <param name="Path">The members from the value to it, itself last; first the value's own type where it is declared as a contract.</param>
/// <param name="Sensitivity">Why it is sensitive.</param>
/// <param name="Reason">The same for the message: <c>a credential by name</c>.</param>
internal sealed record MemberFinding(ImmutableArray<ISymbol> Path, MemberSensitivity Sensitivity, string Reason)
{
    /// <summary><c>User.Password</c>.</summary>
    public string Text => string.Join(".", Path.Select(static m => m is IMethodSymbol ? m.Name + "()" : m.Name));

    /// <summary>Enough for a warning.</summary>
    public bool IsCertain => Sensitivity >= MemberSensitivity.Credential;
}
