using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sensitivity;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Rules.Context;

/// <summary>Parts of an exception that are text: its message, its stack trace, all of it as text.</summary>
internal static class ExceptionParts
{
    /// <summary>The value is an exception, or any member of one: <c>ex</c>, <c>ex.Message</c>, <c>ex.HResult</c>.</summary>
    public static bool IsOfException(IOperation? value)
    {
        value = value?.Unconverted();
        value = value is IConditionalAccessOperation access ? access.WhenNotNull : value;
        return value is not null
            && (ExceptionText.IsException(value.Type) || ExceptionText.IsException(ValueOwner.Of(value)?.Type));
    }

    /// <summary>The exception of which a value is such a part; null where it is none.</summary>
    public static IOperation? OwnerOf(IOperation value)
    {
        value = Unwrap(value);
        var owner = value switch
        {
            IPropertyReferenceOperation { Property.Name: "Message" or "StackTrace", Instance: { } instance } => instance,
            IInvocationOperation { TargetMethod: { Name: "ToString", Parameters.IsEmpty: true }, Instance: { } instance } => instance,
            ICoalesceOperation coalesce when OwnerOf(coalesce.WhenNull) is { } last && OwnerOf(coalesce.Value) is { } first
                && Outermost(first).Syntax.ToString() == Outermost(last).Syntax.ToString() => last,
            IConditionalAccessOperation access when OwnerOf(access.WhenNotNull) is { } inner =>
                Unwrap(inner) is IConditionalAccessInstanceOperation ? access.Operation : access,
            _ => null,
        };
        return owner is not null && ExceptionText.IsException(Unwrap(owner).Type) ? Unwrap(owner) : null;
    }

    /// <summary>Anything inside is such a part.</summary>
    public static bool IsIn(IOperation operation) => operation.Descendants().Any(o => OwnerOf(o) is not null);

    /// <summary>The parts that a text is put together of, as they are.</summary>
    public static IEnumerable<IOperation> In(IOperation text) => Leaves(text).Where(leaf => OwnerOf(leaf) is not null);

    /// <summary>The text is put together here: it has constant text of its own.</summary>
    public static bool IsBuilt(IOperation text) => Leaves(text).Any(static l => l.ConstantValue.HasValue)
        || text is IInterpolatedStringOperation;

    /// <summary>Beside constant text, a text has nothing but such parts, one at least.</summary>
    public static bool IsAllOf(IOperation text)
    {
        var values = Leaves(text).Where(static l => !l.ConstantValue.HasValue).ToList();
        return values.Count > 0 && values.TrueForAll(v => OwnerOf(v) is not null);
    }

    private static IEnumerable<IOperation> Leaves(IOperation text)
    {
        text = Unwrap(text);
        return text switch
        {
            { ConstantValue.HasValue: true } => [text],
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum =>
                Operands.Summands(sum).SelectMany(Leaves),
            IInterpolatedStringOperation interpolated =>
                interpolated.Parts.OfType<IInterpolationOperation>().SelectMany(static p => Leaves(p.Expression)),
            IInvocationOperation { TargetMethod: { Name: "Format" or "Concat", ContainingType: var type } } call
                when type.SpecialType == SpecialType.System_String =>
                call.Arguments.SelectMany(static a => Leaves(a.Value)),
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues.SelectMany(Leaves),
            _ => [text],
        };
    }

    /// <summary>The exception that another one holds as its cause: a record of the outer one shows it too.</summary>
    public static IOperation Outermost(IOperation exception)
    {
        while (true)
        {
            exception = Unwrap(exception);
            switch (exception)
            {
                case IPropertyReferenceOperation { Property.Name: "InnerException", Instance: { } outer }
                    when ExceptionText.IsException(outer.Type):
                    exception = outer;
                    break;
                case IInvocationOperation { TargetMethod: { Name: "GetBaseException", Parameters.IsEmpty: true }, Instance: { } outer }:
                    exception = outer;
                    break;
                case IConditionalAccessOperation { Operation: var operand } when ExceptionText.IsException(operand.Type):
                    exception = operand;
                    break;
                default:
                    return exception;
            }
        }
    }

    private static IOperation Unwrap(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null } conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }
}
