using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sensitivity;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Rules.Performance;

/// <summary>Tells where the code has made sure that the level of a log call is on.</summary>
internal sealed class LevelGuard
{
    // Locals that hold locals that hold the answer.
    private const int MaxDepth = 4;

    private readonly LogCall call;
    private readonly ISymbol? logger;
    private readonly CancellationToken cancellationToken;

    public LevelGuard(LogCall call, CancellationToken cancellationToken)
    {
        this.call = call;
        this.cancellationToken = cancellationToken;
        logger = call.Operation is IInvocationOperation invocation ? LoggerOf(invocation) : null;
    }

    /// <summary>A place is only reached where the level is on: it stands under a check, or behind an exit for where it is off.</summary>
    public bool Protects(IOperation place)
    {
        for (var inner = place; inner.Parent is { } outer; inner = outer)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isUnderCheck = outer switch
            {
                IConditionalOperation conditional => IsChosen(conditional, inner),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } and =>
                    inner == and.RightOperand && Says(and.LeftOperand, true),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } or =>
                    inner == or.RightOperand && Says(or.LeftOperand, false),
                IWhileLoopOperation { Condition: { } condition } loop => inner == loop.Body && Says(condition, true),
                IBlockOperation block => LeavesBefore(block.Operations, inner),
                ISwitchCaseOperation @case => LeavesBefore(@case.Body, inner),
                _ => false,
            };
            if (isUnderCheck)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The branch of a condition is the one that is taken where the level is on.</summary>
    public bool IsChosen(IConditionalOperation conditional, IOperation branch) =>
        (branch == conditional.WhenTrue && Says(conditional.Condition, true))
        || (branch == conditional.WhenFalse && Says(conditional.Condition, false));

    private bool LeavesBefore(IEnumerable<IOperation> statements, IOperation place)
    {
        foreach (var statement in statements)
        {
            if (statement == place)
            {
                return false;
            }

            if (statement is IConditionalOperation conditional
                && ((Leaves(conditional.WhenTrue) && Says(conditional.Condition, false))
                    || (Leaves(conditional.WhenFalse) && Says(conditional.Condition, true))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Leaves(IOperation? statement) => statement switch
    {
        IBlockOperation { Operations: [.., var last] } => Leaves(last),
        IReturnOperation { Kind: not OperationKind.YieldReturn } or IThrowOperation or IBranchOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        _ => false,
    };

    /// <summary>That a condition has this value means that the level is on.</summary>
    private bool Says(IOperation condition, bool value, int depth = 0)
    {
        if (depth > MaxDepth)
        {
            return false;
        }

        condition = condition.Unconverted();
        return condition switch
        {
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => Says(not.Operand, !value, depth),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } and =>
                Both(and, value, needsBoth: !value, depth),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } or =>
                Both(or, value, needsBoth: value, depth),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals, RightOperand: var right } equal
                when IsBoolean(right) is { } wanted => Says(equal.LeftOperand, value == wanted, depth),
            IIsPatternOperation { Pattern: IConstantPatternOperation { Value: var constant } } pattern
                when IsBoolean(constant) is { } wanted => Says(pattern.Value, value == wanted, depth),
            ICoalesceOperation coalesce => IsBoolean(coalesce.WhenNull) == !value && Says(coalesce.Value, value, depth),
            IConditionalAccessOperation access => Says(access.WhenNotNull, value, depth),
            ILocalReferenceOperation local => AssignedValues.Reaching(local.Local, local, cancellationToken) is { Count: > 0 } given
                ? given.TrueForAll(g => Says(g.Value, value, depth + 1))
                : value && EnabledCheck.IsNamedSo(local.Local.Name),
            _ => value && IsCheck(condition),
        };
    }

    private bool Both(IBinaryOperation operation, bool value, bool needsBoth, int depth) => needsBoth
        ? Says(operation.LeftOperand, value, depth) && Says(operation.RightOperand, value, depth)
        : Says(operation.LeftOperand, value, depth) || Says(operation.RightOperand, value, depth);

    private static bool? IsBoolean(IOperation value) =>
        value.Unconverted().ConstantValue is { HasValue: true, Value: bool constant } ? constant : null;

    private bool IsCheck(IOperation condition)
    {
        switch (condition)
        {
            case IInvocationOperation { TargetMethod.Name: "IsEnabled" } check:
                var level = check.Arguments.FirstOrDefault(static a => a.Parameter?.Type.Name is "LogLevel" or "LogEventLevel" or "Level");
                return IsSameLogger(LoggerOf(check)) && (level is null || Covers(level.Value));
            case IPropertyReferenceOperation property when EnabledCheck.LevelOf(property.Property.Name) is { } named:
                return named <= call.Level
                    && (ValueOwner.Of(property) is not { } owner || IsSameLogger(ValueOwner.Variable(owner)));
            case IMemberReferenceOperation { Member: var member }:
                return EnabledCheck.Makes(member, call.Level, cancellationToken);
            case IInvocationOperation { TargetMethod: var method, Arguments.IsEmpty: true }:
                return EnabledCheck.Makes(method, call.Level, cancellationToken);
            case IParameterReferenceOperation parameter:
                return EnabledCheck.IsNamedSo(parameter.Parameter.Name);
            default:
                return false;
        }
    }

    // A record of the level is written wherever one of a level below is.
    private bool Covers(IOperation level)
    {
        var asked = Levels.Of(level);
        return asked != SinkLevel.Unknown
            ? asked <= call.Level
            : call.LevelArgument is { } own && ValueOwner.Variable(level) is { } variable
                && SymbolEqualityComparer.Default.Equals(variable, ValueOwner.Variable(own.Value));
    }

    private bool IsSameLogger(ISymbol? other) =>
        logger is null || other is null || SymbolEqualityComparer.Default.Equals(logger, other);

    private static ISymbol? LoggerOf(IInvocationOperation call) => ValueOwner.Variable(
        ValueOwner.Of(call) ?? call.Arguments.FirstOrDefault(static a => a.Parameter?.Type.Name == "ILogger")?.Value);
}
