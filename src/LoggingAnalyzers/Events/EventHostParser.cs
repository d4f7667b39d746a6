using System.Text;
using LoggingAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.Events;

/// <summary>Reads the chain of types around an event method.</summary>
internal static class EventHostParser
{
    /// <summary>The host, or why it cannot be extended from another file; neither: a type is half-typed.</summary>
    public static (EventHost? Host, EventFault? Fault) Parse(
        IMethodSymbol method, MethodDeclarationSyntax syntax, EventTypes known)
    {
        if (syntax.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault(IsWhole) is { } whole)
        {
            return whole.Identifier.ValueText.Length == 0 || whole.Identifier.IsMissing
                ? default
                : Fault(whole.Identifier.ValueText, whole.Identifier.GetLocation(), "is not partial: make it partial");
        }

        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (!type.CanBeReferencedByName || type.IsImplicitClass)
            {
                return default;
            }

            if (type.IsFileLocal)
            {
                return Fault(type.Name, type.Locations[0], "is local to its file: no other file can extend it");
            }

            if (Keyword(type) is null)
            {
                return Fault(type.Name, type.Locations[0], "has variant type parameters: it cannot hold the state of an event");
            }

        }

        return (known.Host(method.ContainingType, HostOf), null);

        static (EventHost?, EventFault?) Fault(string subject, Location location, string reason) =>
            (null, new EventFault(EventFaultKind.Type, location, subject, reason));
    }

    private static EventHost HostOf(INamedTypeSymbol host)
    {
        var types = new List<string>();
        var hint = "";
        for (var type = host; type is not null; type = type.ContainingType)
        {
            types.Insert(0, $"partial {Keyword(type)} {TypeText.Identifier(type.Name)}{TypeText.Parameters(type.TypeParameters)}");
            hint = type.Name + (type.TypeParameters.IsEmpty ? "" : "{" + string.Join(",", type.TypeParameters.Select(t => t.Name)) + "}")
                + (hint.Length == 0 ? "" : "+" + hint);
        }

        var space = host.ContainingNamespace;
        var name = space.IsGlobalNamespace ? "" : space.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(
            SymbolDisplayGlobalNamespaceStyle.Omitted).AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers));
        return new EventHost(name, types.ToEquatableArray(), HintName(name.Length == 0 ? hint : name + "." + hint));
    }

    private static bool IsWhole(TypeDeclarationSyntax type) => !type.Modifiers.Any(SyntaxKind.PartialKeyword);

    private static string? Keyword(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Class } => type.IsRecord ? "record" : "class",
        { TypeKind: TypeKind.Struct } => type.IsRecord ? "record struct" : "struct",
        { TypeKind: TypeKind.Interface } when type.TypeParameters.All(t => t.Variance == VarianceKind.None) => "interface",
        _ => null,
    };

    /// <summary>A file name takes fewer characters than an identifier; what is replaced is told apart by a hash.</summary>
    private static string HintName(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            text.Append((c < 128 && char.IsLetterOrDigit(c)) || c is '.' or '_' or '+' or '{' or '}' or ',' ? c : '-');
        }

        var safe = text.ToString();
        return safe == name ? name : safe + "-" + EventIdHash.Of(name).ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }
}
