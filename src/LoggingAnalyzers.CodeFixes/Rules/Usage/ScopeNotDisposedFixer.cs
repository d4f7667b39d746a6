using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes.Rules.Usage;

/// <summary>LH9012: disposes of the scope at the end of its block.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ScopeNotDisposedFixer : CodeFixProvider
{
    private const string Key = RuleIds.ScopeNotDisposed;

    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.ScopeNotDisposed];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var statement = root?.FindNode(context.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<StatementSyntax>();

        // A statement that no block holds ends at once, and so would the scope.
        if (root is null || statement?.Parent is not (BlockSyntax or GlobalStatementSyntax)
            || statement.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp8 })
        {
            return;
        }

        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (Fixed(statement, model) is { } replacement)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Dispose of the scope at the end of the block",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(statement, replacement))),
                    Key),
                context.Diagnostics);
        }
    }

    private static StatementSyntax? Fixed(StatementSyntax statement, SemanticModel? model)
    {
        var keyword = SyntaxFactory.Token(SyntaxKind.UsingKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (statement is LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 } local)
        {
            return local.WithoutLeadingTrivia().WithUsingKeyword(keyword).WithLeadingTrivia(local.GetLeadingTrivia());
        }

        var call = (statement as ExpressionStatementSyntax)?.Expression switch
        {
            AssignmentExpressionSyntax assignment => assignment.Right,
            { } expression => expression,
            _ => null,
        };
        if (call is null || model?.LookupSymbols(statement.SpanStart, name: "scope").IsEmpty != true)
        {
            return null;
        }

        var declaration = SyntaxFactory.ParseStatement($"using var scope = {call.WithoutTrivia()};");
        return declaration.WithTriviaFrom(statement);
    }
}
