using System.Collections.Immutable;
using LoggingAnalyzers.Sensitivity;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.Rules.Context;

/// <summary>Finds the values at hand where a log call stands that tell which one it was.</summary>
internal sealed class Identifiers(LogCall call, string[] furtherWords, ISymbol containing, CancellationToken cancellationToken)
{
    private const int DirectId = 0;
    private const int MemberId = 1;
    private const int DirectName = 2;
    private const int MemberName = 3;
    public const int OwnMember = 4;
    private const int Unlogged = 9;

    private readonly SemanticModel model = call.Operation.SemanticModel!;
    private readonly SyntaxNode site = call.Operation.Syntax;
    private readonly DeclaredData declared = DeclaredData.Of(call.Operation.SemanticModel!.Compilation, call.Configured);
    private readonly List<Identifier> found = [];

    /// <summary>The identifiers, the best first; those without an expression are at hand and not to be logged.</summary>
    public ImmutableArray<Identifier> Find()
    {
        var checkedNames = TestedNames();
        var missing = MissingNames();
        foreach (var symbol in model.LookupSymbols(site.SpanStart))
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (symbol)
            {
                case { Name: var name } when missing.Contains(name):
                    break;
                case IParameterSymbol parameter when parameter.RefKind != RefKind.Out && !IsPrimary(parameter):
                    Add(parameter.Name, parameter, parameter.Type, checkedNames);
                    break;
                case ILocalSymbol { IsConst: false } local when IsAssigned(local):
                    Add(local.Name, local, local.Type, checkedNames);
                    break;
                case IFieldSymbol { IsStatic: false, IsConst: false, IsImplicitlyDeclared: false } field when !IsStaticCode():
                    AddOwn(field, field.Type);
                    break;
                case IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: not null } property when !IsStaticCode():
                    AddOwn(property, property.Type);
                    break;
            }
        }

        return [.. found.OrderBy(static i => i.Rank)];
    }

    private void Add(string name, ISymbol symbol, ITypeSymbol type, HashSet<string> tested)
    {
        if (IdentifierNames.IsScalar(type))
        {
            var rank = IdentifierNames.Rank(name, type, furtherWords);
            if (rank >= 0)
            {
                // What the code has just found to be missing says nothing.
                Add(name, symbol, type, rank == 0 ? DirectId : DirectName, !tested.Contains(name));
            }

            return;
        }

        if (IdentifierNames.RequestContexts.Contains(type.Name))
        {
            found.Add(new(null, Unlogged));
            return;
        }

        if (IdentifierNames.HasParts(type))
        {
            AddMembers(name, type, !tested.Contains(name) && type.NullableAnnotation != NullableAnnotation.Annotated);
        }
    }

    // The id of what is at hand: order.Id, order.OrderNumber.
    private void AddMembers(string owner, ITypeSymbol type, bool isThere)
    {
        for (var t = type; t is { SpecialType: SpecialType.None }; t = t.BaseType)
        {
            foreach (var member in t.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: not null } property
                    && property.DeclaredAccessibility == Accessibility.Public
                    && IdentifierNames.IsScalar(property.Type)
                    && IdentifierNames.MemberRank(property.Name, property.Type, type.Name) is >= 0 and var rank)
                {
                    Add($"{owner}.{property.Name}", property, property.Type, rank == 0 ? MemberId : MemberName, isThere);
                }
            }
        }
    }

    private void AddOwn(ISymbol member, ITypeSymbol type)
    {
        if (type.Name == "HubCallerContext")
        {
            found.Add(new(null, Unlogged));
            return;
        }

        // What a page or a component is about: Input, Model, File.
        if (member is IPropertySymbol { DeclaredAccessibility: Accessibility.Public or Accessibility.Protected }
            && SymbolEqualityComparer.Default.Equals(member.ContainingType, containing.ContainingType) && IdentifierNames.HasParts(type))
        {
            AddMembers(member.Name, type, isThere: false);
            return;
        }

        var name = member.Name.TrimStart('_');
        if (IdentifierNames.IsScalar(type) && !IdentifierNames.IsSetting(name) && IsState(member)
            && IdentifierNames.Rank(name, type, furtherWords) is >= 0 and <= 1 and var rank
            && (rank == 0 || member is IPropertySymbol || IsUsedHere(member))
            && member.ContainingType is { } owner
                && SymbolEqualityComparer.Default.Equals(owner.ContainingAssembly, model.Compilation.Assembly))
        {
            Add(member.Name, member, type, OwnMember, true);
        }
    }

    // A path or name in a field is as often how the object is set up: it tells which one it was where the method works with it.
    private bool IsUsedHere(ISymbol field) =>
        site.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        && member.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == field.Name);

    // Name => "Nightly backup" is the same for all of the type.
    private bool IsState(ISymbol member) => member is not IPropertySymbol
        || member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not PropertyDeclarationSyntax property
        || (property.ExpressionBody is null
            && property.AccessorList?.Accessors.All(static a => a is { Body: null, ExpressionBody: null }) == true);

    private void Add(string expression, ISymbol symbol, ITypeSymbol type, int rank, bool isThere)
    {
        var isSensitive = SensitiveNames.Classify(symbol.Name) != NameSensitivity.None
            || IdentifierNames.IsPersonal(symbol) || type.Name == "Uri" || NameWords.Split(symbol.Name) is [.., "url" or "uri"]
            || declared.Find(symbol) is not null || declared.FindType(type) is not null;
        found.Add(isThere && !isSensitive ? new(SyntaxFacts.GetKeywordKind(expression) == SyntaxKind.None
            ? expression : "@" + expression, rank)
            : new(null, Unlogged));
    }

    // A constructor parameter of the class that primary constructors capture is a dependency.
    private static bool IsPrimary(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
        && constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is TypeDeclarationSyntax;

    private bool IsStaticCode() => containing.IsStatic;

    private bool IsAssigned(ILocalSymbol local)
    {
        if (local.DeclaringSyntaxReferences is not [var reference] || reference.Span.Start >= site.SpanStart)
        {
            return false;
        }

        var node = reference.GetSyntax(cancellationToken);
        return node switch
        {
            VariableDeclaratorSyntax declarator => declarator.Initializer is not null || Flows(local),
            ForEachStatementSyntax or CatchDeclarationSyntax => true,
            _ => Flows(local),
        };
    }

    private bool Flows(ILocalSymbol local) =>
        site.FirstAncestorOrSelf<StatementSyntax>() is { } statement
        && model.AnalyzeDataFlow(statement) is { Succeeded: true } flow
        && flow.DefinitelyAssignedOnEntry.Contains(local, SymbolEqualityComparer.Default);

    /// <summary>The names that an enclosing condition asks for: what it finds may be that they are null.</summary>
    private HashSet<string> TestedNames()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var node = site.Parent; node is not null and not MemberDeclarationSyntax; node = node.Parent)
        {
            var condition = node switch
            {
                IfStatementSyntax statement => statement.Condition,
                ConditionalExpressionSyntax expression => expression.Condition,
                SwitchStatementSyntax statement => statement.Expression,
                _ => null,
            };
            foreach (var name in condition?.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>() ?? [])
            {
                if (MayTestForNothing(name))
                {
                    names.Add(name.Identifier.ValueText);
                }
            }

            foreach (var variable in condition?.DescendantNodes().OfType<SingleVariableDesignationSyntax>() ?? [])
            {
                names.Add(variable.Identifier.ValueText);
            }
        }

        return names;
    }

    /// <summary>What is null or empty where the call stands: there is nothing in it that could be logged.</summary>
    private HashSet<string> MissingNames()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var node = site.Parent; node is not null and not MemberDeclarationSyntax; node = node.Parent)
        {
            if (node is IfStatementSyntax { Condition: var condition, Statement: var then } && then.Span.Contains(site.Span))
            {
                AddMissing(condition, names);
            }
        }

        return names;
    }

    private static void AddMissing(ExpressionSyntax condition, HashSet<string> names)
    {
        switch (condition)
        {
            case ParenthesizedExpressionSyntax inner:
                AddMissing(inner.Expression, names);
                break;
            case BinaryExpressionSyntax both when both.IsKind(SyntaxKind.LogicalAndExpression):
                AddMissing(both.Left, names);
                AddMissing(both.Right, names);
                break;
            case BinaryExpressionSyntax { Left: IdentifierNameSyntax name, Right.RawKind: (int)SyntaxKind.NullLiteralExpression } equals
                when equals.IsKind(SyntaxKind.EqualsExpression):
                names.Add(name.Identifier.ValueText);
                break;
            case IsPatternExpressionSyntax
            {
                Expression: IdentifierNameSyntax name,
                Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression },
            }:
                names.Add(name.Identifier.ValueText);
                break;
            case InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsNullOrEmpty" or "IsNullOrWhiteSpace" },
                ArgumentList.Arguments: [{ Expression: IdentifierNameSyntax name }],
            }:
                names.Add(name.Identifier.ValueText);
                break;
        }
    }

    private static bool MayTestForNothing(IdentifierNameSyntax name) => name.Parent switch
    {
        BinaryExpressionSyntax binary => binary.Left.IsKind(SyntaxKind.NullLiteralExpression)
            || binary.Right.IsKind(SyntaxKind.NullLiteralExpression)
            || binary.IsKind(SyntaxKind.IsExpression),
        IsPatternExpressionSyntax => true,
        ConditionalAccessExpressionSyntax => true,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } } =>
            member.Name.Identifier.ValueText.StartsWith("IsNullOr", StringComparison.Ordinal),
        MemberAccessExpressionSyntax access => access.Expression == name,
        _ => false,
    };
}
