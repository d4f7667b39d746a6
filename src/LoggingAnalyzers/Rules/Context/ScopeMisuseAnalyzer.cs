using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sinks;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Rules.Context;

/// <summary>LH3007: a log scope that nobody closes, or that gives its records no property.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScopeMisuseAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic that says what is wrong.</summary>
    internal const string Fault = "Fault";

    /// <summary>Nobody disposes of the scope.</summary>
    internal const string NotDisposed = "NotDisposed";

    /// <summary>The scope has no property.</summary>
    internal const string NoProperty = "NoProperty";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.ScopeMisuse,
        "Log scope that stays open or carries no property",
        "The scope of '{0}' {1}",
        RuleCategories.Context,
        DiagnosticSeverity.Warning,
        "A scope that is not disposed of goes on: later records, of other requests too, carry its values. "
        + "A scope without a property costs as much as one with, and no record can be found by it.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SinkTable.For(start.Compilation, start.Options) is { } sinks)
            {
                start.RegisterLogCallAction(sinks, Check);
            }
        });
    }

    private static void Check(OperationAnalysisContext context, LogCall call)
    {
        if (call is not { Kind: SinkKind.Scope or SinkKind.Property, Operation: IInvocationOperation { Type: { } type } operation })
        {
            return;
        }

        if (IsDisposable(type) && DisposableResult.IsLost(operation, context.CancellationToken))
        {
            Report(context, call, operation, DiagnosticSeverity.Warning, NotDisposed, "stays open: dispose of it with 'using'");
        }
        else if (call.Kind == SinkKind.Scope && TemplateDialects.Of(call) == TemplateDialect.Microsoft && FaultOf(call) is { } fault)
        {
            Report(context, call, operation, DiagnosticSeverity.Info, NoProperty, fault);
        }
    }

    private static void Report(
        OperationAnalysisContext context, LogCall call, IOperation operation, DiagnosticSeverity severity, string fault, string message) =>
        context.ReportDiagnostic(Diagnostic.Create(
            Rule,
            operation.Syntax.GetLocation(),
            severity,
            additionalLocations: null,
            ImmutableDictionary<string, string?>.Empty.Add(Fault, fault),
            call.Method.Name,
            message));

    // A logger with a property, which Serilog and NLog give, is none.
    private static bool IsDisposable(ITypeSymbol type) => type is { SpecialType: SpecialType.System_IDisposable };

    private static string? FaultOf(LogCall call)
    {
        if (call.Template is not null)
        {
            return call.TemplateText is { } text && call.Arguments.IsEmpty && !call.HasOpaqueArguments ? OfText(text) : null;
        }

        if (call.State is not { } state)
        {
            return null;
        }

        var value = state.Value.AsWritten();
        return value switch
        {
            { ConstantValue: { HasValue: true, Value: string text } } => OfText(text),
            { ConstantValue: { HasValue: true, Value: null } } => "is empty: give it a property, or leave it out",
            IObjectCreationOperation { Initializer: null, Arguments.IsEmpty: true } creation when IsDictionary(creation.Type) =>
                "is empty: give it a property, or leave it out",
            { Type.IsAnonymousType: true } => "is an object that providers print whole: pass a dictionary, whose entries are properties",
            _ when ScopeState.IsUnread(value.Type) =>
                "is a dictionary that providers print whole: its values have to be 'object' to be properties",
            _ when ScopeState.IsBare(value) => "is a value without a name: pass a dictionary, whose entries are properties",
            _ => null,
        };
    }

    private static string? OfText(string text) =>
        string.IsNullOrWhiteSpace(text) ? "is empty: give it a property, or leave it out"
        : MessageTemplate.Parse(text).Holes.IsEmpty ? "is text without a property: give it a value to find the records by"
        : null;

    private static bool IsDictionary(ITypeSymbol? type) => type is { Name: "Dictionary", ContainingNamespace.Name: "Generic" };
}
