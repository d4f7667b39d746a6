using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Infrastructure;

/// <summary>What becomes of the result of a call that somebody has to dispose of.</summary>
internal static class DisposableResult
{
    /// <summary>Nobody disposes of it: it is thrown away, or kept in a local that is neither disposed nor given to an owner.</summary>
    public static bool IsLost(IInvocationOperation call, CancellationToken cancellationToken) => Use(call) switch
    {
        IExpressionStatementOperation => true,
        ISimpleAssignmentOperation { Target: IDiscardOperation } => true,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsLost(declarator, cancellationToken),
        _ => false,
    };

    /// <summary>What takes a value, past conversions and parentheses.</summary>
    public static IOperation? Use(IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        return parent;
    }

    /// <summary>Neither declared with using nor disposed by hand nor given to an owner anywhere in the member.</summary>
    private static bool IsLost(IVariableDeclaratorOperation declarator, CancellationToken cancellationToken)
    {
        if (declarator.Parent?.Parent is IVariableDeclarationGroupOperation { Parent: IUsingDeclarationOperation or IUsingOperation })
        {
            return false;
        }

        IOperation member = declarator;
        while (member.Parent is { } parent)
        {
            member = parent;
        }

        foreach (var operation in member.Descendants())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (operation is ILocalReferenceOperation reference
                && SymbolEqualityComparer.Default.Equals(reference.Local, declarator.Symbol)
                && (reference.Parent is not IInvocationOperation call || call.TargetMethod.Name == nameof(IDisposable.Dispose)))
            {
                return false;
            }
        }

        return true;
    }
}
