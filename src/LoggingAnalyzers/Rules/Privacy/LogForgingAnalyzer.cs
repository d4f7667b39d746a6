using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Infrastructure.Configuration;
using LoggingAnalyzers.Sensitivity;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Rules.Privacy;

/// <summary>LH1012: text of a request or message becomes part of the text of a record, with its line breaks.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LogForgingAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Whether arguments of a constant template are reported too; false unless set.</summary>
    internal static readonly AnalyzerOption StructuredArguments = new("logging_analyzers.LH1012.structured_arguments");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.LogForging,
        "Request text in the text of a log record",
        "'{0}' comes from {1} and becomes part of the record's text: line breaks in it forge records; {2}",
        RuleCategories.Privacy,
        DiagnosticSeverity.Warning,
        "Whoever sends the request writes into the log what looks like records of its own, and braces in the text break the template "
        + "(CWE-117). Pass the text as an argument of a constant template, and neutralise it where the sink writes plain text.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SinkTable.For(start.Compilation, start.Options) is { } sinks
                && new RequestText(start.Compilation) is { IsEmpty: false } requests)
            {
                start.RegisterLogCallAction(sinks, (c, call) => AnalyzeCall(c, call, requests));
            }
        });
    }

    private static void AnalyzeCall(OperationAnalysisContext context, LogCall call, RequestText requests)
    {
        if (call.Kind is SinkKind.Message or SinkKind.Text or SinkKind.Wrapper
            && call.Template is { Value.ConstantValue.HasValue: false } template)
        {
            AnalyzeText(context, template.Value, requests, call.Configured, isTemplate: call.Kind == SinkKind.Message);
        }
        else if (call.Kind == SinkKind.Text || StructuredArguments.IsOn(context.Options, context.Operation.Syntax.SyntaxTree))
        {
            foreach (var argument in call.Arguments)
            {
                AnalyzeText(context, argument.Value, requests, call.Configured, isTemplate: false);
            }
        }
    }

    // One report for a text, at the first value: what repairs the text repairs it for all.
    private static void AnalyzeText(
        OperationAnalysisContext context, IOperation text, RequestText requests, ConfiguredSymbols configured, bool isTemplate)
    {
        var isReported = false;
        new ValueReader(
            value =>
            {
                if (!isReported && requests.Origin(value) is { } origin
                    && !IsNeutral(value.Operation, text) && !IsNeutral(value.Site, text))
                {
                    isReported = true;
                    context.ReportDiagnostic(Create(value, origin, isTemplate));
                }
            },
            configured,
            context.CancellationToken).Read(text);
    }

    // On the way from the value into the text something takes its line breaks out or writes them as escapes.
    private static bool IsNeutral(IOperation value, IOperation text)
    {
        for (var o = value; o is not (null or IBlockOperation); o = o.Parent)
        {
            if (o is IInvocationOperation { TargetMethod: var method } && Neutralises(method))
            {
                return true;
            }

            if (o == text)
            {
                return false;
            }
        }

        return false;
    }

    private static bool Neutralises(IMethodSymbol method) =>
        method.Name is "Replace" or "ReplaceLineEndings" or "Remove" or "Split" or "Serialize" or "SerializeObject" or "ToLiteral"
        || NameWords.Split(method.Name) is var words
            && words.Exists(static w => w is "escape" or "encode" or "sanitize" or "sanitise" or "clean" or "neutralize" or "neutralise"
                or "validate");

    private static Diagnostic Create(in NamedValue value, string origin, bool isTemplate) => Diagnostic.Create(
        Rule,
        SiteText.Expression(value).GetLocation(),
        ImmutableDictionary<string, string?>.Empty.Add(CredentialAnalyzer.NameProperty, value.Name),
        SiteText.Show(value),
        origin,
        isTemplate ? "pass it as an argument of a constant template" : "neutralise it");
}
