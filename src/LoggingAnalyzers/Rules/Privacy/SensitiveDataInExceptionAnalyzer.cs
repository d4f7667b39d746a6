using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sensitivity;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Rules.Privacy;

/// <summary>LH1008: a sensitive value goes into an exception, an activity or a metric, which somebody else writes down.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SensitiveDataInExceptionAnalyzer : DiagnosticAnalyzer
{
    private const string InMessage = "the message of an exception";
    private const string InData = "the data of an exception";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.SensitiveDataInException,
        "Sensitive value in an exception or telemetry",
        "'{0}' is {1} and goes into {2}, which is logged and exported in clear; leave it out",
        RuleCategories.Privacy,
        DiagnosticSeverity.Info,
        "Whoever catches an exception logs it whole, and exporters send tags and baggage to other systems. "
        + "The value leaves the process where no log call shows it (CWE-209, CWE-532).");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (ExceptionText.Of(start.Compilation) is not { } exceptions)
            {
                return;
            }

            var configured = Infrastructure.Configuration.ConfiguredSymbols.Of(start.Compilation, start.Options);
            var data = new SensitiveData(start.Compilation, configured, start.Options);
            // What a project counts among its log methods is reported as such.
            var telemetry = new SinkMethods(start.Compilation, OptionalSinks.Telemetry(configured.OptionalSinkNames));
            start.RegisterOperationAction(
                c => AnalyzeCreation(c, (IObjectCreationOperation)c.Operation, exceptions, data), OperationKind.ObjectCreation);
            start.RegisterOperationAction(
                c => AnalyzeInvocation(c, (IInvocationOperation)c.Operation, exceptions, telemetry, data), OperationKind.Invocation);
            start.RegisterOperationAction(
                c => AnalyzeAssignment(c, (ISimpleAssignmentOperation)c.Operation, exceptions, data), OperationKind.SimpleAssignment);
        });
    }

    private static void AnalyzeCreation(
        OperationAnalysisContext context, IObjectCreationOperation creation, ExceptionText exceptions, SensitiveData data)
    {
        if (!creation.Arguments.IsEmpty && ExceptionText.IsException(creation.Type))
        {
            AnalyzeMessage(context, creation.Arguments, data);
        }
    }

    private static void AnalyzeInvocation(
        OperationAnalysisContext context, IInvocationOperation call, ExceptionText exceptions, SinkMethods telemetry, SensitiveData data)
    {
        var method = call.TargetMethod;
        if (method.MethodKind == MethodKind.Constructor)
        {
            if (!call.Arguments.IsEmpty && ExceptionText.IsException(method.ContainingType))
            {
                AnalyzeMessage(context, call.Arguments, data);
            }
        }
        else if (method.Name == "Add" && call.Arguments.Length == 2 && exceptions.IsData(call.Instance))
        {
            Read(context, [call.Arguments[1].Value], null, InData, data);
        }
        else if (telemetry.Find(method.OriginalDefinition) is { } sink)
        {
            AnalyzeTelemetry(context, LogCall.Read(call, sink, data.Types.Configured), data);
        }
    }

    private static void AnalyzeAssignment(
        OperationAnalysisContext context, ISimpleAssignmentOperation assignment, ExceptionText exceptions, SensitiveData data)
    {
        if (assignment.Target is IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } owner } && exceptions.IsData(owner))
        {
            Read(context, [assignment.Value], null, InData, data);
        }
    }

    private static void AnalyzeMessage(
        OperationAnalysisContext context, ImmutableArray<IArgumentOperation> arguments, SensitiveData data) =>
        Read(
            context,
            arguments.Where(a => ExceptionText.IsShown(a.Parameter, context.CancellationToken)).Select(static a => a.Value),
            arguments.Select(static a => a.Value.ConstantValue.Value).OfType<string>().FirstOrDefault(),
            InMessage,
            data);

    private static void AnalyzeTelemetry(OperationAnalysisContext context, LogCall call, SensitiveData data)
    {
        var place = call.Method.ContainingType.Name == "Activity"
            ? call.Method.Name.EndsWith("Baggage", StringComparison.Ordinal) ? "the baggage of an activity" : "an activity"
            : "the tags of a metric";
        var values = call.Arguments.Select(static a => a.Value);
        if (call.PropertyValue is { } value)
        {
            values = values.Append(value.Value);
        }

        Read(context, values, call.PropertyName?.Value.ConstantValue.Value as string, place, data);
    }

    private static void Read(
        OperationAnalysisContext context, IEnumerable<IOperation> values, string? text, string place, SensitiveData data)
    {
        // A local that two sensitive values reach is one problem.
        var reported = new HashSet<IOperation>();
        var reader = new ValueReader(
            value =>
            {
                if (Describe(value, text, data) is var (what, evidence) && reported.Add(value.Site))
                {
                    context.ReportDiagnostic(Create(value, what, evidence, place));
                }
            },
            data.Types.Configured,
            context.CancellationToken);
        foreach (var value in values)
        {
            reader.Read(value);
        }
    }

    private static (string What, Evidence Evidence)? Describe(in NamedValue value, string? text, SensitiveData data) =>
        data.Declaration(value) is { } attribute ? ("declared sensitive by [" + attribute + "]", Evidence.Declared)
        : data.Known(value, text) is { } row ? (row.What, row.Evidence)
        : data.IsCredential(value, text) ? ("a credential by name", Evidence.StrongName)
        : null;

    private static Diagnostic Create(in NamedValue value, string what, Evidence evidence, string place) => Diagnostic.Create(
        Rule,
        SiteText.Expression(value).GetLocation(),
        evidence == Evidence.Declared ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
        additionalLocations: null,
        ImmutableDictionary<string, string?>.Empty
            .Add(CredentialAnalyzer.EvidenceProperty, evidence.ToString())
            .Add(CredentialAnalyzer.NameProperty, value.Name),
        SiteText.Show(value),
        what,
        place);
}
