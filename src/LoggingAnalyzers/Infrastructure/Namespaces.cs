using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Infrastructure;

/// <summary>The namespaces of symbols.</summary>
internal static class Namespaces
{
    /// <summary>The first part of the namespace that a symbol is in, such as <c>System</c>; empty where it is in none.</summary>
    public static string RootOf(ISymbol symbol)
    {
        var space = symbol.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space?.Name ?? "";
    }
}
