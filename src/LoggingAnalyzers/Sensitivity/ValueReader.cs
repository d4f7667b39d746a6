using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>
/// Takes a logged expression apart down to the named values whose content ends up in the log. What only tells about a value (its length,
/// whether it is there, its hash) is not such a value; what passes it on (<c>Trim</c>, <c>??</c>, interpolation) is looked through.
/// </summary>
/// <param name="report">Takes each value.</param>
/// <param name="cancellationToken">Checked at every operation.</param>
/// <param name="reportsUnnamed">Also values that no name tells, under an empty one: new objects, results of calls.</param>
internal sealed class ValueReader(Action<NamedValue> report, CancellationToken cancellationToken, bool reportsUnnamed = false)
{
    private Action<NamedValue> found = report;

    // Far more than anybody writes in one argument; a generated expression of more is not read to its end.
    private const int MaxOperations = 512;
    private const int MaxDepth = 64;

    // Variables that are being read: one that is given from itself ends there.
    private readonly HashSet<ISymbol> open = new(SymbolEqualityComparer.Default);

    // What the parameters of a method or lambda stand for while its result is read.
    private readonly Dictionary<ISymbol, IOperation> bound = new(SymbolEqualityComparer.Default);

    private int operations;
    private int hops;

    // The place in the log call, while the values of a local are read elsewhere.
    private IOperation? site;
    private bool isOpaque; // Something was met whose value no name tells.
    private PrintedAs printed; // What the innermost call or text around the value makes of it.

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
        if (operation is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum)
        {
            ReadSum(sum, depth);
            return;
        }

        var alternatives = Operands.Alternatives(operation);
        foreach (var alternative in alternatives)
        {
            Read(alternative, type, depth);
        }

        var parts = alternatives.IsEmpty ? Operands.Parts(operation) : [];
        foreach (var part in parts)
        {
            ReadAs(operation is IInterpolatedStringOperation ? PrintedAs.Text : printed, part, null, depth);
        }

        if (!alternatives.IsEmpty || !parts.IsEmpty)
        {
            return;
        }

        switch (operation)
        {
            case IAwaitOperation awaited:
                Read(awaited.Operation, type ?? awaited.Type, depth);
                break;
            case IInvocationOperation invocation:
                ReadInvocation(invocation, type, depth);
                break;
            default:
                ReadReference(operation, type, depth);
                break;
        }
    }

    // "a" + b + c + … leans to the left, however long: walked without recursion.
    private void ReadSum(IBinaryOperation sum, int depth)
    {
        IOperation left = sum;
        while (left is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } inner)
        {
            ReadAs(PrintedAs.Text, inner.RightOperand, null, depth);
            left = inner.LeftOperand;
        }

        ReadAs(PrintedAs.Text, left, null, depth);
    }

    private void ReadAs(PrintedAs form, IOperation? operation, ITypeSymbol? type, int depth)
    {
        var outer = printed;
        printed = form;
        Read(operation, type, depth);
        printed = outer;
    }

    private void ReadInvocation(IInvocationOperation invocation, ITypeSymbol? type, int depth)
    {
        if (PassThrough.Projection(invocation) is { } projection)
        {
            ReadProjection(invocation, projection, depth);
            return;
        }

        var form = PassThrough.Prints(invocation.TargetMethod) ?? printed;
        switch (PassThrough.Of(invocation))
        {
            case PassedOn.Nothing:
                return;
            case PassedOn.Instance:
                type ??= PassThrough.IsToString(invocation.TargetMethod) ? null : invocation.Type;
                ReadAs(form, invocation.Instance, type, depth);
                return;
            case PassedOn.FirstArgument:
                ReadAs(form, invocation.Arguments[0].Value, null, depth);
                return;
            case PassedOn.AllArguments:
                foreach (var argument in invocation.Arguments)
                {
                    ReadAs(form, argument.Value, null, depth);
                }

                return;
            default:
                ReadResult(invocation, type, depth);
                return;
        }
    }

    // users.Select(u => u.Password): what the lambda returns, its parameter standing for the elements.
    private void ReadProjection(IInvocationOperation invocation, IAnonymousFunctionOperation projection, int depth)
    {
        if (projection.Symbol.Parameters is [var element, ..])
        {
            bound[element] = invocation.Instance ?? invocation.Arguments[0].Value;
        }

        foreach (var value in ReturnedValues.Of(projection.Body))
        {
            Read(value, null, depth);
        }
    }

    private void ReadResult(IInvocationOperation invocation, ITypeSymbol? type, int depth)
    {
        var name = CallNames.Of(invocation);
        if (name is null || SensitiveNames.Classify(name) == NameSensitivity.None)
        {
            if (hops == 0 && ReturnedValues.Of(invocation) is { IsEmpty: false } returned)
            {
                var outerSite = site;
                site ??= invocation;
                hops++;
                Bind(invocation);
                foreach (var value in returned)
                {
                    Read(value, type, depth);
                }

                hops--;
                site = outerSite;
                return;
            }
        }

        Found(invocation, name ?? "", invocation.TargetMethod, type ?? invocation.Type);
    }

    private void Bind(IInvocationOperation invocation)
    {
        foreach (var argument in invocation.Arguments)
        {
            if (argument.Parameter is { } parameter)
            {
                bound[parameter] = argument.Value;
            }
        }
    }

    private void Found(IOperation operation, string name, ISymbol? symbol, ITypeSymbol? type)
    {
        isOpaque |= name.Length == 0;
        if (name.Length > 0 || reportsUnnamed)
        {
            found(new NamedValue(operation, site ?? operation, name, symbol, type) { Printed = printed });
        }
    }

    // A variable is what it was given; its own name counts where nothing tells what that is.
    private void ReadVariable(IOperation use, ISymbol variable, ITypeSymbol? type, int depth)
    {
        if (bound.TryGetValue(variable, out var argument) && open.Add(variable))
        {
            Read(argument, type, depth);
            open.Remove(variable);
            return;
        }

        if (ValueTypes.IsPlain(type) || !open.Add(variable))
        {
            return;
        }

        var reaching = AssignedValues.Reaching(variable, use, cancellationToken);
        var (outerFound, outerSite, outerOpaque) = (found, site, isOpaque);
        var values = new List<NamedValue>();
        (found, site, isOpaque) = (values.Add, site ?? use, reaching.Count == 0);
        foreach (var given in reaching)
        {
            Read(given.Value, given.IsOut ? type : null, depth);
        }

        var own = isOpaque || (variable is IParameterSymbol && !ReachingValues.IsReplaced(reaching, use))
            || values.Exists(static v => SensitiveNames.IsNeutral(v.Name));
        (found, site, isOpaque) = (outerFound, outerSite, outerOpaque);
        open.Remove(variable);
        values.ForEach(found);
        if (own)
        {
            Found(use, variable.Name, variable, type);
        }
    }

    private void ReadReference(IOperation operation, ITypeSymbol? type, int depth)
    {
        switch (operation)
        {
            case ILocalReferenceOperation { Local: var local }:
                ReadVariable(operation, local, type ?? local.Type, depth);
                break;
            case IParameterReferenceOperation { Parameter: var parameter }:
                ReadVariable(operation, parameter, type ?? parameter.Type, depth);
                break;
            case IFieldReferenceOperation { Field: var field } when !field.IsConst:
                Found(operation, field.Name, field, type ?? field.Type);
                break;
            case IPropertyReferenceOperation { Property.IsIndexer: true } element:
                ReadElement(element, element.Instance, element.Arguments.Length == 1 ? element.Arguments[0].Value : null, type);
                break;
            case IPropertyReferenceOperation { Property: { Name: "Value" or "Result" }, Instance: { } wrapper } property
                when PassThrough.IsWrapper(property.Property.ContainingType):
                Read(wrapper, type ?? property.Type, depth);
                break;
            case IPropertyReferenceOperation { Property: var property }:
                Found(operation, property.Name, property, type ?? property.Type);
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
            case IFieldReferenceOperation or ILiteralOperation or IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation:
                break;
            default:
                Found(operation, "", null, type ?? operation.Type);
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
                Found(element, CallNames.LastSegment(key), null, type ?? element.Type);
            }

            return;
        }

        ISymbol? symbol = instance switch
        {
            ILocalReferenceOperation { Local: var local } => local,
            IParameterReferenceOperation { Parameter: var parameter } => parameter,
            IFieldReferenceOperation { Field: var field } => field,
            IPropertyReferenceOperation { Property: { IsIndexer: false } property } => property,
            _ => null,
        };
        if (symbol is not null)
        {
            Found(element, symbol.Name, symbol, type ?? element.Type);
        }
    }
}
