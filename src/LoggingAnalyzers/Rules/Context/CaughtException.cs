using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Rules.Events;
using LoggingAnalyzers.Sensitivity;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Rules.Context;

/// <summary>The exception that is caught where a log call stands, and what its <c>catch</c> block does with it.</summary>
internal sealed class CaughtException
{
    private readonly ICatchClauseOperation clause;

    private CaughtException(ICatchClauseOperation clause) => this.clause = clause;

    /// <summary>The <c>catch</c> clause.</summary>
    public CatchClauseSyntax Syntax => (CatchClauseSyntax)clause.Syntax;

    /// <summary>The block that handles the exception.</summary>
    public IBlockOperation Block => clause.Handler;

    /// <summary>The variable that holds it; null where the clause names none.</summary>
    public ILocalSymbol? Variable =>
        (clause.ExceptionDeclarationOrExpression as IVariableDeclaratorOperation)?.Symbol;

    /// <summary>Any exception is caught: <c>Exception</c>, or no type at all.</summary>
    public bool IsAny => clause.ExceptionType is null or { Name: "Exception" or "SystemException" or "ApplicationException" }
        or { SpecialType: SpecialType.System_Object };

    /// <summary>
    /// What was caught is known to the letter, so that the text tells it: one type, and a filter beside it; for no more than a warning, a
    /// type alone whose value nobody wanted; a type whose name the text repeats.
    /// </summary>
    public bool IsExpected(LogCall call, CancellationToken cancellationToken) => IsAny
        ? call.Level == SinkLevel.Warning && IsOfType(clause.Filter)
        : Syntax.Filter is not null
            || (Variable is null && call.Level == SinkLevel.Warning)
            || IsTold(WrittenText.Of(call, cancellationToken));

    /// <summary>Cancellation is caught by its type, and no filter says that it is something else.</summary>
    public bool IsCancellationType => Syntax.Filter is null && OfCancellation(clause.ExceptionType);

    /// <summary>Cancellation is caught, by its type or by a filter that asks for it.</summary>
    public bool IsCancellation => OfCancellation(clause.ExceptionType)
        || clause.Syntax is CatchClauseSyntax { Filter.FilterExpression: { } filter }
            && filter.DescendantTokens().Any(static t =>
                t.ValueText is "IsCancellationRequested" or "OperationCanceledException" or "TaskCanceledException");

    /// <summary>The clause that is nearest around a call; null where it stands in none, or in a function that is called later.</summary>
    public static CaughtException? Around(IOperation call)
    {
        for (var outer = call.Parent; outer is not null; outer = outer.Parent)
        {
            switch (outer)
            {
                case ICatchClauseOperation { Syntax: CatchClauseSyntax } clause:
                    return new CaughtException(clause);
                case IAnonymousFunctionOperation or ILocalFunctionOperation:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The type is the cancellation of an operation.</summary>
    private static bool OfCancellation(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type is { Name: "OperationCanceledException", ContainingNamespace: { Name: "System" } space }
                && space.ContainingNamespace.IsGlobalNamespace)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The operation is the caught exception itself.</summary>
    public bool Is(IOperation? value)
    {
        return Variable is { } variable && value?.Unconverted() is ILocalReferenceOperation { Local: var local }
            && SymbolEqualityComparer.Default.Equals(local, variable);
    }

    /// <summary>Anything inside speaks of the caught exception, also by a variable that the block makes of it.</summary>
    public bool IsIn(IOperation operation) => operation.DescendantsAndSelf().Any(o => Is(o) || IsMadeOfIt(o));

    /// <summary>Everything that runs in the block when it is entered: not what a function in it does later.</summary>
    public IEnumerable<IOperation> Operations() => Below(Block);

    /// <summary>An exception leaves the block: this one again, or another.</summary>
    public bool Throws() => Operations().Any(static o => o is IThrowOperation);

    /// <summary>The block gives the exception itself to something else: a call, a result, a field, another exception.</summary>
    public bool IsHandedOn() => Block.Descendants().Any(o => Is(o) && o is ILocalReferenceOperation && !IsAsked(o));

    // ex.Message and ex is X read from it; what is made of it is not the exception. Its causes are what the exception tells.
    private static bool IsAsked(IOperation reference)
    {
        var user = reference.Parent;
        while (user is IConversionOperation)
        {
            user = user.Parent;
        }

        if (user is IPropertyReferenceOperation { Property.Name: "InnerException" or "InnerExceptions" })
        {
            return IsAsked(user);
        }

        return user is IMemberReferenceOperation or IConditionalAccessOperation or IBinaryOperation
                or IIsTypeOperation or IIsPatternOperation or ISwitchOperation or ISwitchExpressionOperation
            || (user is IInvocationOperation { Instance: { } instance, TargetMethod.Name: "ToString" or "GetType" or "GetBaseException" }
                && instance.Syntax.Span == reference.Syntax.Span);
    }

    // catch (Exception ex) when (ex is FormatException or OverflowException): types of which nothing more is wanted.
    private bool IsOfType(IOperation? filter) => filter switch
    {
        IIsTypeOperation { IsNegated: false, ValueOperand: var value } => Is(value),
        IIsPatternOperation
        {
            Value: var value,
            Pattern: (ITypePatternOperation or IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or }) and var pattern,
        } => Is(value) && !pattern.Descendants().Any(static p => p is INegatedPatternOperation),
        _ => false,
    };

    // var message = $"Not sent: {ex.Message}"; result.Message = ex.ToString();
    private bool IsMadeOfIt(IOperation value) => Variable is not null
        && value is ILocalReferenceOperation or IPropertyReferenceOperation or IFieldReferenceOperation
        && value.Syntax.ToString() is var name
        && Operations().Any(o => o switch
        {
            IVariableDeclaratorOperation { Symbol.Name: var declared, Initializer: { } initializer } =>
                declared == name && initializer.Descendants().Any(Is),
            IAssignmentOperation { Target: var target, Value: var given } =>
                target.Syntax.ToString() == name && given.DescendantsAndSelf().Any(Is),
            _ => false,
        });

    // OrderNotFoundException: "Order {OrderId} was not found". What the runtime throws says how it failed, and not in what.
    private bool IsTold(string? text)
    {
        if (text is null || clause.ExceptionType is not { } type
            || (type.ContainingNamespace?.ToDisplayString() + ".").StartsWith("System.", StringComparison.Ordinal)
            || NameWords.Split(type.Name) is not [.., var first, var second, "exception"])
        {
            return false;
        }

        var words = NameWords.Split(text);
        return words.Contains(first) && words.Contains(second);
    }

    private static IEnumerable<IOperation> Below(IOperation operation)
    {
        foreach (var child in operation.ChildOperations)
        {
            if (child is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                continue;
            }

            yield return child;
            foreach (var inner in Below(child))
            {
                yield return inner;
            }
        }
    }
}
