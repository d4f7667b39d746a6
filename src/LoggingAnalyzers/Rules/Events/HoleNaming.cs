using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Rules.Events;

/// <summary>The style that a project writes the names of holes and properties in.</summary>
internal static class HoleNaming
{
    /// <summary>pascal, camel, snake or dotted; pascal unless set.</summary>
    internal static readonly AnalyzerOption Option = new("logging_analyzers.hole_naming");

    /// <summary>The style for a file.</summary>
    public static NamingStyle Of(AnalyzerOptions options, SyntaxTree tree) =>
        Enum.TryParse<NamingStyle>(Option.Read(options, tree), ignoreCase: true, out var style) ? style : NamingStyle.Pascal;
}
