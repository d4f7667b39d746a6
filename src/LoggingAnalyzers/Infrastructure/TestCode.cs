using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Infrastructure;

/// <summary>Code whose log records nobody reads.</summary>
internal static class TestCode
{
    private static readonly string[] Endings = ["Test", "Tests", "TestBase", "Specs", "Fixture"];

    /// <summary>The type holds tests, by its name or by what its methods are marked with.</summary>
    public static bool Holds(INamedTypeSymbol type)
    {
        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (Endings.Any(e => outer.Name.EndsWith(e, StringComparison.Ordinal))
                || outer.GetMembers().Any(static m => m is IMethodSymbol && m.GetAttributes().Any(static a => a.AttributeClass?.Name
                    is "FactAttribute" or "TheoryAttribute" or "TestAttribute" or "TestCaseAttribute" or "TestMethodAttribute")))
            {
                return true;
            }
        }

        return false;
    }
}
