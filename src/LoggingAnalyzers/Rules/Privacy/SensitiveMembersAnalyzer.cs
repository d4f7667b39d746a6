using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sensitivity;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

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
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SinkTable.For(start.Compilation, start.Options) is not { } sinks)
            {
                return;
            }

            var test = new CredentialTest(ValueTypes.Of(start.Compilation, sinks.Configured), start.Options);
            var objects = new LoggedObjects(start.Compilation, test);
            start.RegisterOperationAction(c => AnalyzeCall(c, sinks, objects), OperationKind.Invocation);
            if (!sinks.Events.IsEmpty)
            {
                start.RegisterSymbolAction(c => AnalyzeDeclaration(c, sinks, objects), SymbolKind.Method);
            }
        });
    }

    private static void AnalyzeCall(OperationAnalysisContext context, SinkTable sinks, LoggedObjects objects)
    {
        if (LogCall.Read((IInvocationOperation)context.Operation, sinks, Wrappers.MaxHops, context.CancellationToken) is { } call)
        {
            AnalyzeValues(context, call, objects);
        }
    }

    // Apart from the above, so that only a log call pays for the closure.
    private static void AnalyzeValues(OperationAnalysisContext context, LogCall call, LoggedObjects objects)
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

    private static void AnalyzeDeclaration(SymbolAnalysisContext context, SinkTable sinks, LoggedObjects objects)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is not null || sinks.Find(method) is not { Kind: SinkKind.Event })
        {
            return;
        }

        foreach (var parameter in method.Parameters)
        {
            if (sinks.Events.RoleOf(parameter) == ParameterRole.Argument
                && parameter.Locations is [{ IsInSource: true } location, ..]
                && objects.Find(parameter, sinks, context.CancellationToken) is { IsEmpty: false } findings)
            {
                context.ReportDiagnostic(Create(location, parameter.Name, LoggedObjects.FormOf(parameter, sinks), findings, call: null));
            }
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
