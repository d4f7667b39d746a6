using System.Collections.Immutable;
using LoggingAnalyzers.Events;
using LoggingAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Rules.Usage;

/// <summary>LH9017: a tag of a metric whose values nobody has counted.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnboundedMetricTagAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.UnboundedMetricTag,
        "Tag of a metric without a bound",
        "'{0}' {1}",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning,
        "Each value of a tag is a time series that is kept and paid for. A tag says of which kind something was, the log says which one.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (DeclaredEvents.Of(start.Compilation) is { } events)
            {
                start.RegisterSymbolAction(c => Check(c, events), SymbolKind.Method);
            }
        });
    }

    private static void Check(SymbolAnalysisContext context, DeclaredEvents events)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is not null || events.AttributesOf(method).IsEmpty)
        {
            return;
        }

        foreach (var parameter in method.Parameters)
        {
            var attributes = parameter.GetAttributes();
            if (DeclaredMetric.TagAttribute(attributes) is { ApplicationSyntaxReference: { } syntax } tag
                && Reason(EventTypes.Of(context.Compilation)[parameter.Type]) is { } reason)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule, Location.Create(syntax.SyntaxTree, syntax.Span), parameter.Name, reason));
            }

            string? Reason(ParameterType type) =>
                DeclaredRedaction.Of(attributes, type) is not null ? "is sensitive, and no tag is made of it: take [MetricTag] away"
                : DeclaredMetric.HasFewValues(parameter.Type) || DeclaredMetric.MaxValues(tag) is not null ? null
                : "may have any number of values, each a time series of its own: tag with an enum, or set MaxValues";
        }
    }
}
