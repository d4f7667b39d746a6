using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sensitivity;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Rules.Privacy;

/// <summary>LH1003: a value that is personal data by its name reaches a log call in clear.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PersonalDataAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The kind of data, in the properties of the diagnostic.</summary>
    internal const string KindProperty = "Kind";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.PersonalData,
        "Personal data in a log call",
        "'{0}' is {1} by name and reaches the log in clear; log a keyed hash or a mask of it",
        RuleCategories.Privacy,
        DiagnosticSeverity.Info,
        "A log that names people must be kept, searched and deleted like any other register of them, and is read more widely than one. "
        + "A keyed hash tells as well that two records are about the same person.");

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
            var test = new PersonalDataTest(data.Types, PersonalTypes.Of(start.Compilation), start.Options);
            start.RegisterLogCallAction(sinks, (c, call) => AnalyzeCall(c, call, data, test));
            start.RegisterEventParameterAction(sinks, (c, parameter, location) => AnalyzeParameter(c, parameter, location, test));
        });
    }

    private static void AnalyzeCall(OperationAnalysisContext context, LogCall call, SensitiveData data, PersonalDataTest test)
    {
        var withWeakNames = test.CountsWeakNames(context.Operation.Syntax.SyntaxTree);
        var reported = new HashSet<IOperation>();
        var reader = new ValueReader(
            value =>
            {
                if (test.Classify(value, withWeakNames) is { Kind: not PersonalKind.None } found
                    && !data.IsKnownOtherwise(value) && reported.Add(value.Site))
                {
                    context.ReportDiagnostic(Create(value, value.Name, found, call));
                }
            },
            call.Configured,
            context.CancellationToken);
        LoggedValues.Read(
            call,
            reader,
            argument => argument.Parameter is { } parameter
                && (data.Types.IsDeclaredSensitive(parameter) || IsReportedAtDeclaration(parameter, test, argument, withWeakNames)));
        AnalyzeLabels(context, call, data, test, withWeakNames, reported);
    }

    // {Email} filled with message.Recipient: the log knows what the name of the value does not tell.
    private static void AnalyzeLabels(
        OperationAnalysisContext context,
        LogCall call,
        SensitiveData data,
        PersonalDataTest test,
        bool withWeakNames,
        HashSet<IOperation> reported)
    {
        foreach (var labelled in LabelledValues.Of(call))
        {
            if (!PersonalDataTest.IsPersonalLabel(labelled.Label, withWeakNames))
            {
                continue;
            }

            var values = new List<NamedValue>();
            new ValueReader(values.Add, call.Configured, context.CancellationToken).Read(labelled.Value);
            foreach (var value in values)
            {
                if (!data.IsKnownOtherwise(value)
                    && SensitiveNames.Classify(value.Name) == NameSensitivity.None
                    && test.ClassifyAs(labelled.Label, value, withWeakNames) is { Kind: not PersonalKind.None } found
                    && reported.Add(value.Site))
                {
                    context.ReportDiagnostic(Create(value, labelled.Label, found, call));
                }
            }
        }
    }

    private static bool IsReportedAtDeclaration(
        IParameterSymbol parameter, PersonalDataTest test, LogArgument argument, bool withWeakNames) =>
        !parameter.DeclaringSyntaxReferences.IsEmpty
        && test.Classify(parameter, argument.Syntax.SyntaxTree, withWeakNames).Kind != PersonalKind.None;

    // A security record has to say where it came from, which is what LH4002 asks for.
    private static bool IsRequired(IParameterSymbol parameter, PersonalKind kind) =>
        kind == PersonalKind.IpAddress
        && parameter.ContainingSymbol.GetAttributes().Any(a => a.AttributeClass is
        {
            Name: "SecurityEventAttribute", ContainingNamespace: { Name: "LoggingAnalyzers", ContainingNamespace.IsGlobalNamespace: true },
        });

    private static void AnalyzeParameter(
        SemanticModelAnalysisContext context, IParameterSymbol parameter, Location location, PersonalDataTest test)
    {
        var tree = location.SourceTree!;
        if (test.Classify(parameter, tree, test.CountsWeakNames(tree)) is { Kind: not PersonalKind.None } data
            && !IsRequired(parameter, data.Kind))
        {
            context.ReportDiagnostic(Create(location, [], parameter.Name, parameter.Name, data));
        }
    }

    private static Diagnostic Create(in NamedValue value, string name, PersonalData data, LogCall call) => Create(
        SiteText.Expression(value).GetLocation(), SiteText.Argument(value, call), SiteText.Show(value), name, data);

    private static Diagnostic Create(
        Location location, IEnumerable<Location> around, string shown, string name, PersonalData data) => Diagnostic.Create(
        Rule,
        location,
        around,
        ImmutableDictionary<string, string?>.Empty
            .Add(CredentialAnalyzer.EvidenceProperty, data.IsStrong ? nameof(Evidence.StrongName) : nameof(Evidence.WeakName))
            .Add(CredentialAnalyzer.NameProperty, name)
            .Add(KindProperty, data.Kind.ToString()),
        shown,
        PersonalKinds.Show(data.Kind));
}
