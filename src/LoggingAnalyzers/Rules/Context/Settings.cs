using LoggingAnalyzers.Sensitivity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.Rules.Context;

/// <summary>
/// Values that are read from the settings, or are made up on the spot: they are the same for every event, or known to nobody.
/// </summary>
internal static class Settings
{
    private static readonly HashSet<string> Words = ["setting", "settings", "config", "configuration", "environment"];

    /// <summary>An expression reads a setting, or makes up an id.</summary>
    public static bool AreIn(ExpressionSyntax value) => value.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(static name =>
        name.Identifier.ValueText is "NewGuid" or "options" or "_options"
        || NameWords.Split(name.Identifier.ValueText).Exists(Words.Contains));

    /// <summary>A field or property is given such a value where it is declared or in a constructor.</summary>
    public static bool Give(ISymbol member, CancellationToken cancellationToken)
    {
        var initializer = member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) switch
        {
            VariableDeclaratorSyntax field => field.Initializer,
            PropertyDeclarationSyntax property => property.Initializer,
            _ => null,
        };
        return (initializer is not null && AreIn(initializer.Value)) || member.ContainingType.InstanceConstructors.Any(c =>
            c.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is ConstructorDeclarationSyntax constructor
            && constructor.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(a =>
                IsThe(a.Left, member.Name) && AreIn(a.Right)));
    }

    private static bool IsThe(ExpressionSyntax assigned, string name) => assigned switch
    {
        IdentifierNameSyntax simple => simple.Identifier.ValueText == name,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name.Identifier.ValueText: var member } => member == name,
        _ => false,
    };
}
