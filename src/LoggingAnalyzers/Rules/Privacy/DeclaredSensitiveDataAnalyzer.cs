using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sensitivity;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Rules.Privacy;

/// <summary>LH1001: a value that an attribute declares sensitive reaches a log call that does not redact it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclaredSensitiveDataAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.DeclaredSensitiveData,
        "Declared sensitive data in a log call",
        "'{0}' is declared sensitive by [{1}] and reaches the log in clear{2}; mask it or leave it out",
        RuleCategories.Privacy,
        DiagnosticSeverity.Warning,
        "Somebody has said that this value is sensitive, and nothing on its way into the log obeys. "
        + "Mask it, or log it through an event method whose generated code redacts it.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SinkTable.For(start.Compilation, start.Options) is { } sinks)
            {
                var data = new SensitiveData(start.Compilation, sinks.Configured, start.Options);
                start.RegisterLogCallAction(sinks, (c, call) => AnalyzeCall(c, call, data));
            }
        });
    }

    private static void AnalyzeCall(OperationAnalysisContext context, LogCall call, SensitiveData data)
    {
        // A local that two sensitive values reach is one problem.
        var reported = new HashSet<IOperation>();
        var reader = new ValueReader(
            value =>
            {
                if (data.Declaration(value) is { } attribute && reported.Add(value.Site))
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        Rule,
                        SiteText.Expression(value).GetLocation(),
                        SiteText.Argument(value, call),
                        ImmutableDictionary<string, string?>.Empty
                            .Add(CredentialAnalyzer.EvidenceProperty, nameof(Evidence.Declared))
                            .Add(CredentialAnalyzer.NameProperty, value.Name)
                            .Add(CredentialAnalyzer.SinkProperty, call.Sink.IsFacade ? null : CredentialAnalyzer.UsingSink),
                        SiteText.Show(value),
                        attribute,
                        call.Through));
                }
            },
            call.Configured,
            context.CancellationToken,
            reportsUnnamed: true);
        // What is passed for a parameter that is declared sensitive is redacted by the event.
        LoggedValues.Read(
            call, reader, argument => argument.Parameter is { } parameter && data.Types.IsDeclaredSensitive(parameter));
    }
}
