using System.Runtime.CompilerServices;
using LoggingAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>A value that a local or parameter is given.</summary>
/// <param name="Value">The value.</param>
/// <param name="Site">The operation that gives it.</param>
/// <param name="Position">Where in the text it is given.</param>
/// <param name="Replaces">The variable holds nothing else afterwards; false for what is added, as by <c>+=</c> and <c>Append</c>.</param>
/// <param name="IsOut">The value is a call that gives it through the argument, not as its result.</param>
internal readonly record struct AssignedValue(IOperation Value, IOperation Site, int Position, bool Replaces, bool IsOut);

/// <summary>
/// Everything that the locals and parameters of one method body are given, collected in one walk and kept as long as the body is.
/// </summary>
internal sealed class AssignedValues
{
    // A body of more operations is not read: the names of its locals decide.
    private const int MaxOperations = 50_000;

    private static readonly ConditionalWeakTable<IOperation, AssignedValues> Bodies = new();

    private readonly Dictionary<ISymbol, List<AssignedValue>> values = new(SymbolEqualityComparer.Default);

    private AssignedValues(IOperation body, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var operation in body.DescendantsAndSelf())
        {
            if (++count > MaxOperations)
            {
                values.Clear();
                return;
            }

            if (count % 256 == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            Collect(operation);
        }
    }

    /// <summary>What the variable may hold where it is used; empty where nothing is known of it.</summary>
    /// <param name="variable">A local or parameter.</param>
    /// <param name="use">The reference to it.</param>
    /// <param name="cancellationToken">Checked while the body is walked.</param>
    public static List<AssignedValue> Reaching(ISymbol variable, IOperation use, CancellationToken cancellationToken)
    {
        var body = use;
        while (body.Parent is { } parent)
        {
            body = parent;
        }

        if (!Bodies.TryGetValue(body, out var assigned))
        {
            assigned = Bodies.GetValue(body, b => new AssignedValues(b, cancellationToken));
        }

        return assigned.values.TryGetValue(variable, out var all) ? ReachingValues.Of(variable, all, use) : [];
    }

    private void Collect(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation declarator when declarator.GetVariableInitializer() is { } initializer:
                Add(declarator.Symbol, initializer.Value, operation, replaces: true);
                break;
            case ISimpleAssignmentOperation assignment:
                Assign(assignment.Target, assignment.Value, operation, replaces: true);
                break;
            case ICompoundAssignmentOperation assignment:
                Assign(assignment.Target, assignment.Value, operation, replaces: false);
                break;
            case ICoalesceAssignmentOperation assignment:
                Assign(assignment.Target, assignment.Value, operation, replaces: false);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                Deconstruct(deconstruction.Target, deconstruction.Value, operation);
                break;
            case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation element } loop:
                Add(element.Symbol, loop.Collection, loop.Collection, replaces: true);
                break;
            // foreach (var (name, value) in headers)
            case IForEachLoopOperation pairs when Second(pairs.LoopControlVariable) is { } value && IsPair(pairs):
                Assign(value, pairs.Collection, pairs.Collection, replaces: true);
                break;
            case IIsPatternOperation pattern:
                Match(pattern.Pattern, pattern.Value, operation);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref, Value: var target, Parent: IInvocationOperation call }:
                Assign(target, call, call, replaces: true, isOut: true);
                break;
            case IInvocationOperation { Instance: ILocalReferenceOperation { Local: var builder } } call when IsAppend(call.TargetMethod):
                foreach (var argument in call.Arguments)
                {
                    Add(builder, argument.Value, operation, replaces: false);
                }

                break;
        }
    }

    private static IOperation? Second(IOperation variable) =>
        (variable is IDeclarationExpressionOperation declaration ? declaration.Expression : variable) is ITupleOperation
        {
            Elements: [_, var second],
        }
            ? second
            : null;

    private static bool IsPair(IForEachLoopOperation loop) =>
        loop.Syntax is ForEachVariableStatementSyntax syntax && loop.SemanticModel is { } model
        && model.GetForEachStatementInfo(syntax).ElementType is { Name: "KeyValuePair" };

    // sb.Append(a).Append(b): the outer call is on what the inner one returns, the builder itself.
    private static bool IsAppend(IMethodSymbol method) =>
        method.ContainingType.Name == "StringBuilder"
        && (method.Name.StartsWith("Append", StringComparison.Ordinal) || method.Name == "Insert");

    private void Assign(IOperation target, IOperation value, IOperation site, bool replaces, bool isOut = false)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                Add(local.Local, value, site, replaces, isOut);
                break;
            case IParameterReferenceOperation parameter:
                Add(parameter.Parameter, value, site, replaces, isOut);
                break;
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, value, site, replaces, isOut);
                break;
        }
    }

    private void Deconstruct(IOperation target, IOperation value, IOperation site)
    {
        target = target is IDeclarationExpressionOperation declaration ? declaration.Expression : target;
        value = value.Unconverted();
        if (target is not ITupleOperation targets)
        {
            Assign(target, value, site, replaces: true);
            return;
        }

        for (var i = 0; i < targets.Elements.Length; i++)
        {
            var element = value is ITupleOperation { Elements: var elements } && i < elements.Length ? elements[i] : null;
            if (element is not null)
            {
                Deconstruct(targets.Elements[i], element, site);
            }
        }
    }

    private void Match(IPatternOperation pattern, IOperation value, IOperation site)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } symbol }:
                Add(symbol, value, site, replaces: true);
                break;
            case IRecursivePatternOperation recursive:
                if (recursive.DeclaredSymbol is { } whole)
                {
                    Add(whole, value, site, replaces: true);
                }

                foreach (var property in recursive.PropertySubpatterns)
                {
                    Match(property.Pattern, property.Member, site);
                }

                break;
            case IBinaryPatternOperation binary:
                Match(binary.LeftPattern, value, site);
                Match(binary.RightPattern, value, site);
                break;
            case INegatedPatternOperation negated:
                Match(negated.Pattern, value, site);
                break;
        }
    }

    private void Add(ISymbol variable, IOperation value, IOperation site, bool replaces, bool isOut = false)
    {
        if (!values.TryGetValue(variable, out var list))
        {
            values.Add(variable, list = []);
        }

        list.Add(new AssignedValue(value, site, site.Syntax.Span.End, replaces, isOut));
    }
}
