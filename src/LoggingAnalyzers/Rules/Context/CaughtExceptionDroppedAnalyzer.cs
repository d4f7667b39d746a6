using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Rules.Context;

/// <summary>LH3002: a warning or an error about a caught exception that goes without the exception.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CaughtExceptionDroppedAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.CaughtExceptionDropped,
        "Caught exception that is not logged",
        "The record does not say why: pass {0} to '{1}'",
        RuleCategories.Context,
        DiagnosticSeverity.Info,
        "Type, message and stack trace of the exception are what tells the cause. The block ends its way, so that nobody else can log it.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SinkTable.For(start.Compilation, start.Options) is { } sinks)
            {
                start.RegisterLogCallAction(sinks, (c, call) => Check(c, call, sinks));
            }
        });
    }

    private static void Check(OperationAnalysisContext context, LogCall call, SinkTable sinks)
    {
        if (!Drops(call)
            || CaughtException.Around(call.Operation) is not { IsCancellation: false } caught
            || !TakesException(call)
            || caught.IsExpected(call, context.CancellationToken)
            || ExceptionParts.IsIn(call.Operation)
            || caught.Throws()
            || caught.IsHandedOn())
        {
            return;
        }

        // The block has one exception: one record that speaks of it is enough, and the first of those that drop it stands for all.
        var records = caught.Operations().Select(o => LogCall.Read(o, sinks, Wrappers.MaxHops, context.CancellationToken))
            .OfType<LogCall>().ToList();
        if (records.Find(Drops)?.Operation != call.Operation || records.Exists(r => caught.IsIn(r.Operation)))
        {
            return;
        }

        var name = caught.Variable is { } variable ? $"'{variable.Name}'" : "the exception";
        context.ReportDiagnostic(Diagnostic.Create(Rule, call.Operation.Syntax.GetLocation(), name, call.Method.Name));
    }

    private static bool Drops(LogCall call) =>
        call is
        {
            Kind: SinkKind.Message or SinkKind.Text or SinkKind.Wrapper or SinkKind.Event, Level: >= SinkLevel.Warning, State: null,
        }
        && !call.MayPassException;

    /// <summary>The method, or another of its name, has a place for the exception; an event of the project can get one.</summary>
    internal static bool TakesException(LogCall call) => call.Kind == SinkKind.Event
        ? call.Exception is not null || !call.Method.DeclaringSyntaxReferences.IsEmpty
        : call.Method.ContainingType.GetMembers(call.Method.Name).OfType<IMethodSymbol>()
            .Any(m => m.Parameters.Any(p => call.Sink.Row.RoleOf(p.Name) == ParameterRole.Exception));
}
