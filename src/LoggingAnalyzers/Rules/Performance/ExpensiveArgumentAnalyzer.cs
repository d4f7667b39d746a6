using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Rules.Performance;

/// <summary>LH5001: work for a record that may not be written.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExpensiveArgumentAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The highest level that is looked at; Information unless set.</summary>
    internal static readonly AnalyzerOption MaximumLevel = new("logging_analyzers.LH5001.maximum_level");

    /// <summary>Whether every call and every object that is made counts; false unless set.</summary>
    internal static readonly AnalyzerOption AnyWork = new("logging_analyzers.LH5001.any_work");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.ExpensiveArgument,
        "Expensive argument of a record that may not be written",
        "'{0}' is worked out where {1} is off too: check the level first",
        RuleCategories.Performance,
        DiagnosticSeverity.Info,
        "The arguments of a log call are worked out before the call asks whether anybody wants the record. "
        + "Where the level is off, the time and the memory are spent for nothing.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SinkTable.For(start.Compilation, start.Options) is { } sinks)
            {
                var work = new CostlyWork();
                start.RegisterLogCallAction(sinks, (c, call) => Check(c, call, work));
            }
        });
    }

    private static void Check(OperationAnalysisContext context, LogCall call, CostlyWork work)
    {
        if (call is not
            {
                Kind: SinkKind.Message or SinkKind.Text or SinkKind.Event or SinkKind.Wrapper,
                Level: not SinkLevel.Unknown,
                Operation: IInvocationOperation operation,
            }
            || (call.Arguments.IsEmpty && call.State is null)
            || call.Level > Maximum(context)
            || !call.Sink.IsFacade
            || IsLeftOut(call.Method))
        {
            return;
        }

        var guard = new LevelGuard(call, context.CancellationToken);
        var anyWork = AnyWork.IsOn(context.Options, operation.Syntax.SyntaxTree);
        foreach (var argument in call.State is { } state ? call.Arguments.Add(state) : call.Arguments)
        {
            if (work.In(argument.Value, guard, anyWork, context.CancellationToken) is { } costly
                && !UselessFormattingAnalyzer.Reports(call, argument))
            {
                if (!guard.Protects(operation) && !SdkRules.Covers(call.Method, SdkRules.ExpensiveArgument, context))
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        Rule, argument.Syntax.GetLocation(), [CallSyntax.Whole(operation.Syntax).GetLocation()],
                        Shown(costly.Syntax.ToString()), call.Level));
                }

                return;
            }
        }
    }

    private static SinkLevel Maximum(OperationAnalysisContext context) =>
        Levels.OfWord(MaximumLevel.Read(context.Options, context.Operation.Syntax.SyntaxTree) ?? "") is var level and not SinkLevel.Unknown
            ? level
            : SinkLevel.Information;

    // [Conditional("DEBUG")]: without the symbol there is no call and no argument.
    private static bool IsLeftOut(IMethodSymbol method) =>
        method.GetAttributes().Any(static a => a.AttributeClass is { Name: "ConditionalAttribute" });

    private static string Shown(string text)
    {
        var end = text.IndexOfAny(['\r', '\n']);
        text = end < 0 ? text : text.Substring(0, end).TrimEnd() + "…";
        return text.Length <= 60 ? text : text.Substring(0, 60) + "…";
    }
}
