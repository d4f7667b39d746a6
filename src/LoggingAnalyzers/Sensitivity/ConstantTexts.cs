using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>
/// Visits the constant texts that end up in what an expression yields: literals, constants that it names, the text between the holes of an
/// interpolation, keys and values of collections. A text that a call of unknown kind takes in is none of them.
/// </summary>
internal sealed class ConstantTexts(Action<IOperation, string> found, CancellationToken cancellationToken)
{
    // Far more than anybody writes in one argument.
    private const int MaxOperations = 512;

    public void Visit(IOperation? operation)
    {
        var pending = new Stack<IOperation>();
        Push(pending, operation);
        for (var visited = 0; pending.Count > 0 && visited < MaxOperations; visited++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var next = pending.Pop();
            // An assignment of a constant is one itself; the text is what stands on its right.
            if (next is not ISimpleAssignmentOperation && next.ConstantValue is { HasValue: true, Value: var constant })
            {
                if (constant is string text)
                {
                    found(next, text);
                }

                continue;
            }

            PushParts(pending, next);
        }
    }

    private static void PushParts(Stack<IOperation> pending, IOperation operation)
    {
        switch (operation)
        {
            case IConditionalOperation conditional:
                Push(pending, conditional.WhenTrue);
                Push(pending, conditional.WhenFalse);
                break;
            case ISwitchExpressionOperation choice:
                PushAll(pending, choice.Arms.Select(static arm => arm.Value));
                break;
            case IInvocationOperation invocation:
                PushInvocation(pending, invocation);
                break;
            case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: [var text, ..] } }:
                Push(pending, text.Value);
                break;
            case IInterpolatedStringHandlerCreationOperation handler:
                Push(pending, handler.Content);
                break;
            case IInterpolationOperation interpolation:
                Push(pending, interpolation.Expression);
                break;
            case IArrayCreationOperation array:
                PushAll(pending, array.Initializer?.ElementValues ?? []);
                break;
            case ISimpleAssignmentOperation assignment:
                Push(pending, assignment.Value);
                break;
            case IObjectCreationOperation creation when IsCollection(creation.Type):
                PushAll(pending, creation.Arguments.Select(static a => a.Value));
                foreach (var element in creation.Initializer?.Initializers ?? [])
                {
                    PushAll(pending, element is IInvocationOperation add ? add.Arguments.Select(static a => a.Value) : [element]);
                }

                break;
            case IConversionOperation or IParenthesizedOperation or ICoalesceOperation
                or IInterpolatedStringOperation or IInterpolatedStringTextOperation or ICollectionExpressionOperation
                or ITupleOperation or IAnonymousObjectCreationOperation or IBinaryOperation { OperatorKind: BinaryOperatorKind.Add }:
                PushAll(pending, operation.ChildOperations);
                break;
        }
    }

    private static void PushInvocation(Stack<IOperation> pending, IInvocationOperation invocation)
    {
        switch (PassThrough.Of(invocation))
        {
            case PassedOn.Instance:
                Push(pending, invocation.Instance);
                break;
            case PassedOn.FirstArgument:
                Push(pending, invocation.Arguments[0].Value);
                break;
            case PassedOn.AllArguments:
                PushAll(pending, invocation.Arguments.Select(static a => a.Value));
                break;
        }
    }

    private static bool IsCollection(ITypeSymbol? type) =>
        type?.ContainingNamespace is { } space && space.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal);

    private static void PushAll(Stack<IOperation> pending, IEnumerable<IOperation> operations)
    {
        foreach (var operation in operations)
        {
            Push(pending, operation);
        }
    }

    private static void Push(Stack<IOperation> pending, IOperation? operation)
    {
        if (operation is not null)
        {
            pending.Push(operation);
        }
    }
}
