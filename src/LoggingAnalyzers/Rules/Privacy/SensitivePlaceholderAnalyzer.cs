using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sensitivity;
using LoggingAnalyzers.Sinks;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Rules.Privacy;

/// <summary>LH1006: a value that the log calls a credential: a hole, a key or the words before it, while its own name is mute.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SensitivePlaceholderAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The hole that names the value, in the properties of the diagnostic; absent where a key or words do.</summary>
    internal const string HoleProperty = "Hole";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.SensitivePlaceholder,
        "Value that is logged as a credential",
        "'{0}' reaches the log in clear as '{1}', the name of a credential; mask it, or call it what it is",
        RuleCategories.Privacy,
        DiagnosticSeverity.Warning,
        "Whoever wrote the message knew better than the name of the variable what the value is, "
        + "and so does whoever reads the log (CWE-532). "
        + "If the value is none, the message misleads everybody who searches the log for leaks.");

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
            start.RegisterEventAction(sinks, (c, method, attribute) => AnalyzeDeclaration(c, method, attribute, data));
        });
    }

    private static void AnalyzeCall(OperationAnalysisContext context, LogCall call, SensitiveData data)
    {
        var reported = new HashSet<IOperation>();
        foreach (var labelled in LabelledValues.Of(call))
        {
            if (data.Credentials.IsCredentialLabel(labelled.Label, context.Operation.Syntax.SyntaxTree))
            {
                AnalyzeValue(context, labelled, data, reported);
            }
        }
    }

    private static void AnalyzeValue(
        OperationAnalysisContext context, LabelledValue labelled, SensitiveData data, HashSet<IOperation> reported)
    {
        var values = new List<NamedValue>();
        new ValueReader(values.Add, data.Types.Configured, context.CancellationToken).Read(labelled.Value);
        // What its own name, an attribute or the framework tells is reported as that, once.
        if (values.Exists(v => data.IsKnown(v)))
        {
            return;
        }

        foreach (var value in values)
        {
            if (data.Credentials.IsCredentialAs(labelled.Label, value) && reported.Add(value.Site))
            {
                context.ReportDiagnostic(Create(
                    SiteText.Expression(value).GetLocation(), SiteText.Show(value), labelled.Shown));
            }
        }
    }

    // Of an event method the words before a hole tell what its parameter is; a hole has the parameter's own name.
    private static void AnalyzeDeclaration(
        SemanticModelAnalysisContext context, IMethodSymbol method, AttributeData attribute, SensitiveData data)
    {
        if (EventAttributes.TemplateOf(attribute) is not { } text)
        {
            return;
        }

        var template = MessageTemplate.Parse(text);
        for (var i = 0; i < template.Holes.Length; i++)
        {
            var name = template.Holes[i].Name;
            var parameter = method.Parameters.FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (parameter is { Locations: [{ SourceTree: { } tree } location, ..] }
                && data.Types.IsStringLike(parameter.Type)
                && !data.Types.IsDeclaredHarmless(parameter)
                && !data.Types.IsDeclaredSensitive(parameter)
                && !SensitiveNames.IsMetadata(name)
                && SensitiveNames.Classify(name) == NameSensitivity.None
                && LabelledValues.TextBefore(template, i) is { } label
                && data.Credentials.IsCredentialLabel(label, tree))
            {
                context.ReportDiagnostic(Create(location, parameter.Name, label.Replace('_', ' ')));
            }
        }
    }

    private static Diagnostic Create(Location location, string shown, string label) => Diagnostic.Create(
        Rule,
        location,
        ImmutableDictionary<string, string?>.Empty
            .Add(CredentialAnalyzer.EvidenceProperty, nameof(Evidence.StrongName))
            .Add(HoleProperty, label[0] == '{' ? label : null),
        shown,
        label);
}
