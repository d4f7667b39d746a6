using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes.Rules.Context;

/// <summary>Fixes LH3008: leaves the record to whoever handles the exception.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LogAndRethrowFixer))]
[Shared]
public sealed class LogAndRethrowFixer : CodeFixProvider
{
    private const string Title = "Leave the record to whoever handles the exception";

    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.LogAndRethrow];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FixTarget.ReadAsync(context).ConfigureAwait(false) is { Expression: { } call } target
            && call.FirstAncestorOrSelf<StatementSyntax>() is ExpressionStatementSyntax { Parent: BlockSyntax } statement
            && !statement.DescendantNodes().Any(static n =>
                n is AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax or AwaitExpressionSyntax)
            && target.Root.RemoveNode(statement, SyntaxRemoveOptions.KeepUnbalancedDirectives) is { } root)
        {
            target.Offer(Title, nameof(LogAndRethrowFixer), _ => target.Document.WithSyntaxRoot(root));
        }
    }
}
