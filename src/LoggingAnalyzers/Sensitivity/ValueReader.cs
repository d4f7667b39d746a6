using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>
/// Takes a logged expression apart down to the named values whose content ends up in the log. What only tells about a value (its length,
/// whether it is there, its hash) is not such a value; what passes it on (<c>Trim</c>, <c>??</c>, interpolation) is looked through.
/// </summary>
internal sealed class ValueReader(Action<NamedValue> found, CancellationToken cancellationToken)
{
    // Far more than anybody writes in one argument; a generated expression of more is not read to its end.
    private const int MaxOperations = 512;
    private const int MaxDepth = 64;

    private int operations;

    /// <summary>Reads an expression.</summary>
    public void Read(IOperation? operation) => Read(operation, type: null, depth: 0);

    private void Read(IOperation? operation, ITypeSymbol? type, int depth)
    {
        if (operation is null || depth > MaxDepth || ++operations > MaxOperations || operation.ConstantValue.HasValue)
        {
            return;
        }

        cancellationToken.ThrowIfCancellationRequested();
        depth++;
        switch (operation)
        {
            case IConversionOperation conversion:
                Read(conversion.Operand, type, depth);
                break;
            case IParenthesizedOperation parenthesized:
                Read(parenthesized.Operand, type, depth);
                break;
            case IConditionalAccessOperation access:
                Read(access.WhenNotNull, type, depth);
                break;
            case ICoalesceOperation coalesce:
                Read(coalesce.Value, type, depth);
                Read(coalesce.WhenNull, type, depth);
                break;
            case IConditionalOperation conditional:
                Read(conditional.WhenTrue, type, depth);
                Read(conditional.WhenFalse, type, depth);
                break;
            case ISwitchExpressionOperation choice:
                foreach (var arm in choice.Arms)
                {
                    Read(arm.Value, type, depth);
                }

                break;
            case ISimpleAssignmentOperation assignment:
                Read(assignment.Value, type, depth);
                break;
            case IAwaitOperation awaited:
                Read(awaited.Operation, type ?? awaited.Type, depth);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                ReadSum(sum, depth);
                break;
            case IInterpolatedStringOperation text:
                foreach (var part in text.Parts)
                {
                    Read(Expression(part), null, depth);
                }

                break;
            case IInterpolatedStringHandlerCreationOperation handler:
                Read(handler.Content, null, depth);
                break;
            case IArrayCreationOperation { Initializer: { } initializer }:
                ReadAll(initializer.ElementValues, depth);
                break;
            case ICollectionExpressionOperation collection:
                ReadAll(collection.Elements, depth);
                break;
            case ISpreadOperation spread:
                Read(spread.Operand, null, depth);
                break;
            case IObjectCreationOperation { Type.SpecialType: SpecialType.System_String } creation:
                ReadNewString(creation, depth);
                break;
            case ITupleOperation tuple:
                ReadAll(tuple.Elements, depth);
                break;
            case IAnonymousObjectCreationOperation anonymous:
                ReadAll(anonymous.Initializers, depth);
                break;
            case IObjectCreationOperation creation when IsCollection(creation.Type):
                ReadCollection(creation, depth);
                break;
            case IInvocationOperation invocation:
                ReadInvocation(invocation, type, depth);
                break;
            default:
                ReadReference(operation, type, depth);
                break;
        }
    }

    private void ReadAll(IEnumerable<IOperation> values, int depth)
    {
        foreach (var value in values)
        {
            Read(value, null, depth);
        }
    }

    // "a" + b + c + … leans to the left, however long: walked without recursion.
    private void ReadSum(IBinaryOperation sum, int depth)
    {
        IOperation left = sum;
        while (left is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } inner)
        {
            Read(inner.RightOperand, null, depth);
            left = inner.LeftOperand;
        }

        Read(left, null, depth);
    }

    private static IOperation? Expression(IInterpolatedStringContentOperation part) => part switch
    {
        IInterpolationOperation interpolation => interpolation.Expression,
        IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: [var value, ..] } } => value.Value,
        _ => null,
    };

    private void ReadNewString(IObjectCreationOperation creation, int depth)
    {
        // new string('*', n) is a mask; new string(chars) is the characters.
        if (creation.Arguments is [var first, ..])
        {
            Read(first.Value, null, depth);
        }
    }

    // What a dictionary or list is made with: { "key", value }, ["key"] = value, new KeyValuePair<,>("key", value).
    private void ReadCollection(IObjectCreationOperation creation, int depth)
    {
        ReadAll(creation.Arguments.Select(static a => a.Value), depth);
        foreach (var element in creation.Initializer?.Initializers ?? [])
        {
            if (element is IInvocationOperation add)
            {
                ReadAll(add.Arguments.Select(static a => a.Value), depth);
            }
            else
            {
                Read(element, null, depth);
            }
        }
    }

    private static bool IsCollection(ITypeSymbol? type) =>
        type?.ContainingNamespace is { } space && space.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal);

    private void ReadInvocation(IInvocationOperation invocation, ITypeSymbol? type, int depth)
    {
        switch (PassThrough.Of(invocation))
        {
            case PassedOn.Nothing:
                return;
            case PassedOn.Instance:
                Read(invocation.Instance, type ?? (PassThrough.IsToString(invocation.TargetMethod) ? null : invocation.Type), depth);
                return;
            case PassedOn.FirstArgument:
                Read(invocation.Arguments[0].Value, null, depth);
                return;
            case PassedOn.AllArguments:
                foreach (var argument in invocation.Arguments)
                {
                    Read(argument.Value, null, depth);
                }

                return;
            default:
                if (CallNames.Of(invocation) is { } name)
                {
                    found(new NamedValue(invocation, name, invocation.TargetMethod, type ?? invocation.Type));
                }

                return;
        }
    }

    private void ReadReference(IOperation operation, ITypeSymbol? type, int depth)
    {
        switch (operation)
        {
            case ILocalReferenceOperation { Local: var local }:
                found(new NamedValue(operation, local.Name, local, type ?? local.Type));
                break;
            case IParameterReferenceOperation { Parameter: var parameter }:
                found(new NamedValue(operation, parameter.Name, parameter, type ?? parameter.Type));
                break;
            case IFieldReferenceOperation { Field: var field } when !field.IsConst:
                found(new NamedValue(operation, field.Name, field, type ?? field.Type));
                break;
            case IPropertyReferenceOperation { Property.IsIndexer: true } element:
                ReadElement(element, element.Instance, element.Arguments.Length == 1 ? element.Arguments[0].Value : null, type);
                break;
            case IPropertyReferenceOperation { Property: { Name: "Value" or "Result" }, Instance: { } wrapper } property
                when PassThrough.IsWrapper(property.Property.ContainingType):
                Read(wrapper, type ?? property.Type, depth);
                break;
            case IPropertyReferenceOperation { Property: var property }:
                found(new NamedValue(operation, property.Name, property, type ?? property.Type));
                break;
            case IArrayElementReferenceOperation { Indices: [IRangeOperation range] } when PassThrough.KeepsFew(range):
                break;
            case IArrayElementReferenceOperation array:
                ReadElement(array, array.ArrayReference, array.Indices.Length == 1 ? array.Indices[0] : null, type);
                break;
            case IImplicitIndexerReferenceOperation { Argument: IRangeOperation range } when PassThrough.KeepsFew(range):
                break;
            case IImplicitIndexerReferenceOperation slice:
                Read(slice.Instance, type, depth);
                break;
        }
    }

    // dictionary["password"] is named by its key, passwords[i] by what it is an element of.
    private void ReadElement(IOperation element, IOperation? instance, IOperation? index, ITypeSymbol? type)
    {
        if (index?.ConstantValue is { HasValue: true, Value: string key })
        {
            if (!CallNames.IsResource(instance?.Type))
            {
                found(new NamedValue(element, CallNames.LastSegment(key), null, type ?? element.Type));
            }

            return;
        }

        var (name, symbol) = instance switch
        {
            ILocalReferenceOperation { Local: var local } => (local.Name, (ISymbol)local),
            IParameterReferenceOperation { Parameter: var parameter } => (parameter.Name, parameter),
            IFieldReferenceOperation { Field: var field } => (field.Name, field),
            IPropertyReferenceOperation { Property: { IsIndexer: false } property } => (property.Name, property),
            _ => ("", null!),
        };
        if (name.Length > 0)
        {
            found(new NamedValue(element, name, symbol, type ?? element.Type));
        }
    }
}
