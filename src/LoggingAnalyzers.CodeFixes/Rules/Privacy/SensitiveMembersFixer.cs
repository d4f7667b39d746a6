using System.Collections.Immutable;
using System.Composition;
using LoggingAnalyzers.Rules.Privacy;
using LoggingAnalyzers.Sensitivity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace LoggingAnalyzers.CodeFixes.Rules.Privacy;

/// <summary>LH1004: logs the safe members in place of the object; marks the others with the attribute that the sink reads.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SensitiveMembersFixer : CodeFixProvider
{
    private const string ProjectKey = RuleIds.SensitiveMembers + ".Project";
    private const string IgnoreKey = RuleIds.SensitiveMembers + ".Ignore";

    // Who needs more than that writes an event for it.
    private const int MaxMembers = 8;

    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.SensitiveMembers];

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FixTarget.ReadAsync(context).ConfigureAwait(false) is not { } target
            || !Enum.TryParse(target.Property(SensitiveMembersAnalyzer.FormProperty), out PrintedAs form))
        {
            return;
        }

        var project = context.Document.Project;
        if (target is { Expression: { } expression, IsUsedOn: false }
            && Projection(expression, form, target.Model, project.AnalyzerOptions, context.CancellationToken) is { } projection)
        {
            target.OfferReplacement("Log only the safe members", ProjectKey, expression, projection);
        }

        if (MemberAttributes.Ignoring(form) is { } attributeName
            && target.Model.Compilation.GetTypeByMetadataName(attributeName) is { } attribute
            && context.Diagnostics[0].AdditionalLocations is { Count: > 0 } members
            && members.All(l => project.Solution.GetDocument(l.SourceTree) is not null
                && Declaration(l, context.CancellationToken) is not null))
        {
            var shown = attribute.Name.Substring(0, attribute.Name.Length - "Attribute".Length);
            target.OfferSolution(
                "Mark the sensitive members with [" + shown + "]",
                IgnoreKey,
                cancellationToken => MarkAsync(project.Solution, members, attribute, cancellationToken));
        }
    }

    private static ExpressionSyntax? Projection(
        ExpressionSyntax expression, PrintedAs form, SemanticModel model, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var info = model.GetTypeInfo(expression, cancellationToken);
        if (expression is not (IdentifierNameSyntax
                or MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax or ThisExpressionSyntax })
            || expression.Parent is not ArgumentSyntax
            || info.Nullability.FlowState == NullableFlowState.MaybeNull
            || info.Type is not INamedTypeSymbol { IsTupleType: false } type)
        {
            return null;
        }

        var scan = new MemberScan(model.Compilation, new CredentialTest(ValueTypes.Of(model.Compilation), options));
        var safe = new List<string>();
        foreach (var member in MemberPrinting.Of(type, form))
        {
            if (member.Symbol is not (IPropertySymbol or IFieldSymbol) || !model.IsAccessible(expression.SpanStart, member.Symbol))
            {
                return null;
            }

            if (SensitiveNames.Classify(member.Symbol.Name) == NameSensitivity.None
                && scan.Judge(member, expression.SyntaxTree, cancellationToken) is null
                && scan.Find(member.Type, member.Form, expression.SyntaxTree, cancellationToken).IsEmpty)
            {
                safe.Add(member.Symbol.Name);
            }
        }

        return safe.Count is > 0 and <= MaxMembers
            ? SyntaxFactory.ParseExpression("new { " + string.Join(", ", safe.Select(m => expression.WithoutTrivia() + "." + m)) + " }")
                .WithTriviaFrom(expression)
            : null;
    }

    private static async Task<Solution> MarkAsync(
        Solution solution, IReadOnlyList<Location> members, INamedTypeSymbol attribute, CancellationToken cancellationToken)
    {
        foreach (var file in members.Distinct().GroupBy(static l => l.SourceTree))
        {
            var document = solution.GetDocument(file.Key)!;
            var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
            foreach (var declaration in file.Select(l => Declaration(l, cancellationToken)).Distinct())
            {
                editor.ReplaceNode(declaration!, (node, generator) => Mark(node, attribute, generator));
            }

            solution = solution.WithDocumentSyntaxRoot(document.Id, editor.GetChangedRoot());
        }

        return solution;
    }

    private static SyntaxNode Mark(SyntaxNode node, INamedTypeSymbol attribute, SyntaxGenerator generator)
    {
        var list = (AttributeListSyntax)generator.Attribute(SanitizerCall.TypeName(generator, attribute))
            .WithAdditionalAnnotations(Simplifier.Annotation);
        if (node is ParameterSyntax parameter)
        {
            list = list.WithTarget(SyntaxFactory.AttributeTargetSpecifier(SyntaxFactory.Token(SyntaxKind.PropertyKeyword)))
                .NormalizeWhitespace().WithTrailingTrivia(SyntaxFactory.Space).WithAdditionalAnnotations(Simplifier.Annotation);
            return parameter.WithoutLeadingTrivia().WithAttributeLists(parameter.AttributeLists.Add(list))
                .WithLeadingTrivia(parameter.GetLeadingTrivia());
        }

        return generator.AddAttributes(node, list);
    }

    private static SyntaxNode? Declaration(Location location, CancellationToken cancellationToken)
    {
        var node = location.SourceTree?.GetRoot(cancellationToken).FindNode(location.SourceSpan);
        return node?.FirstAncestorOrSelf<SyntaxNode>(static n =>
            n is PropertyDeclarationSyntax or FieldDeclarationSyntax { Declaration.Variables.Count: 1 } or ParameterSyntax
                or MethodDeclarationSyntax or BaseTypeDeclarationSyntax) is { } declaration
            && declaration is PropertyDeclarationSyntax or FieldDeclarationSyntax or ParameterSyntax ? declaration : null;
    }
}
