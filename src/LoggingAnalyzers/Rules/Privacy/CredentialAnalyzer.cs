using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sensitivity;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Rules.Privacy;

/// <summary>LH1002: a value that is a credential by its name reaches a log call in clear.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CredentialAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The evidence, in the properties of the diagnostic.</summary>
    internal const string EvidenceProperty = "Evidence";

    /// <summary>The name that was recognised, in the properties of the diagnostic.</summary>
    internal const string NameProperty = "Name";

    /// <summary>
    /// In the properties of the diagnostic: <see cref="UsingSink"/> where the method that logs the value works with it too: the call
    /// has to go on with the value as it is.
    /// </summary>
    internal const string SinkProperty = "Sink";

    /// <summary>See <see cref="SinkProperty"/>.</summary>
    internal const string UsingSink = "Using";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.Credential,
        "Credential in a log call",
        "'{0}' is a credential by name and reaches the log in clear{1}; mask it, or log only that it is present",
        RuleCategories.Privacy,
        DiagnosticSeverity.Warning,
        "Whoever reads the log can use a password, token or key that stands in it, and logs are copied, kept and read widely (CWE-532). "
        + "Mask the value, or log only whether it is there.");

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
            start.RegisterLogCallAction(sinks, (c, call) => AnalyzeCall(c, call, data));
            start.RegisterEventParameterAction(
                sinks, (c, parameter, location) => AnalyzeParameter(c, parameter, location, data.Credentials));
        });
    }

    private static void AnalyzeCall(OperationAnalysisContext context, LogCall call, SensitiveData data)
    {
        // A local that two sensitive values reach is one problem.
        var reported = new HashSet<IOperation>();
        var reader = new ValueReader(
            value =>
            {
                if (data.IsCredential(value, call.TemplateText) && reported.Add(value.Site))
                {
                    context.ReportDiagnostic(Create(
                        SiteText.Expression(value).GetLocation(), SiteText.Argument(value, call), SiteText.Show(value), value.Name, call));
                }
            },
            call.Configured,
            context.CancellationToken);
        LoggedValues.Read(
            call,
            reader,
            // Of an event method the parameter is reported where it is declared, and one that is redacted is none of this rule's.
            argument => argument.Parameter is { } parameter
                && (data.Types.IsDeclaredSensitive(parameter) || IsReportedAtDeclaration(parameter, data.Credentials, argument)));
    }

    private static bool IsReportedAtDeclaration(IParameterSymbol parameter, CredentialTest test, LogArgument argument) =>
        !parameter.DeclaringSyntaxReferences.IsEmpty && test.IsCredential(parameter, argument.Syntax.SyntaxTree);

    private static void AnalyzeParameter(
        SemanticModelAnalysisContext context, IParameterSymbol parameter, Location location, CredentialTest test)
    {
        if (test.IsCredential(parameter, location.SourceTree!))
        {
            context.ReportDiagnostic(Create(location, [], parameter.Name, parameter.Name, call: null));
        }
    }

    private static Diagnostic Create(
        Location location, IEnumerable<Location> around, string shown, string name, LogCall? call) => Diagnostic.Create(
        Rule,
        location,
        around,
        ImmutableDictionary<string, string?>.Empty.Add(EvidenceProperty, nameof(Evidence.StrongName)).Add(NameProperty, name)
            .Add(SinkProperty, call is { Sink.IsFacade: false } ? UsingSink : null),
        shown,
        call?.Through ?? "");
}
