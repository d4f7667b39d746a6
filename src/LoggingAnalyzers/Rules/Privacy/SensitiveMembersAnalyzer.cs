using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sensitivity;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Rules.Privacy;

/// <summary>LH1004: an object reaches a log call that prints its members, and a sensitive one is among them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SensitiveMembersAnalyzer : DiagnosticAnalyzer
{
    /// <summary>How the object is printed, in the properties of the diagnostic.</summary>
    internal const string FormProperty = "Form";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.SensitiveMembers,
        "Sensitive members of a logged object",
        "'{0}' logs '{1}' ({2}){3}; log only the members that are safe",
        RuleCategories.Privacy,
        DiagnosticSeverity.Warning,
        "An object that is printed whole takes its passwords, tokens and personal data into the log, those too that are added to it later. "
        + "Log the members that identify the event, or mark the others so that this sink leaves them out.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SinkTable.For(start.Compilation, start.Options) is not { } sinks)
            {
                return;
            }

            var data = new SensitiveData(start.Compilation, sinks.Configured, start.Options);
            var objects = new LoggedObjects(start.Compilation, sinks, data);
            start.RegisterLogCallAction(sinks, (c, call) => AnalyzeCall(c, call, objects));
            start.RegisterEventParameterAction(sinks, (c, parameter, location) => AnalyzeParameter(c, parameter, location, objects));
        });
    }

    private static void AnalyzeCall(OperationAnalysisContext context, LogCall call, LoggedObjects objects)
    {
        // A local that two objects reach is one problem.
        var reported = new HashSet<IOperation>();
        objects.Read(
            call,
            (value, form, findings) =>
            {
                if (reported.Add(value.Site))
                {
                    context.ReportDiagnostic(
                        Create(SiteText.Expression(value).GetLocation(), SiteText.Show(value), form, findings, call));
                }
            },
            context.CancellationToken);
    }

    private static void AnalyzeParameter(
        SemanticModelAnalysisContext context, IParameterSymbol parameter, Location location, LoggedObjects objects)
    {
        if (objects.Find(parameter, context.CancellationToken) is { IsEmpty: false } findings)
        {
            context.ReportDiagnostic(Create(location, parameter.Name, objects.FormOf(parameter), findings, call: null));
        }
    }

    private static Diagnostic Create(
        Location location, string shown, PrintedAs form, ImmutableArray<MemberFinding> findings, LogCall? call)
    {
        var worst = findings.OrderByDescending(static f => f.IsCertain).ThenBy(static f => f.Path.Length).First();
        var others = findings.Count(f => f.IsCertain == worst.IsCertain) - 1;
        return Diagnostic.Create(
            Rule,
            location,
            worst.IsCertain ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
            // Where the members are declared in this compilation: what a fix marks.
            findings.Where(f => f.IsCertain == worst.IsCertain)
                .SelectMany(static f => f.Path[f.Path.Length - 1].Locations).Where(static l => l.IsInSource),
            ImmutableDictionary<string, string?>.Empty
                .Add(CredentialAnalyzer.EvidenceProperty, nameof(Evidence.StrongName))
                .Add(FormProperty, form.ToString())
                .Add(CredentialAnalyzer.SinkProperty, call is { Sink.IsFacade: false } ? CredentialAnalyzer.UsingSink : null),
            shown,
            worst.Text,
            worst.Reason,
            (others > 0 ? " and " + others + " more" : "") + call?.Through);
    }
}
