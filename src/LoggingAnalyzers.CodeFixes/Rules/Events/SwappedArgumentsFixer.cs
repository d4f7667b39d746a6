using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LoggingAnalyzers.CodeFixes.Rules.Events;

/// <summary>Fixes LH2003: swaps the two values.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SwappedArgumentsFixer))]
[Shared]
public sealed class SwappedArgumentsFixer : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.SwappedArguments];

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            var first = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (diagnostic.AdditionalLocations is [{ SourceSpan: var span }]
                && root.FindNode(span, getInnermostNodeForTie: true) is var second && second != first)
            {
                var changed = context.Document.WithSyntaxRoot(root.ReplaceNodes(
                    [first, second], (node, _) => (node == first ? second : first).WithTriviaFrom(node)));
                context.RegisterCodeFix(
                    CodeAction.Create("Swap the values", _ => Task.FromResult(changed), nameof(SwappedArgumentsFixer)), diagnostic);
            }
        }
    }
}
