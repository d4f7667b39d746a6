using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>
/// What a call returns, where the body is at hand: a local function, or a private method beside the call, or a projection.
/// </summary>
internal static class ReturnedValues
{
    private const int MaxReturns = 16;

    public static ImmutableArray<IOperation> Of(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod.OriginalDefinition;
        return method.DeclaringSyntaxReferences is [var declaration]
            && (method.MethodKind == MethodKind.LocalFunction || method.DeclaredAccessibility == Accessibility.Private)
            && declaration.SyntaxTree == invocation.Syntax.SyntaxTree
            && invocation.SemanticModel?.GetOperation(declaration.GetSyntax()) is { } body
                ? Of(body)
                : [];
    }

    /// <summary>The values that a body returns, those of functions inside it left out.</summary>
    public static ImmutableArray<IOperation> Of(IOperation body)
    {
        var values = ImmutableArray.CreateBuilder<IOperation>();
        var pending = new Stack<IOperation>();
        pending.Push(body);
        while (pending.Count > 0 && values.Count < MaxReturns)
        {
            var operation = pending.Pop();
            if (operation is IReturnOperation { ReturnedValue: { } value })
            {
                values.Add(value);
                continue;
            }

            foreach (var child in operation.ChildOperations)
            {
                if (child is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
                {
                    pending.Push(child);
                }
            }
        }

        return values.ToImmutable();
    }
}
