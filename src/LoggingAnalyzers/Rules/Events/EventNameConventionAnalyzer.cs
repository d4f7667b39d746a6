using System.Collections.Immutable;
using LoggingAnalyzers.Events;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sinks;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Rules.Events;

/// <summary>LH2009: the name of an event that is not an object and what happened to it, in lower snake_case.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EventNameConventionAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property that holds a better name, where there is one.</summary>
    internal const string Better = "Better";

    /// <summary>
    /// Which names count that are a framework's, of an <c>EventId</c> or a <c>[LoggerMessage]</c>: vague ones unless set, all, or none.
    /// </summary>
    internal static readonly AnalyzerOption FrameworkNames = new("logging_analyzers.LH2009.framework_names");

    private const string OwnAttributes = "LoggingAnalyzers";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.EventNameConvention,
        "Name of an event against the convention",
        "The event name '{0}' {1}",
        RuleCategories.Events,
        DiagnosticSeverity.Warning,
        "Dashboards, alerts and queries go by the name of an event, and its id is made from it. "
        + "Names of one form can be guessed and grouped; a name that fits anything finds nothing.");

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

            var shipped = EventFile.Find(start.Options.AdditionalFiles, EventFile.ShippedName, start.CancellationToken);
            start.RegisterEventAction(sinks, (c, method, attribute) => CheckEvent(c, method, attribute, shipped));
            start.RegisterOperationAction(CheckId, OperationKind.ObjectCreation);
        });
    }

    private static void CheckEvent(SemanticModelAnalysisContext context, IMethodSymbol method, AttributeData attribute, EventFile? shipped)
    {
        if (NameOf(attribute, context) is not var (name, syntax) || shipped?.Lines.ContainsKey(name) == true)
        {
            return;
        }

        var isOwn = attribute.AttributeClass!.ContainingNamespace.Name == OwnAttributes;
        var fault = isOwn
            ? EventNameConvention.Check(name, IsFree(name, attribute))
            : OfFramework(name, context.Options, syntax.SyntaxTree);
        if (fault is var (problem, better))
        {
            Report(context.ReportDiagnostic, syntax, name, problem, better ?? OfMethod(method, isOwn));
        }
    }

    // The name of an event is a part of its id there: new EventId(7, "OrderPlaced").
    private static void CheckId(OperationAnalysisContext context)
    {
        if (context.Operation is IObjectCreationOperation { Type: { Name: "EventId" } type } creation
            && !TestCode.Holds(context.ContainingSymbol.ContainingType)
            && type.ContainingNamespace.ToDisplayString() == "Microsoft.Extensions.Logging"
            && creation.Arguments.FirstOrDefault(static a => a is { Parameter.Name: "name", ArgumentKind: ArgumentKind.Explicit })
                is { Value: { ConstantValue: { HasValue: true, Value: string name }, Syntax: ExpressionSyntax syntax } }
            && OfFramework(name, context.Options, syntax.SyntaxTree) is var (problem, better))
        {
            Report(context.ReportDiagnostic, syntax, name, problem, better);
        }
    }

    private static (string Problem, string? Better)? OfFramework(string name, AnalyzerOptions options, SyntaxTree tree) =>
        FrameworkNames.Read(options, tree)?.ToLowerInvariant() switch
        {
            "none" => null,
            "all" => EventNameConvention.Check(name, isFree: false),
            _ => EventNameConvention.IsVague(name) ? ("fits any event: name the object and what happened to it", null) : null,
        };

    // What is measured is named as an operation; the names of the vocabulary for security have an order of their own.
    private static bool IsFree(string name, AttributeData attribute) =>
        attribute.AttributeClass?.Name is "PerformanceEventAttribute" or "AnalyticsEventAttribute"
        || SecurityEvents.SeverityOf(name) is not null
        || attribute.AttributeClass?.Name == "SecurityEventAttribute";

    // The method of an event is named after it.
    private static string? OfMethod(IMethodSymbol method, bool isOwn)
    {
        var name = EventNameConvention.Written(method.Name);
        return name is null || EventNameConvention.Check(name, isFree: false) is not null ? null : isOwn ? name : method.Name;
    }

    private static (string Name, ExpressionSyntax Syntax)? NameOf(AttributeData attribute, SemanticModelAnalysisContext context)
    {
        foreach (var argument in (attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) as AttributeSyntax)
            ?.ArgumentList?.Arguments ?? [])
        {
            var isName = argument.NameEquals is { } property
                ? property.Name.Identifier.ValueText == "EventName"
                : argument.NameColon is { } named ? named.Name.Identifier.ValueText == "name" : IsFirst(argument, attribute);
            if (isName && context.SemanticModel.GetConstantValue(argument.Expression, context.CancellationToken)
                is { HasValue: true, Value: string name })
            {
                return string.IsNullOrWhiteSpace(name) ? null : (name, argument.Expression);
            }
        }

        return null;
    }

    private static bool IsFirst(AttributeArgumentSyntax argument, AttributeData attribute) =>
        attribute.AttributeClass?.Name != "LoggerMessageAttribute"
        && argument.Parent is AttributeArgumentListSyntax { Arguments: [var first, ..] } && first == argument;

    private static void Report(Action<Diagnostic> report, ExpressionSyntax syntax, string name, string problem, string? better)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        report(Diagnostic.Create(
            Rule, syntax.GetLocation(), better is null ? properties : properties.Add(Better, better), name,
            better is null ? problem : $"{problem}: '{better}'"));
    }
}
