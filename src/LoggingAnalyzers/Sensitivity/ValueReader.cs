using LoggingAnalyzers.Infrastructure.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>
/// Takes a logged expression apart down to the named values whose content ends up in the log. What only tells about a value (its length,
/// whether it is there, its hash) is not such a value; what passes it on (<c>Trim</c>, <c>??</c>, interpolation) is looked through.
/// </summary>
/// <param name="report">Takes each value.</param>
/// <param name="configured">What a project says of its own methods: what its sanitizers return is no value any more.</param>
/// <param name="cancellationToken">Checked at every operation.</param>
/// <param name="reportsUnnamed">Also values that no name tells, under an empty one: new objects, results of calls.</param>
internal sealed class ValueReader(
    Action<NamedValue> report, ConfiguredSymbols configured, CancellationToken cancellationToken, bool reportsUnnamed = false)
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
        if (Operands.Alternatives(operation) is { IsEmpty: false } alternatives)
        {
            ReadAll(printed, alternatives, type, depth);
            return;
        }

        if (Operands.Parts(operation) is { IsEmpty: false } parts)
        {
            ReadAll(operation is IInterpolatedStringOperation ? PrintedAs.Text : printed, parts, null, depth);
            return;
        }

        switch (operation)
        {
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                ReadAll(PrintedAs.Text, Operands.Summands(sum), null, depth);
                break;
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
        switch (PassThrough.Of(invocation, configured))
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
                ReadArguments(invocation, form, depth);
                return;
            case PassedOn.InstanceAndNew:
                ReadAll(form, PassThrough.InstanceAndNew(invocation), null, depth);
                return;
            default:
                ReadUnknown(invocation, type, depth);
                return;
        }
    }

    private void ReadUnknown(IInvocationOperation invocation, ITypeSymbol? type, int depth)
    {
        if (PassThrough.IsBuilding(invocation, out var builder))
        {
            ReadAs(PrintedAs.HandedOn, builder, null, depth);
            ReadArguments(invocation, PrintedAs.HandedOn, depth);
            return;
        }

        if (PassThrough.MakesAddress(invocation.TargetMethod))
        {
            var receiver = PassThrough.Receiver(invocation);
            ReadAll(PrintedAs.Text, invocation.Arguments.Select(static a => a.Value).Where(v => v != receiver), null, depth);
        }

        ReadResult(invocation, type, depth);
    }

    private void ReadArguments(IInvocationOperation invocation, PrintedAs form, int depth) =>
        ReadAll(form, invocation.Arguments.Select(static a => a.Value), null, depth);

    private void ReadAll(PrintedAs form, IEnumerable<IOperation> operations, ITypeSymbol? type, int depth)
    {
        foreach (var operation in operations)
        {
            ReadAs(form, operation, type, depth);
        }
    }

    // users.Select(u => u.Password): what the lambda returns, its parameter standing for the elements.
    private void ReadProjection(IInvocationOperation invocation, IAnonymousFunctionOperation projection, int depth)
    {
        if (projection.Symbol.Parameters is [var element, ..])
        {
            bound[element] = invocation.Instance ?? invocation.Arguments[0].Value;
        }

        ReadAll(printed, ReturnedValues.Of(projection.Body), null, depth);
    }

    private void ReadResult(IInvocationOperation invocation, ITypeSymbol? type, int depth)
    {
        var name = CallNames.Of(invocation);
        if (SensitiveNames.Classify(name) == NameSensitivity.None && !SensitiveNames.SaysHarmless(name)
            && hops == 0 && ReturnedValues.Of(invocation) is { IsEmpty: false } returned)
        {
            var outerSite = site;
            site ??= invocation;
            hops++;
            foreach (var argument in invocation.Arguments.Where(static a => a.Parameter is not null))
            {
                bound[argument.Parameter!] = argument.Value;
            }

            ReadAll(printed, returned, type, depth);
            hops--;
            site = outerSite;
            return;
        }

        Found(invocation, name ?? "", invocation.TargetMethod, type ?? invocation.Type);
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

        // Numbers and dates are what they are called.
        var isPlain = ValueTypes.IsPlain(type);
        if (isPlain)
        {
            Found(use, variable.Name, variable, type);
        }

        if (isPlain || SensitiveNames.IsProtected(variable.Name) || IsDerived(variable, type) || !open.Add(variable))
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

    private static bool IsDerived(ISymbol variable, ITypeSymbol? type) =>
        type?.SpecialType == SpecialType.System_String && SensitiveNames.IsDerived(variable.Name);

    private void ReadReference(IOperation operation, ITypeSymbol? type, int depth)
    {
        switch (operation)
        {
            case ILocalReferenceOperation or IParameterReferenceOperation when ValueOwner.Variable(operation) is { } variable:
                ReadVariable(operation, variable, type ?? operation.Type, depth);
                break;
            case IFieldReferenceOperation { Field: var field } when !field.IsConst:
                Found(operation, field.Name, field, type ?? field.Type);
                break;
            // localizer["Your code is {0}", code]: a text with values put in.
            case IPropertyReferenceOperation { Property.IsIndexer: true, Arguments.Length: > 1 } text
                when CallNames.IsResource(text.Instance?.Type):
                ReadAll(PrintedAs.Text, text.Arguments.Skip(1).Select(static a => a.Value), null, depth);
                break;
            case IPropertyReferenceOperation { Property.IsIndexer: true } element:
                ReadElement(element, element.Instance, element.Arguments.Length == 1 ? element.Arguments[0].Value : null, type);
                break;
            case IPropertyReferenceOperation { Property: { Name: "Value" or "Result" }, Instance: { } wrapper } property
                when PassThrough.IsWrapper(property.Property.ContainingType):
                var outer = site;
                site = PassThrough.IsPair(property.Property.ContainingType) ? outer ?? property : outer;
                Read(wrapper, type ?? property.Type, depth);
                site = outer;
                break;
            case IPropertyReferenceOperation { Property: { IsStatic: true } text } when CallNames.IsResourceClass(text.ContainingType):
                break;
            case IPropertyReferenceOperation { Property: var property }:
                Found(operation, property.Name, property, type ?? property.Type);
                break;
            case ILiteralOperation or IFieldReferenceOperation:
            case IArrayElementReferenceOperation { Indices: [IRangeOperation range] } when PassThrough.KeepsFew(range):
            case IImplicitIndexerReferenceOperation { Argument: IRangeOperation few } when PassThrough.KeepsFew(few):
                break;
            case IArrayElementReferenceOperation array:
                ReadElement(array, array.ArrayReference, array.Indices.Length == 1 ? array.Indices[0] : null, type);
                break;
            case IImplicitIndexerReferenceOperation slice:
                Read(slice.Instance, type, depth);
                break;
            // A member of a type that is not referenced has its name still.
            case IInvalidOperation { Syntax: MemberAccessExpressionSyntax { Name: IdentifierNameSyntax member } }:
                Found(operation, member.Identifier.ValueText, null, type ?? operation.Type);
                break;
            default:
                Found(operation, "", null, type ?? operation.Type);
                break;
        }
    }

    // dictionary["password"] is named by its key, passwords[i] by what it is an element of.
    private void ReadElement(IOperation element, IOperation? instance, IOperation? index, ITypeSymbol? type)
    {
        var key = index?.ConstantValue is { HasValue: true, Value: string constant } ? constant : null;
        if (key is not null && !CallNames.IsResource(instance?.Type))
        {
            Found(element, CallNames.LastSegment(key), null, type ?? element.Type);
        }
        else if (key is null && ValueOwner.Variable(instance) is { } collection)
        {
            Found(element, collection.Name, collection, type ?? element.Type);
        }
    }
}
