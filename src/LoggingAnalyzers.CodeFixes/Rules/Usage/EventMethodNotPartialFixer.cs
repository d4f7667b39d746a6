using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes.Rules.Usage;

/// <summary>LH9002: makes the event method partial and leaves its body to the generator.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class EventMethodNotPartialFixer : CodeFixProvider
{
    private const string Key = RuleIds.EventMethodNotPartial;

    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.EventMethodNotPartial];

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method
            || method.ExplicitInterfaceSpecifier is not null
            || method.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error)
            || method.Modifiers.Any(m => m.Kind() is SyntaxKind.ExternKeyword or SyntaxKind.AbstractKeyword or SyntaxKind.AsyncKeyword))
        {
            return;
        }

        if (method.Body is null && method.ExpressionBody is null && method.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            // The body stands in another part, and to take that away is not for this fix.
            return;
        }

        context.RegisterCodeFix(
            CodeAction.Create("Leave the body to the generator", _ => Task.FromResult(Fix(context.Document, root, method)), Key),
            context.Diagnostics);
    }

    private static Document Fix(Document document, SyntaxNode root, MethodDeclarationSyntax method)
    {
        if (method.Body is null && method.ExpressionBody is null)
        {
            return document.WithSyntaxRoot(root.ReplaceNode(method, PartialModifier.On(method)));
        }

        // The semicolon follows the last token of the head, whatever stood between that and the body.
        var last = (method.Body?.OpenBraceToken ?? method.ExpressionBody!.ArrowToken).GetPreviousToken();
        var head = method.ReplaceToken(last, last.WithTrailingTrivia());
        var bodyless = head.WithBody(null).WithExpressionBody(null)
            .WithSemicolonToken(SyntaxFactory.Token(default, SyntaxKind.SemicolonToken, method.GetTrailingTrivia()));
        return document.WithSyntaxRoot(root.ReplaceNode(method, PartialModifier.On(bodyless)));
    }
}
