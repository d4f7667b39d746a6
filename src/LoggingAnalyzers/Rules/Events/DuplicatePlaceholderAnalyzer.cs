using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Rules.Context;
using LoggingAnalyzers.Sinks;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Rules.Events;

/// <summary>LH2008: a hole whose property the record has already.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DuplicatePlaceholderAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.DuplicatePlaceholder,
        "Property that the record has already",
        "'{0}' {1}",
        RuleCategories.Events,
        DiagnosticSeverity.Warning,
        "A record has one property of a name: of two, one is lost, or the provider throws. Which one it is depends on the provider.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SinkTable.For(start.Compilation, start.Options) is { } sinks)
            {
                start.RegisterLogCallAction(sinks, (c, call) => Check(c, call, sinks));
            }
        });
    }

    private static void Check(OperationAnalysisContext context, LogCall call, SinkTable sinks)
    {
        if (BoundTemplate.Of(call) is not { IsTemplate: true, Dialect: not TemplateDialect.Composite } bound
            || bound.Text.Argument is not ArgumentSyntax argument)
        {
            return;
        }

        var template = bound.Template;
        if (bound.IsRead && RepeatedHoles.Repeated(template).Select(i => template.Holes[i].Name).FirstOrDefault() is { } repeated)
        {
            Report(repeated, "stands twice in the template: the record keeps one value", DiagnosticSeverity.Warning);
            return;
        }

        for (var i = 0; i < template.Holes.Length; i++)
        {
            // What an exception says under {Message} is LH3003's to report, the exception itself LH3001's.
            if (RepeatedHoles.IsReserved(template.Holes[i].Name) && !ExceptionParts.IsOfException(bound.ValueOf(i)?.Value))
            {
                Report(template.Holes[i].Name, "is a property that frameworks and stores have of their own", DiagnosticSeverity.Info);
                return;
            }
        }

        if (bound.Call.Kind == SinkKind.Message
            && RepeatedHoles.OpenKeys(bound.Call.Operation, sinks, context.CancellationToken) is { Count: > 0 } keys
            && template.Holes.Select(static h => h.Name).FirstOrDefault(keys.Contains) is { } key)
        {
            Report(key, "is on the record already, from the scope around it", DiagnosticSeverity.Info);
        }

        void Report(string name, string problem, DiagnosticSeverity severity) => context.ReportDiagnostic(Diagnostic.Create(
            Rule, argument.Expression.GetLocation(), severity, additionalLocations: null, properties: null, "{" + name + "}", problem));
    }
}
