using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>
/// Whether code runs on a developer's machine only: under <c>IsDevelopment()</c> and its like in an <c>if</c>, <c>?:</c>, <c>&amp;&amp;</c>
/// or <c>switch</c>, behind an early return, inside <c>#if DEBUG</c>.
/// </summary>
internal static class DevelopmentCheck
{
    // A condition deeper than that is no check that a reader would recognise.
    private const int MaxDepth = 16;

    private enum Stage
    {
        Unknown,
        Development,
        Production,
    }

    public static bool Covers(IOperation operation, CancellationToken cancellationToken)
    {
        var inner = operation;
        for (var outer = operation.Parent; outer is not null; inner = outer, outer = outer.Parent)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isCovered = outer switch
            {
                IConditionalOperation choice when inner != choice.Condition => Implies(choice.Condition, inner == choice.WhenTrue),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when inner == both.RightOperand =>
                    Implies(both.LeftOperand, true),
                ISwitchCaseOperation section => section.Clauses.All(
                    static c => c is ISingleValueCaseClauseOperation single && StageOf(single.Value) == Stage.Development),
                IBlockOperation block => IsBehindReturn(block.Operations, inner),
                _ => false,
            };
            if (isCovered)
            {
                return true;
            }

            // What stands before a local function is not what happens before it is called.
            if (outer is ILocalFunctionOperation)
            {
                break;
            }
        }

        return IsInsideDebug(operation.Syntax, cancellationToken);
    }

    // if (!environment.IsDevelopment()) return;
    private static bool IsBehindReturn(IEnumerable<IOperation> statements, IOperation inner)
    {
        foreach (var statement in statements)
        {
            if (statement == inner)
            {
                return false;
            }

            if (statement is IConditionalOperation { WhenFalse: null } choice
                && Leaves(choice.WhenTrue) && Implies(choice.Condition, false))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Leaves(IOperation statement) => statement switch
    {
        IBlockOperation { Operations: { Length: > 0 } operations } => Leaves(operations[operations.Length - 1]),
        IReturnOperation or IThrowOperation or IBranchOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        _ => false,
    };

    /// <summary>Whether a condition with that outcome means development.</summary>
    private static bool Implies(IOperation condition, bool outcome, int depth = 0)
    {
        if (depth++ > MaxDepth)
        {
            return false;
        }

        switch (condition)
        {
            case IConversionOperation conversion:
                return Implies(conversion.Operand, outcome, depth);
            case IParenthesizedOperation parenthesized:
                return Implies(parenthesized.Operand, outcome, depth);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Implies(not.Operand, !outcome, depth);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } logic:
                var isEither = logic.OperatorKind == BinaryOperatorKind.ConditionalAnd == outcome;
                var left = Implies(logic.LeftOperand, outcome, depth);
                return left == isEither ? left : Implies(logic.RightOperand, outcome, depth);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equal:
                return Equal(equal.LeftOperand, equal.RightOperand, outcome, depth);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } different:
                return Equal(different.LeftOperand, different.RightOperand, !outcome, depth);
            case IIsPatternOperation { Pattern: IConstantPatternOperation pattern } match:
                return Equal(match.Value, pattern.Value, outcome, depth);
            case IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation pattern } } match:
                return Equal(match.Value, pattern.Value, !outcome, depth);
            case ILocalReferenceOperation local when StageOf(local.Local.Name) == Stage.Unknown:
                return Initializer(local) is { } initializer && Implies(initializer, outcome, depth);
            default:
                return Means(Named(condition), outcome);
        }
    }

    private static bool Equal(IOperation left, IOperation right, bool outcome, int depth)
    {
        if (right.ConstantValue is { HasValue: true, Value: bool truth })
        {
            return Implies(left, outcome == truth, depth);
        }

        return Means(StageOf(right), outcome) || Means(StageOf(left), outcome);
    }

    private static bool Means(Stage stage, bool outcome) => stage == (outcome ? Stage.Development : Stage.Production);

    /// <summary>What a condition asks for by its name: <c>IsDevelopment()</c>, <c>IsEnvironment("Development")</c>.</summary>
    private static Stage Named(IOperation condition) => condition switch
    {
        IInvocationOperation { TargetMethod.Name: "IsEnvironment" or "Equals" } call => call.Arguments
            .Select(static a => StageOf(a.Value)).Append(StageOf(call.Instance)).FirstOrDefault(static s => s != Stage.Unknown),
        IInvocationOperation { TargetMethod.Name: var name } => StageOf(name),
        IPropertyReferenceOperation { Property: { Name: "IsAttached", ContainingType.Name: "Debugger" } } => Stage.Development,
        IPropertyReferenceOperation { Property.Name: var name } => StageOf(name),
        IFieldReferenceOperation { Field.Name: var name } => StageOf(name),
        IParameterReferenceOperation { Parameter.Name: var name } => StageOf(name),
        ILocalReferenceOperation { Local.Name: var name } => StageOf(name),
        _ => Stage.Unknown,
    };

    /// <summary>The environment that a text or a field names: <c>"Development"</c>, <c>Environments.Development</c>.</summary>
    private static Stage StageOf(IOperation? value) => value switch
    {
        IConversionOperation conversion => StageOf(conversion.Operand),
        { ConstantValue: { HasValue: true, Value: string text } } => StageOf(text),
        IFieldReferenceOperation { Field: { IsStatic: true, Name: var name } } => StageOf(name),
        _ => Stage.Unknown,
    };

    private static Stage StageOf(string name)
    {
        foreach (var word in NameWords.Split(name))
        {
            switch (word)
            {
                case "development" or "dev" or "developer" or "local" or "localhost":
                    return Stage.Development;
                case "production" or "prod":
                    return Stage.Production;
            }
        }

        return Stage.Unknown;
    }

    private static IOperation? Initializer(ILocalReferenceOperation local) =>
        local.Local.DeclaringSyntaxReferences is [var reference] && reference.SyntaxTree == local.Syntax.SyntaxTree
        && reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }
            ? local.SemanticModel?.GetOperation(value)
            : null;

    private static bool IsInsideDebug(SyntaxNode syntax, CancellationToken cancellationToken)
    {
        var root = syntax.SyntaxTree.GetRoot(cancellationToken);
        var open = new Stack<(ExpressionSyntax Condition, bool IsDebug)>();
        for (var directive = (root as CompilationUnitSyntax)?.GetFirstDirective();
             directive is not null && directive.SpanStart < syntax.SpanStart;
             directive = directive.GetNextDirective())
        {
            switch (directive)
            {
                case IfDirectiveTriviaSyntax start:
                    open.Push((start.Condition, IsDebug(start.Condition, true)));
                    break;
                case ElifDirectiveTriviaSyntax next when open.Count > 0:
                    open.Pop();
                    open.Push((next.Condition, IsDebug(next.Condition, true)));
                    break;
                case ElseDirectiveTriviaSyntax when open.Count > 0:
                    var (condition, _) = open.Pop();
                    open.Push((condition, IsDebug(condition, false)));
                    break;
                case EndIfDirectiveTriviaSyntax when open.Count > 0:
                    open.Pop();
                    break;
            }
        }

        return open.Any(static region => region.IsDebug);
    }

    private static bool IsDebug(ExpressionSyntax condition, bool outcome) => condition switch
    {
        IdentifierNameSyntax { Identifier.ValueText: "DEBUG" } => outcome,
        ParenthesizedExpressionSyntax parenthesized => IsDebug(parenthesized.Expression, outcome),
        PrefixUnaryExpressionSyntax not => IsDebug(not.Operand, !outcome),
        BinaryExpressionSyntax both => both.OperatorToken.Text == "&&" == outcome
            ? IsDebug(both.Left, outcome) || IsDebug(both.Right, outcome)
            : IsDebug(both.Left, outcome) && IsDebug(both.Right, outcome),
        _ => false,
    };
}
