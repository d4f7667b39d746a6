using System.Reflection;
using LoggingAnalyzers.CodeFixes.Rules.Events;
using LoggingAnalyzers.Rules.Events;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Tests.Meta;

/// <summary>Every analyzer and fixer that the package ships, found by reflection.</summary>
internal static class Catalogue
{
    /// <summary>Rule name → id, as <c>RuleIds</c> declares them.</summary>
    public static IReadOnlyDictionary<string, string> Ids { get; } = typeof(RuleIds).GetFields()
        .ToDictionary(field => field.Name, field => (string)field.GetRawConstantValue()!);

    public static IReadOnlyList<DiagnosticAnalyzer> Analyzers { get; } = Instances<DiagnosticAnalyzer>(typeof(NonConstantTemplateAnalyzer).Assembly);

    public static IReadOnlyList<CodeFixProvider> Fixers { get; } = Instances<CodeFixProvider>(typeof(NonConstantTemplateFixer).Assembly);

    public static IReadOnlyList<(DiagnosticDescriptor Rule, DiagnosticAnalyzer Analyzer)> Rules { get; } =
        [.. Analyzers.SelectMany(a => a.SupportedDiagnostics.Select(d => (d, a)))];

    public static TheoryData<string> RuleNames => [.. Ids.Keys];

    /// <summary>The descriptor of a rule by its name.</summary>
    public static (DiagnosticDescriptor Rule, DiagnosticAnalyzer Analyzer) RuleOf(string name) => Assert.Single(Rules, r => r.Rule.Id == Ids[name]);

    private static T[] Instances<T>(Assembly assembly) =>
        [.. assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(T)) && t is { IsAbstract: false, IsNested: false }).OrderBy(t => t.FullName, StringComparer.Ordinal)
            .Select(t => (T)Activator.CreateInstance(t)!)];
}
