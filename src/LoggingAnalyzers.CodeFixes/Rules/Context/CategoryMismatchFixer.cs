using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace LoggingAnalyzers.CodeFixes.Rules.Context;

/// <summary>Fixes LH3006: makes the logger one of the class that it is in, wherever the class declares it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CategoryMismatchFixer))]
[Shared]
public sealed class CategoryMismatchFixer : CodeFixProvider
{
    private const string Title = "Log under the name of this class";

    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.CategoryMismatch];

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not TypeSyntax category
            || category.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || model?.GetDeclaredSymbol(declaration, context.CancellationToken) is not { DeclaringSyntaxReferences.Length: 1 } type
            || model.GetTypeInfo(category, context.CancellationToken).Type is not INamedTypeSymbol old)
        {
            return;
        }

        var name = SyntaxFactory.ParseTypeName(type.Name + (declaration.TypeParameterList is { Parameters: var parameters }
            ? "<" + string.Join(", ", parameters.Select(static p => p.Identifier.ValueText)) + ">" : ""));
        var places = category.Ancestors().Any(static a => a is InvocationExpressionSyntax)
            ? [category]
            : declaration.DescendantNodes(n => n == declaration || n is not TypeDeclarationSyntax).OfType<GenericNameSyntax>()
                .Where(static g => g.Identifier.ValueText is "ILogger" or "CreateLogger")
                .SelectMany(static g => g.TypeArgumentList.Arguments)
                .Where(a => SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(a, context.CancellationToken).Type, old))
                .ToList();
        if (places.Count > 1 || places[0] != category || category.FirstAncestorOrSelf<ParameterSyntax>() is not null)
        {
            if (await IsMadeWithLoggerAsync(type, old, context.Document.Project.Solution, context.CancellationToken).ConfigureAwait(false))
            {
                return;
            }
        }

        var changed = root.ReplaceNodes(places, (a, _) => name.WithTriviaFrom(a));
        context.RegisterCodeFix(
            CodeAction.Create(Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), nameof(CategoryMismatchFixer)),
            context.Diagnostics);
    }

    // Code that makes one by hand has a logger of the old type for it.
    private static async Task<bool> IsMadeWithLoggerAsync(
        INamedTypeSymbol type, INamedTypeSymbol old, Solution solution, CancellationToken cancellationToken)
    {
        foreach (var constructor in type.InstanceConstructors)
        {
            var references = await SymbolFinder.FindReferencesAsync(constructor, solution, cancellationToken).ConfigureAwait(false);
            foreach (var location in references.SelectMany(static r => r.Locations))
            {
                var root = await location.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
                var made = root?.FindNode(location.Location.SourceSpan).AncestorsAndSelf().FirstOrDefault(static n => n
                    is BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax)?.ToString();
                if (made?.IndexOf("ogger", StringComparison.Ordinal) >= 0 || made?.IndexOf(old.Name, StringComparison.Ordinal) >= 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
