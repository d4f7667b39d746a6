using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.Rules.Context;

/// <summary>
/// What is null, empty or not set where a call stands, as the conditions tell that lead there: nothing in it could be logged.
/// </summary>
internal sealed class MissingValues
{
    private readonly HashSet<string> paths = new(StringComparer.Ordinal);

    /// <summary>Reads the conditions around a call, and those before it that leave the method.</summary>
    public static MissingValues At(SyntaxNode site)
    {
        var missing = new MissingValues();
        for (var node = site; node.Parent is { } parent && parent is not MemberDeclarationSyntax; node = parent)
        {
            switch (parent)
            {
                case IfStatementSyntax branch when node == branch.Statement:
                    missing.paths.UnionWith(Found(branch.Condition, true));
                    break;
                case ElseClauseSyntax { Parent: IfStatementSyntax branch }:
                    missing.paths.UnionWith(Found(branch.Condition, false));
                    break;
                case BlockSyntax block:
                    missing.paths.UnionWith(Left(block, node));
                    break;
            }
        }

        return missing;
    }

    /// <summary>The value is missing.</summary>
    /// <param name="path">How it is written: <c>order</c>, <c>order.Id</c>.</param>
    public bool Has(string path) => paths.Contains(path);

    // if (!string.IsNullOrEmpty(x)) { …; return; }: what follows has no x, until it is given one.
    private static HashSet<string> Left(BlockSyntax block, SyntaxNode end)
    {
        var left = new HashSet<string>(StringComparer.Ordinal);
        foreach (var statement in block.Statements)
        {
            if (statement == end)
            {
                break;
            }

            foreach (var assignment in left.Count == 0 ? [] : statement.DescendantNodes().OfType<AssignmentExpressionSyntax>())
            {
                var assigned = PathOf(assignment.Left);
                left.RemoveWhere(p => p == assigned || p.StartsWith(assigned + ".", StringComparison.Ordinal));
            }

            if (statement is IfStatementSyntax { Else: null } guard && Leaves(guard.Statement))
            {
                left.UnionWith(Found(guard.Condition, false));
            }
        }

        return left;
    }

    private static bool Leaves(StatementSyntax statement) => statement switch
    {
        BlockSyntax { Statements: [.., var last] } => Leaves(last),
        ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax => true,
        _ => false,
    };

    /// <summary>What is missing where a condition holds, or where it does not.</summary>
    private static IEnumerable<string> Found(ExpressionSyntax condition, bool holds)
    {
        switch (condition)
        {
            case ParenthesizedExpressionSyntax inner:
                return Found(inner.Expression, holds);
            case PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression):
                return Found(not.Operand, !holds);
            case BinaryExpressionSyntax both when both.IsKind(holds ? SyntaxKind.LogicalAndExpression : SyntaxKind.LogicalOrExpression):
                return Found(both.Left, holds).Concat(Found(both.Right, holds));
            case BinaryExpressionSyntax either
                when either.IsKind(SyntaxKind.LogicalOrExpression) || either.IsKind(SyntaxKind.LogicalAndExpression):
                // One of them is missing; nobody knows which.
                var left = Found(either.Left, holds).ToList();
                var right = Found(either.Right, holds).ToList();
                return left.Count > 0 && right.Count > 0 ? left.Concat(right) : [];
            case BinaryExpressionSyntax equals when equals.IsKind(holds ? SyntaxKind.EqualsExpression : SyntaxKind.NotEqualsExpression):
                return IsNothing(equals.Right) ? [PathOf(equals.Left)] : IsNothing(equals.Left) ? [PathOf(equals.Right)] : [];
            case IsPatternExpressionSyntax { Expression: var value, Pattern: var pattern }
                when holds ? IsNothing(pattern) : IsAnything(pattern):
                return [PathOf(value)];
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HasValue", Expression: var value } when !holds:
                return [PathOf(value)];
            case InvocationExpressionSyntax call:
                return Found(call, holds);
            default:
                return [];
        }
    }

    private static IEnumerable<string> Found(InvocationExpressionSyntax call, bool holds)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: var owner })
        {
            return [];
        }

        // dictionary.TryGetValue(key, out var x)
        if (!holds && name.StartsWith("Try", StringComparison.Ordinal))
        {
            return call.ArgumentList.Arguments.Where(static a => a.RefKindKeyword.IsKind(SyntaxKind.OutKeyword)).Select(static a =>
                a.Expression is DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax variable }
                    ? variable.Identifier.ValueText : PathOf(a.Expression));
        }

        var tells = holds
            ? name is "IsNullOrEmpty" or "IsNullOrWhiteSpace" or "IsMissing" or "IsEmpty" or "IsNull"
            : name is "IsPresent" or "Any";
        return tells ? [PathOf(call.ArgumentList.Arguments is [{ Expression: var tested }] ? tested : owner)] : [];
    }

    /// <summary>An expression is null, empty or zero.</summary>
    public static bool IsNothing(ExpressionSyntax value) => value switch
    {
        PostfixUnaryExpressionSyntax { Operand: var operand } => IsNothing(operand),
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.NullLiteralExpression)
            || literal.IsKind(SyntaxKind.DefaultLiteralExpression)
            || literal.Token.Value is "" or 0,
        DefaultExpressionSyntax => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" } => true,
        _ => false,
    };

    private static bool IsNothing(PatternSyntax pattern) => pattern switch
    {
        ConstantPatternSyntax constant => IsNothing(constant.Expression),
        ParenthesizedPatternSyntax inner => IsNothing(inner.Pattern),
        BinaryPatternSyntax either when either.IsKind(SyntaxKind.OrPattern) => IsNothing(either.Left) && IsNothing(either.Right),
        UnaryPatternSyntax not => IsAnything(not.Pattern),
        _ => false,
    };

    // { } and not null
    private static bool IsAnything(PatternSyntax pattern) => pattern switch
    {
        ParenthesizedPatternSyntax inner => IsAnything(inner.Pattern),
        UnaryPatternSyntax not => IsNothing(not.Pattern),
        RecursivePatternSyntax
        {
            Type: null, PositionalPatternClause: null, PropertyPatternClause: null or { Subpatterns.Count: 0 },
        } => true,
        _ => false,
    };

    // order?.Id is order.Id, and an empty text has no length.
    private static string PathOf(ExpressionSyntax value)
    {
        var path = value.ToString().Replace("?.", ".").Replace("!", "");
        path = path.StartsWith("this.", StringComparison.Ordinal) ? path.Substring(5) : path;
        return path.EndsWith(".Length", StringComparison.Ordinal) ? path.Substring(0, path.Length - 7)
            : path.EndsWith(".Count", StringComparison.Ordinal) ? path.Substring(0, path.Length - 6)
            : path;
    }
}
