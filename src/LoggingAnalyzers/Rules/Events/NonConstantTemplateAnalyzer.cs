using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Rules.Events;

/// <summary>LH2001: a message template that changes with its values.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NonConstantTemplateAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Whether a wrapper that hands its own template on is reported too; false unless set.</summary>
    internal static readonly AnalyzerOption ReportPassThrough = new("logging_analyzers.LH2001.report_pass_through");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.NonConstantTemplate,
        "Message template that is not constant",
        "The template of '{0}' changes with its values: make it constant and pass the values as arguments",
        RuleCategories.Events,
        DiagnosticSeverity.Info,
        "A template names the event: text that is built for each call makes each record an event of its own, which cannot be searched, "
        + "counted or redacted. It also costs the formatting where the level is off, and lets braces in a value break the message.");

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

    /// <summary>The argument that holds the text of the record or scope; null where that is constant, or not this rule's.</summary>
    internal static LogArgument? ChangingText(
        LogCall call, SinkTable sinks, AnalyzerOptions options, CancellationToken cancellationToken) =>
        TextOf(call) is { Argument: ArgumentSyntax argument } text
        && text.Value.Type?.SpecialType == SpecialType.System_String
        && !ConstantTemplate.Is(text.Value, call, sinks, ReportPassThrough.IsOn(options, argument.SyntaxTree), cancellationToken)
        && TemplateFault.MessageBehindData(call) is null // LH2002 says more of it.
            ? text
            : null;

    private static LogArgument? TextOf(LogCall call)
    {
        // What is built for a wrapper is built for a method that takes text.
        if (call.Template is { } template)
        {
            return call.Kind == SinkKind.Wrapper ? null : template;
        }

        // BeginScope($"…") binds to the overload that takes any state: the text is the state.
        return call is { Kind: SinkKind.Scope, State: { } state } && state.Value.Type?.SpecialType == SpecialType.System_String
            && state.Value is IInterpolatedStringOperation or IBinaryOperation
            ? state
            : null;
    }

    private static void Check(OperationAnalysisContext context, LogCall call, SinkTable sinks)
    {
        if (ChangingText(call, sinks, context.Options, context.CancellationToken) is { Argument: ArgumentSyntax argument }
            && !Precedence.LeavesToVagueEvent(call, context)
            && !SdkRules.Covers(call.Method, SdkRules.ChangingTemplate, context))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, argument.Expression.GetLocation(), call.Method.Name));
        }
    }
}
