using System.Collections.Immutable;
using LoggingAnalyzers.Events;
using LoggingAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Rules.Usage;

/// <summary>LH9012: the scope of a measured event that nobody disposes. LH9013: one that is copied.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScopeUsageAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor NotDisposed = RuleDescriptor.Create(
        RuleIds.ScopeNotDisposed,
        "Scope of a measured event that is not disposed",
        "The scope that '{0}' returns is not disposed: write 'using var'",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning,
        "The scope logs when it is disposed, so that one that nobody disposes measures nothing. Where it ends, the operation ends.");

    private static readonly DiagnosticDescriptor Copied = RuleDescriptor.Create(
        RuleIds.ScopeCopied,
        "Copy of the scope of a measured event",
        "This copies '{0}': a failure that one copy is told of is not known to the other, and each logs when it is disposed",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning,
        "The scope is a mutable struct, so that measuring allocates nothing. A copy is a second scope with a life of its own.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [NotDisposed, Copied];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (DeclaredEvents.Of(start.Compilation) is not { } events)
            {
                return;
            }

            start.RegisterOperationAction(c => CheckCall(c, events), OperationKind.Invocation);
            start.RegisterOperationAction(
                c => CheckCopy(c, events), OperationKind.LocalReference, OperationKind.ParameterReference, OperationKind.FieldReference);
        });
    }

    private static void CheckCall(OperationAnalysisContext context, DeclaredEvents events)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!events.IsScope(call.TargetMethod.ReturnType) || !events.IsMeasured(call.TargetMethod))
        {
            return;
        }

        if (DisposableResult.IsLost(call, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(NotDisposed, call.Syntax.GetLocation(), call.TargetMethod.Name));
        }
    }

    private static void CheckCopy(OperationAnalysisContext context, DeclaredEvents events)
    {
        var reference = context.Operation;
        if (reference.Type is not { } type || !events.IsScope(type))
        {
            return;
        }

        var isCopy = DisposableResult.Use(reference) switch
        {
            IVariableInitializerOperation => true,
            IUsingOperation => true,
            ISimpleAssignmentOperation assignment => assignment.Value.Unconverted() == reference,
            IArgumentOperation argument => argument.Parameter?.RefKind == RefKind.None,
            ITupleOperation or IArrayInitializerOperation => true,
            _ => false,
        };
        if (isCopy && !IsByReference(reference))
        {
            context.ReportDiagnostic(Diagnostic.Create(Copied, reference.Syntax.GetLocation(), reference.Syntax.ToString()));
        }
    }

    private static bool IsByReference(IOperation reference) => reference.Parent is IVariableInitializerOperation
    {
        Parent: IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None }
    };
}
