using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
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
    private const int MaxMemberLength = 20_000; // What is longer takes long to look through.

    private readonly SemanticModel model = call.Operation.SemanticModel!;
    private readonly SyntaxNode site = call.Operation.Syntax;
    private readonly DeclaredData declared = DeclaredData.Of(call.Operation.SemanticModel!.Compilation, call.Configured);
    private readonly MissingValues missing = MissingValues.At(call.Operation.Syntax);
    private readonly List<Identifier> found = [];

    /// <summary>The identifiers, the best first; those without an expression are at hand and not to be logged.</summary>
    public ImmutableArray<Identifier> Find()
    {
        var checkedNames = TestedNames();
        var isStatic = containing.IsStatic || site.Ancestors().Any(VariableReach.IsStaticFunction);
        foreach (var symbol in model.LookupSymbols(site.SpanStart))
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (symbol)
            {
                case { Name: var name } when missing.Has(name) || !VariableReach.Allows(symbol, site, cancellationToken):
                    break;
                case IParameterSymbol parameter when parameter.RefKind != RefKind.Out && !IsPrimary(parameter):
                    Add(parameter.Name, parameter, parameter.Type, checkedNames);
                    break;
                case ILocalSymbol { IsConst: false } local when IsAssigned(local, out var mayBeNothing):
                    if (mayBeNothing)
                    {
                        checkedNames.Add(local.Name);
                    }

                    Add(local.Name, local, local.Type, checkedNames);
                    break;
                case IFieldSymbol { IsStatic: false, IsConst: false, IsImplicitlyDeclared: false } field when !isStatic:
                    AddOwn(field, field.Type);
                    break;
                case IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: not null } property when !isStatic:
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
            if (rank >= 0 && !IsComparedInFixedTime(name))
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
                    && IdentifierNames.MemberRank(property.Name, property.Type, type.Name) is >= 0 and var rank
                    && !missing.Has($"{owner}.{property.Name}"))
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
            && (rank == 0 || IsOwnProperty(member) || IsUsedHere(member))
            && member.ContainingType is { } owner
                && SymbolEqualityComparer.Default.Equals(owner.ContainingAssembly, model.Compilation.Assembly))
        {
            Add(member.Name, member, type, OwnMember, true);
        }
    }

    // Whoever compares so guards a secret, whatever its name: the key of a webhook.
    private bool IsComparedInFixedTime(string name) =>
        site.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { Span.Length: < MaxMemberLength } member
        && member.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
            call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FixedTimeEquals" }
            && call.ArgumentList.DescendantNodes().OfType<IdentifierNameSyntax>().Any(a => a.Identifier.ValueText == name));

    // What a base class has is as often how that works: the folder of a plugin.
    private bool IsOwnProperty(ISymbol member) =>
        member is IPropertySymbol && SymbolEqualityComparer.Default.Equals(member.ContainingType, containing.ContainingType);

    // A path or name in a field is as often how the object is set up: it tells which one it was where the method works with it.
    private bool IsUsedHere(ISymbol field) =>
        site.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        && member.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == field.Name);

    // Name => "Nightly backup" is the same for all of the type, and so is Name { get; } = "Nightly backup".
    private bool IsState(ISymbol member) => !Settings.Give(member, cancellationToken) && (member is not IPropertySymbol
        || member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not PropertyDeclarationSyntax property
        || (property.ExpressionBody is null
            && property.AccessorList?.Accessors.All(static a => a is { Body: null, ExpressionBody: null }) == true
            && !(property is { Initializer.Value: LiteralExpressionSyntax, AccessorList.Accessors.Count: 1 })));

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

    /// <param name="local">A variable.</param>
    /// <param name="mayBeNothing">It starts as nothing, and is given something on some paths alone.</param>
    private bool IsAssigned(ILocalSymbol local, out bool mayBeNothing)
    {
        mayBeNothing = false;
        if (local.DeclaringSyntaxReferences is not [var reference] || reference.Span.Start >= site.SpanStart)
        {
            return false;
        }

        var node = reference.GetSyntax(cancellationToken);
        mayBeNothing = node is VariableDeclaratorSyntax { Initializer.Value: { } start } && MissingValues.IsNothing(start);
        return node switch
        {
            VariableDeclaratorSyntax when mayBeNothing => IsGivenBefore(local.Name),
            VariableDeclaratorSyntax { Initializer.Value: { } value } => !Settings.AreIn(value),
            ForEachStatementSyntax or CatchDeclarationSyntax => true,
            _ => Flows(local),
        };
    }

    private bool IsGivenBefore(string name) =>
        site.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        && member.DescendantNodes(node => node.SpanStart < site.SpanStart).OfType<IdentifierNameSyntax>().Any(use =>
            use.Identifier.ValueText == name && use.SpanStart < site.SpanStart
            && (use.Parent is AssignmentExpressionSyntax assignment
                ? assignment.Left == use
                : use.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None }));

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
