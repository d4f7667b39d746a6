using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace LoggingAnalyzers.CodeFixes.Rules.Usage;

/// <summary>LH9004: gives the event a logger as its first parameter; where it can be an extension method it becomes one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class EventWithoutLoggerFixer : CodeFixProvider
{
    private const string Key = RuleIds.EventWithoutLogger;
    private const string Name = "logger";

    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.EventWithoutLogger];

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
            && model?.GetDeclaredSymbol(method, context.CancellationToken) is { } symbol
            && symbol.Parameters.All(p => p.Name != Name))
        {
            context.RegisterCodeFix(
                CodeAction.Create("Add a parameter for the logger", _ => Task.FromResult(Fix(context.Document, root, method, symbol)), Key),
                context.Diagnostics);
        }
    }

    private static Document Fix(Document document, SyntaxNode root, MethodDeclarationSyntax method, IMethodSymbol symbol)
    {
        var logger = SyntaxFactory.Parameter(SyntaxFactory.Identifier(Name)).WithType(
            SyntaxFactory.ParseTypeName("global::Microsoft.Extensions.Logging.ILogger")
                .WithTrailingTrivia(SyntaxFactory.Space)
                .WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation));
        if (symbol is { IsStatic: true, ContainingType: { IsStatic: true, IsGenericType: false, ContainingType: null } })
        {
            logger = logger.AddModifiers(SyntaxFactory.Token(SyntaxKind.ThisKeyword).WithTrailingTrivia(SyntaxFactory.Space));
        }

        var list = method.ParameterList;
        var parameters = list.Parameters.Count == 0
            ? list.AddParameters(logger)
            : list.WithParameters(SyntaxFactory.SeparatedList<ParameterSyntax>(
            [
                logger.WithLeadingTrivia(list.Parameters[0].GetLeadingTrivia()),
                SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space),
                .. list.Parameters.GetWithSeparators().Select((node, i) => i == 0 ? node.AsNode()!.WithLeadingTrivia() : node),
            ]));
        return document.WithSyntaxRoot(root.ReplaceNode(list, parameters));
    }
}
