using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.Events;

/// <summary>Reads the declaration of an event method, and which names are free around it.</summary>
internal static class EventMethod
{
    /// <summary>Why the method has no body to be written; null: it has one.</summary>
    public static string? Fault(IMethodSymbol method, MethodDeclarationSyntax syntax) =>
        !syntax.Modifiers.Any(SyntaxKind.PartialKeyword) ? "is not partial: make it partial, without a body"
        : syntax.Body is not null || syntax.ExpressionBody is not null || method.PartialImplementationPart is { } part && !IsGenerated(part)
            ? "has a body: leave it to the generator"
        : syntax.Modifiers.Any(SyntaxKind.ExternKeyword) ? "is extern: take the modifier away"
        : syntax.ExplicitInterfaceSpecifier is not null ? "implements an interface explicitly: declare the event as a method of its own"
        : method.IsAsync ? "is async: take the modifier away"
        : null;

    /// <summary>Whether the generator has run already, as it has where an analyzer looks.</summary>
    private static bool IsGenerated(IMethodSymbol part) => part.DeclaringSyntaxReferences.All(r =>
        r.SyntaxTree.FilePath.EndsWith(EventGenerator.FileEnding, StringComparison.Ordinal));

    /// <summary>
    /// The name of the scope that the method returns. The user writes a name that does not exist before the generator ran, so its type
    /// is an error; or it is a partial struct of the host that the generator completes.
    /// </summary>
    public static string? ScopeName(IMethodSymbol method, MethodDeclarationSyntax syntax)
    {
        var name = syntax.ReturnType switch
        {
            IdentifierNameSyntax simple when method.TypeParameters.IsEmpty => simple.Identifier.ValueText,
            GenericNameSyntax generic when generic.TypeArgumentList.Arguments.Select(a => a.ToString())
                .SequenceEqual(method.TypeParameters.Select(t => TypeText.Identifier(t.Name))) => generic.Identifier.ValueText,
            _ => null,
        };
        var isFree = method.ReturnType.TypeKind == TypeKind.Error
            ? !method.ContainingType.GetMembers(name ?? "").Any()
            : method.ReturnType is INamedTypeSymbol { TypeKind: TypeKind.Struct, IsReadOnly: false, IsRefLikeType: false } declared
                && SymbolEqualityComparer.Default.Equals(declared.ContainingType, method.ContainingType)
                && declared.DeclaringSyntaxReferences.All(r =>
                    r.GetSyntax() is StructDeclarationSyntax part && part.Modifiers.Any(SyntaxKind.PartialKeyword));
        return name is not null && name != method.ContainingType.Name && isFree ? name : null;
    }

    /// <summary>The event whose scope that is: one name is one struct, which the first by name has of several events.</summary>
    public static IMethodSymbol OwnerOf(string scope, IMethodSymbol method) =>
        method.ContainingType.GetMembers().OfType<IMethodSymbol>()
            .Where(m => m.ReturnType.Name == scope
                && m.GetAttributes().Any(a => a.AttributeClass.Is("LoggingAnalyzers", "PerformanceEventAttribute")))
            .OrderBy(m => m.Name, StringComparer.Ordinal)
            .ThenBy(m => m.Parameters.Length)
            .ThenBy(m => m.ToDisplayString(), StringComparer.Ordinal)
            .FirstOrDefault() ?? method;

    /// <summary>A name that nothing in the type of the method has.</summary>
    public static string FreeName(IMethodSymbol method, string wanted)
    {
        var name = wanted;
        for (var i = 2; IsTaken(name); i++)
        {
            name = wanted + i;
        }

        return name;

        bool IsTaken(string candidate) =>
            candidate == method.ContainingType.Name
            || method.ContainingType.GetMembers(candidate).Any()
            || method.ContainingType.TypeParameters.Concat(method.TypeParameters).Any(t => t.Name == candidate);
    }
}
