using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Infrastructure;

/// <summary>MSBuild properties that the compiler is told.</summary>
internal static class BuildProperty
{
    /// <summary>Whether a property is <c>true</c>; it is not where the compiler was not told.</summary>
    public static bool IsTrue(AnalyzerConfigOptionsProvider options, string property) =>
        options.GlobalOptions.TryGetValue("build_property." + property, out var text) && bool.TryParse(text, out var value) && value;
}
