using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sensitivity;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Rules.Privacy;

/// <summary>LH1005: a value of a framework that is known to hold secrets reaches a log call.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SensitiveFrameworkValueAnalyzer : DiagnosticAnalyzer
{
    /// <summary>In the properties of the diagnostic: nothing of the value is harmless.</summary>
    internal const string SecretProperty = "Secret";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.SensitiveFrameworkValue,
        "Framework value that holds secrets in a log call",
        "'{0}' is {1}{3}; log {2} instead",
        RuleCategories.Privacy,
        DiagnosticSeverity.Warning,
        "Headers, bodies, query strings, connection strings and command lines carry tokens and passwords "
        + "that no name in the code tells (CWE-532). "
        + "Log the part that identifies the event and leave the rest out.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SinkTable.For(start.Compilation, start.Options) is { } sinks)
            {
                var data = new SensitiveData(start.Compilation, sinks.Configured, start.Options);
                start.RegisterLogCallAction(sinks, (c, call) => AnalyzeCall(c, call, data));
                start.RegisterEventParameterAction(
                    sinks, (c, parameter, location) => AnalyzeParameter(c, parameter, location, data, sinks));
            }
        });
    }

    private static void AnalyzeCall(OperationAnalysisContext context, LogCall call, SensitiveData data)
    {
        var found = new List<(NamedValue Value, KnownValue Row)>();
        // A local that two sensitive values reach is one problem, and a link that is made with a token is LH1002's.
        var closed = new HashSet<IOperation>();
        var reader = new ValueReader(
            value =>
            {
                if (data.Known(value, call.TemplateText) is { } row)
                {
                    found.Add((value, row));
                }
                else if (data.IsCredential(value, call.TemplateText))
                {
                    closed.Add(value.Site);
                }
            },
            call.Configured,
            context.CancellationToken);
        LoggedValues.Read(
            call,
            reader,
            argument => argument.Parameter is { } parameter
                && (data.Types.IsDeclaredSensitive(parameter)
                    || (!parameter.DeclaringSyntaxReferences.IsEmpty && data.Known(parameter, call.TemplateText) is not null)));
        foreach (var (value, row) in found)
        {
            if (closed.Add(value.Site))
            {
                Report(context, call, value, row);
            }
        }
    }

    private static void AnalyzeParameter(
        SemanticModelAnalysisContext context, IParameterSymbol parameter, Location location, SensitiveData data, SinkTable sinks)
    {
        var text = sinks.Events.AttributeOf((IMethodSymbol)parameter.ContainingSymbol) is { } attribute
            ? EventAttributes.TemplateOf(attribute)
            : null;
        if (data.Known(parameter, text) is { } row)
        {
            context.ReportDiagnostic(Create(row, location, [], parameter.Name, CredentialAnalyzer.UsingSink, through: ""));
        }
    }

    private static void Report(OperationAnalysisContext context, LogCall call, in NamedValue value, KnownValue row) =>
        context.ReportDiagnostic(Create(
            row,
            SiteText.Expression(value).GetLocation(),
            SiteText.Argument(value, call),
            SiteText.Show(value),
            call.Sink.IsFacade ? null : CredentialAnalyzer.UsingSink,
            call.Through));

    private static Diagnostic Create(
        KnownValue row, Location location, IEnumerable<Location> around, string shown, string? sink, string through) => Diagnostic.Create(
        Rule,
        location,
        around,
        ImmutableDictionary<string, string?>.Empty
            .Add(CredentialAnalyzer.EvidenceProperty, row.Evidence.ToString())
            .Add(SecretProperty, row.IsSecret ? "true" : null)
            .Add(CredentialAnalyzer.SinkProperty, sink),
        shown,
        row.What,
        row.Instead,
        through.Length == 0 ? "" : " that reaches the log" + through);
}
