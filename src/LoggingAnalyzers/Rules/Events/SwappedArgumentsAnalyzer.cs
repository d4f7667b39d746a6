using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Rules.Events;

/// <summary>LH2003: two values that stand in each other's hole.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SwappedArgumentsAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.SwappedArguments,
        "Values that stand in each other's hole",
        "'{0}' and '{1}' stand in each other's hole: swap them",
        RuleCategories.Events,
        DiagnosticSeverity.Warning,
        "Values fill the holes in their order, whatever the names say. A record with two of them swapped is worse than none.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SinkTable.For(start.Compilation, start.Options) is { } sinks)
            {
                start.RegisterLogCallAction(sinks, Check);
            }
        });
    }

    private static void Check(OperationAnalysisContext context, LogCall call)
    {
        var pairs = call.Kind == SinkKind.Event ? SwappedValues.Of(call)
            : BoundTemplate.Of(call) is { } bound ? SwappedValues.Of(bound)
            : [];
        foreach (var (first, second) in pairs)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, first.Syntax.GetLocation(), [second.Syntax.GetLocation()], first.Syntax.ToString(), second.Syntax.ToString()));
        }
    }
}
