using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>
/// Which of a variable's values can still be in it where it is used, by the structure of the code: the last value that is always given
/// before the use, and all that may be given since.
/// </summary>
internal static class ReachingValues
{
    public static List<AssignedValue> Of(ISymbol variable, List<AssignedValue> all, IOperation use)
    {
        var function = Function(use);
        var position = use.Syntax.Span.End;
        AssignedValue? last = null;
        foreach (var value in all)
        {
            if (value.Replaces && !Contains(value.Site, use) && value.Position < position && Function(value.Site) == function
                && IsInside(use, Branch(value.Site))
                && (last is null || value.Position >= last.Value.Position))
            {
                last = value;
            }
        }

        var reaching = new List<AssignedValue>();
        foreach (var value in all)
        {
            var isLast = last is { } l && ReferenceEquals(l.Site, value.Site) && ReferenceEquals(l.Value, value.Value);
            if (isLast || CanReach(value, last, use, position, function, variable))
            {
                reaching.Add(value);
            }
        }

        return reaching;
    }

    /// <summary>The variable always holds one of its assigned values at the use, never what it came with.</summary>
    public static bool IsReplaced(List<AssignedValue> reaching, IOperation use) =>
        reaching.Exists(v => v.Replaces && Function(v.Site) == Function(use) && IsInside(use, Branch(v.Site)));

    private static bool CanReach(
        AssignedValue value, AssignedValue? last, IOperation use, int position, IOperation? function, ISymbol variable)
    {
        if (Contains(value.Site, use) && value.Replaces)
        {
            // x = f(x): what it gives is not there yet, unless a loop brings it back.
            return SharedLoop(value.Site, use, variable) is not null;
        }

        if (Function(value.Site) != function)
        {
            return true;
        }

        if (value.Position >= position)
        {
            return SharedLoop(value.Site, use, variable) is not null;
        }

        return (last is null || value.Position > last.Value.Position) && !IsExclusive(value.Site, use)
            && !LeavesBefore(value.Site, use);
    }

    private static bool Contains(IOperation outer, IOperation inner) => IsInside(inner, outer);

    private static bool IsInside(IOperation operation, IOperation? container)
    {
        if (container is null)
        {
            return true;
        }

        for (IOperation? o = operation; o is not null; o = o.Parent)
        {
            if (ReferenceEquals(o, container))
            {
                return true;
            }
        }

        return false;
    }

    private static IOperation? Function(IOperation operation)
    {
        for (IOperation? o = operation; o is not null; o = o.Parent)
        {
            if (o is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return o;
            }
        }

        return null;
    }

    // The nearest piece of code around an operation that may be passed over; null where it always runs.
    private static IOperation? Branch(IOperation operation)
    {
        var child = operation;
        for (var o = operation.Parent; o is not null; child = o, o = o.Parent)
        {
            var isBranch = o switch
            {
                IConditionalOperation c => !ReferenceEquals(child, c.Condition),
                ILoopOperation l => ReferenceEquals(child, l.Body),
                ISwitchCaseOperation or ISwitchExpressionArmOperation or ICatchClauseOperation => true,
                ITryOperation t => !ReferenceEquals(child, t.Finally),
                IAnonymousFunctionOperation or ILocalFunctionOperation => true,
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } b =>
                    ReferenceEquals(child, b.RightOperand),
                ICoalesceOperation c => ReferenceEquals(child, c.WhenNull),
                IConditionalAccessOperation a => ReferenceEquals(child, a.WhenNotNull),
                _ => false,
            };
            if (isBranch)
            {
                return child;
            }
        }

        return null;
    }

    private static IOperation? SharedLoop(IOperation site, IOperation use, ISymbol variable)
    {
        for (IOperation? o = use; o is not null; o = o.Parent)
        {
            if (o is ILoopOperation && IsInside(site, o))
            {
                // A local that the loop body declares starts anew each time.
                var startsAnew = variable is ILocalSymbol { DeclaringSyntaxReferences: [var declaration] }
                    && o.Syntax.Span.Contains(declaration.Span);
                return startsAnew ? null : o;
            }
        }

        return null;
    }

    // if (…) { x = a; } else { use(x); }
    private static bool IsExclusive(IOperation site, IOperation use)
    {
        for (IOperation? o = use, child = use; o is not null; child = o, o = o.Parent)
        {
            if (!IsInside(site, o))
            {
                continue;
            }

            return o switch
            {
                IConditionalOperation c => !ReferenceEquals(child, c.Condition) && !IsInside(site, c.Condition),
                ISwitchOperation s => s.Cases.Any(k => ReferenceEquals(k, child)),
                _ => false,
            };
        }

        return false;
    }

    private static bool Leaves(IOperation statement) => statement is IReturnOperation or IThrowOperation
        or IBranchOperation { BranchKind: BranchKind.Continue } or IExpressionStatementOperation { Operation: IThrowOperation };

    // if (…) { x = a; return; }
    private static bool LeavesBefore(IOperation site, IOperation use)
    {
        for (IOperation? o = site; o is not null && !IsInside(use, o); o = o.Parent)
        {
            if (o is IBlockOperation { Operations: [.., var last] } && Leaves(last))
            {
                return true;
            }
        }

        return false;
    }
}
