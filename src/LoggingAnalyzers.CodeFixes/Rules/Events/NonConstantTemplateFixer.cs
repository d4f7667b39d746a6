using System.Collections.Immutable;
using System.Composition;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Rules.Events;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LoggingAnalyzers.CodeFixes.Rules.Events;

/// <summary>
/// Fixes LH2001 and what the SDK finds of it: moves the expressions of a template behind it and names the holes from them.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NonConstantTemplateFixer))]
[Shared]
public sealed class NonConstantTemplateFixer : CodeFixProvider
{
    internal const string Title = "Make the template constant and pass the values as arguments";

    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.NonConstantTemplate, SdkRules.ChangingTemplate];

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        if (Rewrite(context.Document, root, model, context.Span, context.CancellationToken) is { } changed)
        {
            context.RegisterCodeFix(
                CodeAction.Create(Title, _ => Task.FromResult(changed), nameof(NonConstantTemplateFixer)), context.Diagnostics);
        }
    }

    /// <summary>
    /// The document with a constant template in the call whose text is at a span; null where that would change the record.
    /// </summary>
    internal static Document? Rewrite(
        Document document, SyntaxNode root, SemanticModel model, TextSpan span, CancellationToken cancellationToken)
    {
        var argument = root.FindNode(span, getInnermostNodeForTie: true)
            .FirstAncestorOrSelf<ArgumentSyntax>(a => a.Expression.Span == span);
        if (argument?.Parent?.Parent is not InvocationExpressionSyntax invocation
            || SinkTable.For(model.Compilation, document.Project.AnalyzerOptions) is not { } sinks
            || model.GetOperation(invocation, cancellationToken) is not IInvocationOperation operation
            || LogCall.Read(operation, sinks) is not { Kind: SinkKind.Message or SinkKind.Scope } call
            || NonConstantTemplateAnalyzer.ChangingText(call, sinks, document.Project.AnalyzerOptions, cancellationToken) is not { } text)
        {
            return null;
        }

        var style = HoleNaming.Of(document.Project.AnalyzerOptions, root.SyntaxTree);
        return new ConstantCall(call, model, new HoleNames(model, style)).Rewrite(text) is { } fixedCall
            ? document.WithSyntaxRoot(root.ReplaceNode(invocation, fixedCall))
            : null;
    }
}
