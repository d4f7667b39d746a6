using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Rules.Context;

/// <summary>LH3008: a caught exception is logged and thrown again.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LogAndRethrowAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.LogAndRethrow,
        "Exception that is logged and thrown again",
        "The exception that '{0}' logs is thrown again: log it where it is handled, or handle it here",
        RuleCategories.Context,
        DiagnosticSeverity.Info,
        "Each level that logs and rethrows writes the same exception once more, and one failure looks like several. "
        + "Where values of this level are missing above, add them to the exception or to a scope.",
        enabled: false);

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
        if (call.Kind is SinkKind.Message or SinkKind.Text or SinkKind.Wrapper or SinkKind.Event
            && call.Exception is { } exception
            && CaughtException.Around(call.Operation) is { } caught
            && caught.Is(exception.Value)
            && IsRethrown(call.Operation, caught))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, call.Operation.Syntax.GetLocation(), call.Method.Name));
        }
    }

    // A statement behind the call, in its block or one around it: the way from the call leads there.
    private static bool IsRethrown(IOperation call, CaughtException caught)
    {
        for (var inner = call; inner != caught.Block && inner.Parent is { } outer; inner = outer)
        {
            if (outer is not IBlockOperation block)
            {
                continue;
            }

            foreach (var next in block.Operations.SkipWhile(o => o != inner))
            {
                if (Throws(next, caught))
                {
                    return true;
                }

                if (next is IReturnOperation || (next is IBranchOperation && Leaves(next.Syntax, caught)))
                {
                    return false;
                }
            }
        }

        return false;
    }

    // continue; of a loop around the block: what is behind it is never come to.
    private static bool Leaves(SyntaxNode branch, CaughtException caught) =>
        branch is GotoStatementSyntax
        || branch.Ancestors().FirstOrDefault(static a => a is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax
            or DoStatementSyntax or SwitchStatementSyntax or AnonymousFunctionExpressionSyntax) is not { } target
        || !caught.Block.Syntax.Span.Contains(target.Span);

    // The same exception: throw; or throw ex; a new one around it adds something.
    private static bool Throws(IOperation statement, CaughtException caught) => statement switch
    {
        IThrowOperation thrown => thrown.Exception is null || caught.Is(thrown.Exception),
        IExpressionStatementOperation { Operation: IThrowOperation thrown } => thrown.Exception is null || caught.Is(thrown.Exception),
        _ => false,
    };
}
