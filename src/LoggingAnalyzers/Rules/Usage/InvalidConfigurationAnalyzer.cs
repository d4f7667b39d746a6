using System.Collections.Concurrent;
using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Infrastructure.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Rules.Usage;

/// <summary>LH9001: a setting of these analyzers that has no effect as it is written.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InvalidConfigurationAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.InvalidConfiguration,
        "Configuration of LoggingAnalyzers that has no effect",
        "{0}: {1}",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning,
        "What is misspelt in a configuration is not looked for, and nobody misses a warning that never came. "
        + "Correct the setting, or take it out.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            start.RegisterAdditionalFileAction(CheckFile);
            // One key is in force for many files.
            var reported = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
            start.RegisterSyntaxTreeAction(c => CheckOptions(c, reported));
        });
    }

    private static void CheckFile(AdditionalFileAnalysisContext context)
    {
        if (!SettingsFile.Is(context.AdditionalFile))
        {
            return;
        }

        if (context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
        {
            var nowhere = Location.Create(context.AdditionalFile.Path, default, default);
            context.ReportDiagnostic(Diagnostic.Create(Rule, nowhere, SettingsFile.Name, "the file cannot be read"));
            return;
        }

        foreach (var problem in SettingsFile.Of(text).Problems)
        {
            var lines = text.Lines.GetLinePositionSpan(problem.Span);
            var location = Location.Create(context.AdditionalFile.Path, problem.Span, lines);
            context.ReportDiagnostic(Diagnostic.Create(Rule, location, SettingsFile.Name, problem.What));
        }
    }

    // The compiler hands the keys on without the place where they stand.
    private static void CheckOptions(SyntaxTreeAnalysisContext context, ConcurrentDictionary<string, bool> reported)
    {
        var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Tree);
        foreach (var key in options.Keys)
        {
            if (key.StartsWith(Setting.Prefix, StringComparison.OrdinalIgnoreCase)
                && options.TryGetValue(key, out var value)
                && reported.TryAdd(key + "=" + value, true))
            {
                foreach (var what in Problems(key.Substring(Setting.Prefix.Length), value))
                {
                    context.ReportDiagnostic(Diagnostic.Create(Rule, Location.None, ".editorconfig", what));
                }
            }
        }
    }

    private static IEnumerable<string> Problems(string key, string value)
    {
        // The compiler reads keys without case.
        var setting = Setting.All.Values.FirstOrDefault(s => s.Key.Equals(key, StringComparison.OrdinalIgnoreCase));
        return setting is null
            ? [Setting.Unknown(key)]
            : AnalyzerOption.Split(value).Select(setting.Reject).OfType<string>();
    }
}
