using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes.Rules.Context;

/// <summary>Fixes LH3008: leaves the record to whoever handles the exception.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LogAndRethrowFixer))]
[Shared]
public sealed class LogAndRethrowFixer : CodeFixProvider
{
    private const string Title = "Leave the record to whoever handles the exception";

    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.LogAndRethrow];

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FixTarget.ReadAsync(context).ConfigureAwait(false) is { Expression: { } call } target
            && call.FirstAncestorOrSelf<StatementSyntax>() is ExpressionStatementSyntax { Parent: BlockSyntax block } statement
            && statement.FirstAncestorOrSelf<CatchClauseSyntax>() is { } clause
            && !statement.DescendantNodes().Any(static n =>
                n is AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax or AwaitExpressionSyntax)
            // A comment in the statement or behind it, and a directive, would go with it.
            && !statement.ContainsDirectives
            && statement.DescendantTrivia().All(t => IsBlank(t) || t.SpanStart < statement.SpanStart))
        {
            var changed = target.Root.ReplaceNode(clause, WithoutUnused(clause.ReplaceNode(block, Without(block, statement))));
            target.Offer(Title, nameof(LogAndRethrowFixer), _ => target.Document.WithSyntaxRoot(changed));
        }
    }

    // What follows stands where the statement stood, under the comments that stood over it.
    private static BlockSyntax Without(BlockSyntax block, ExpressionStatementSyntax statement)
    {
        var index = block.Statements.IndexOf(statement);
        var rest = block.WithStatements(block.Statements.RemoveAt(index));
        var lead = statement.GetLeadingTrivia();
        if (statement.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia))
        {
            lead = lead.Count > 0 && lead[lead.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia) ? lead.RemoveAt(lead.Count - 1) : lead;
        }

        if (index < rest.Statements.Count)
        {
            var next = rest.Statements[index];
            var own = next.GetLeadingTrivia();
            var blank = own.TakeWhile(IsBlank).Reverse().SkipWhile(static t => !t.IsKind(SyntaxKind.EndOfLineTrivia)).Count();
            return rest.ReplaceNode(next, next.WithLeadingTrivia(lead.AddRange(own.Skip(blank))));
        }

        return lead.All(IsBlank)
            ? rest
            : rest.WithCloseBraceToken(rest.CloseBraceToken.WithLeadingTrivia(lead.AddRange(rest.CloseBraceToken.LeadingTrivia)));
    }

    // A variable that nobody reads is a warning.
    private static CatchClauseSyntax WithoutUnused(CatchClauseSyntax clause) =>
        clause.Declaration is { Identifier: { RawKind: not 0 } variable } declaration
        && clause.DescendantTokens().All(t => t == variable || t.ValueText != variable.ValueText)
            ? clause.WithDeclaration(declaration
                .WithIdentifier(default)
                .WithType(declaration.Type.WithTrailingTrivia(variable.TrailingTrivia)))
            : clause;

    private static bool IsBlank(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia;
}
