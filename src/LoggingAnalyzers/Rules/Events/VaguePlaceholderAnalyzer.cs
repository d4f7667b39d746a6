using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Rules.Events;

/// <summary>LH2005: a hole whose name says less than the name of its value.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class VaguePlaceholderAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.VaguePlaceholder,
        "Hole whose name does not say what the value is",
        "'{0}' does not say what the value is: name it '{1}'",
        RuleCategories.Events,
        DiagnosticSeverity.Info,
        "The name of a hole is the name of a property. A number, or a word that fits any value, can be neither searched nor compared.");

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
        if (BoundTemplate.Of(call) is { IsTemplate: true, Text.Argument: ArgumentSyntax argument } bound
            && VagueHoles.Of(bound).Select(static v => ((int Hole, ExpressionSyntax? Value)?)v).FirstOrDefault() is var (vague, value)
            && bound.Template.Holes[vague] is var hole
            && !(hole.Number >= 0 && SdkRules.Covers(call.Method, SdkRules.NumberedHole, context)))
        {
            var style = HoleNaming.Of(context.Options, argument.SyntaxTree);
            var name = value is null ? "Name" : new HoleNames(context.Operation.SemanticModel!, style).Next(value);
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, argument.Expression.GetLocation(), "{" + hole.Name + "}", "{" + name + "}"));
        }
    }
}
