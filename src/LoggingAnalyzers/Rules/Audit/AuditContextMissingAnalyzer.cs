using System.Collections.Immutable;
using LoggingAnalyzers.Events;
using LoggingAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Rules.Audit;

/// <summary>LH4002: a declared event lacks what its category requires, or is raised behind a guard for less than it is.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AuditContextMissingAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property that names what is missing, separated by commas: <see cref="FieldMeaning"/>.</summary>
    internal const string MissingProperty = "missing";

    private const int Information = 2;

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.AuditContextMissing,
        "Event without the context that its category requires",
        "The event '{0}' {1}",
        RuleCategories.Audit,
        DiagnosticSeverity.Warning,
        "An audit record answers who did what to which and with which outcome, a security record where it came from. "
        + "What is not recorded when it happens cannot be found out later.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (DeclaredEvents.Of(start.Compilation) is { } events)
            {
                start.RegisterSymbolAction(c => CheckDeclaration(c, events), SymbolKind.Method);
                start.RegisterOperationAction(c => CheckGuard(c, events), OperationKind.Invocation);
            }
        });
    }

    private static void CheckDeclaration(SymbolAnalysisContext context, DeclaredEvents events)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is not null
            || events.AttributesOf(method) is not [var (attribute, category), ..]
            || method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken) is not MethodDeclarationSyntax syntax
            || EventParser.Read(method, syntax, attribute, category, context.Compilation).Model is not { } model)
        {
            return;
        }

        var missing = category.Requires.Where(m => model.Parameters.All(p => p.Meaning != m) && !IsSaid(m, model, method)).ToList();
        if (missing.Count > 0)
        {
            var properties = ImmutableDictionary<string, string?>.Empty.Add(MissingProperty, string.Join(",", missing));
            var advice = string.Join("; ", missing.Select(Advice));
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, syntax.Identifier.GetLocation(), properties, model.Declaration.Name, $"does not say {advice}"));
        }
        else if (model.Declaration.Area is { } area && string.IsNullOrWhiteSpace(area))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                syntax.Identifier.GetLocation(),
                model.Declaration.Name,
                "names no area of the product: give the attribute a category"));
        }
    }

    // A record that matters at Information is lost where the code asks for less first.
    private static void CheckGuard(OperationAnalysisContext context, DeclaredEvents events)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!call.TargetMethod.IsPartialDefinition && call.TargetMethod.DeclaringSyntaxReferences.Length > 0
            || events.AttributesOf(call.TargetMethod) is not [var (attribute, category), ..]
            || category.Requires.IsEmpty)
        {
            return;
        }

        for (IOperation operation = call; operation.Parent is { } parent; operation = parent)
        {
            if (parent is IConditionalOperation conditional && conditional.WhenTrue == operation && GuardsLess(conditional.Condition))
            {
                var name = attribute.ConstructorArguments.FirstOrDefault().Value as string ?? call.TargetMethod.Name;
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule,
                    call.Syntax.GetLocation(),
                    name,
                    "is raised behind a guard for a lower level: raise it without, it checks its own"));
                return;
            }
        }
    }

    private static bool GuardsLess(IOperation condition) => condition.DescendantsAndSelf().Any(static o =>
        o is IInvocationOperation
        {
            TargetMethod: { Name: "IsEnabled", ContainingType.Name: "ILogger" },
            Arguments: [{ Value.ConstantValue: { HasValue: true, Value: int and < Information } }],
        });

    /// <summary>Whether the declaration says what no parameter does.</summary>
    private static bool IsSaid(FieldMeaning meaning, EventModel model, IMethodSymbol method) => meaning switch
    {
        FieldMeaning.Severity => model.Declaration.Severity != EventDeclaration.NoSeverity,
        FieldMeaning.ClientAddress =>
            method.GetAttributes().Any(a => a.AttributeClass.Is("LoggingAnalyzers", "NoSourceAddressAttribute")),
        _ => false,
    };

    private static string Advice(FieldMeaning meaning) => meaning switch
    {
        FieldMeaning.Actor => "who acted: mark a parameter with [Actor]",
        FieldMeaning.Target => "what was acted on: mark a parameter with [Target]",
        FieldMeaning.Outcome => "how it ended: add a parameter of type Outcome",
        FieldMeaning.Severity => "how bad it is: give the attribute a severity, or a name of SecurityEvents",
        _ => "where it came from: add a parameter of type IPAddress, or declare [NoSourceAddress] with the reason",
    };
}
