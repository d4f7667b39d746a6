using System.Collections.Immutable;
using System.Composition;
using LoggingAnalyzers.CodeFixes.Rules.Events;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes.Rules.Privacy;

/// <summary>LH1012: makes the text a constant template and passes the values, or writes line breaks as visible escapes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LogForgingFixer : CodeFixProvider
{
    private const string TemplateKey = RuleIds.LogForging + ".Template";
    private const string NeutraliseKey = RuleIds.LogForging + ".Neutralise";

    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.LogForging];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        if (root.FindNode(context.Span, getInnermostNodeForTie: true) is not ExpressionSyntax expression)
        {
            return;
        }

        // The value stands in the text of a call, which may be inside arguments of other calls.
        foreach (var argument in expression.AncestorsAndSelf().OfType<ArgumentSyntax>())
        {
            if (NonConstantTemplateFixer.Rewrite(context.Document, root, model, argument.Expression.Span, context.CancellationToken)
                is { } changed)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(NonConstantTemplateFixer.Title, _ => Task.FromResult(changed), TemplateKey), context.Diagnostics);
                break;
            }
        }

        if (SanitizerCall.Sanitizer(model.Compilation) is { } sanitizer
            && SanitizerCall.Text(expression, model, context.CancellationToken) is { } text)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Write line breaks as visible escapes",
                    _ => Task.FromResult(SanitizerCall.Wrap(context.Document, root, text, sanitizer, "Default", "Sanitize")),
                    NeutraliseKey),
                context.Diagnostics);
        }
    }
}
