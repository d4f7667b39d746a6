using System.Collections.Immutable;
using System.Composition;
using LoggingAnalyzers.Rules.Events;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.CodeFixes.Rules.Events;

/// <summary>Fixes LH2001: moves the expressions of a template behind it and names the holes from them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NonConstantTemplateFixer))]
[Shared]
public sealed class NonConstantTemplateFixer : CodeFixProvider
{
    private const string Title = "Make the template constant and pass the values as arguments";

    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.NonConstantTemplate];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null || SinkTable.For(model.Compilation) is not { } sinks)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            var argument = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ArgumentSyntax>(
                a => a.Expression.Span == diagnostic.Location.SourceSpan);
            if (argument?.Parent?.Parent is not InvocationExpressionSyntax invocation
                || model.GetOperation(invocation, context.CancellationToken) is not IInvocationOperation operation
                || LogCall.Read(operation, sinks) is not { Kind: SinkKind.Message or SinkKind.Scope } call
                || NonConstantTemplateAnalyzer.TextOf(call) is not { } text)
            {
                continue;
            }

            var style = NonConstantTemplateAnalyzer.HoleNaming.Read(context.Document.Project.AnalyzerOptions, root.SyntaxTree) ?? "pascal";
            if (new ConstantCall(call, model, new HoleNames(model, style)).Rewrite(text) is { } fixedCall)
            {
                var changed = context.Document.WithSyntaxRoot(root.ReplaceNode(invocation, fixedCall));
                context.RegisterCodeFix(
                    CodeAction.Create(Title, _ => Task.FromResult(changed), nameof(NonConstantTemplateFixer)), diagnostic);
            }
        }
    }
}
