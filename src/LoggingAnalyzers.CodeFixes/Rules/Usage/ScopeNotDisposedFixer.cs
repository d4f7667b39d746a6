using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes.Rules.Usage;

/// <summary>LH9012: disposes of the scope at the end of its block.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ScopeNotDisposedFixer : CodeFixProvider
{
    private const string Key = RuleIds.ScopeNotDisposed;

    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.ScopeNotDisposed];

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var statement = root?.FindNode(context.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<StatementSyntax>();
        if (root is null || statement is null)
        {
            return;
        }

        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (model is not null && UsingScope.Of(statement, model) is { } replacement)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Dispose of the scope at the end of the block",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(statement, replacement))),
                    Key),
                context.Diagnostics);
        }
    }
}
