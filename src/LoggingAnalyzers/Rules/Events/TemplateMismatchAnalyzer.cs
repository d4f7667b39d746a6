using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Rules.Events;

/// <summary>LH2002: a template that does not go with its values.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TemplateMismatchAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.TemplateMismatch,
        "Template that does not go with its values",
        "The template of '{0}' {1}",
        RuleCategories.Events,
        DiagnosticSeverity.Warning,
        "Holes and values go together in pairs: one too many throws while the record is written, or is lost without a word. "
        + "A brace that belongs to no hole breaks the text around it.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SinkTable.For(start.Compilation, start.Options) is { } sinks)
            {
                var exception = start.Compilation.GetTypeByMetadataName("System.Exception");
                start.RegisterLogCallAction(sinks, (c, call) => Check(c, call, sinks, exception));
            }
        });
    }

    private static void Check(OperationAnalysisContext context, LogCall call, SinkTable sinks, INamedTypeSymbol? exception)
    {
        if (BoundTemplate.Of(call) is { } bound)
        {
            if (bound is { IsTemplate: true, Text.Argument: ArgumentSyntax argument }
                && TemplateFault.Of(bound, exception) is { } fault
                && (fault.SdkRule is null || !SdkRules.Covers(call.Method, fault.SdkRule, context)))
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, argument.Expression.GetLocation(), call.Method.Name, fault.Problem));
            }
        }
        else if (TemplateFault.MessageBehindData(call) is not null && call.Template!.Argument is ArgumentSyntax data
            && !ConstantTemplate.Is(call.Template.Value, call, sinks, reportPassThrough: false, context.CancellationToken))
        {
            const string Problem = "is data, and the message stands behind it: put the message first";
            context.ReportDiagnostic(Diagnostic.Create(Rule, data.Expression.GetLocation(), call.Method.Name, Problem));
        }
    }
}
