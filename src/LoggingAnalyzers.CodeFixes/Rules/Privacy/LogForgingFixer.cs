using System.Collections.Immutable;
using System.Composition;
using LoggingAnalyzers.CodeFixes.Rules.Events;
using Microsoft.CodeAnalysis;
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

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FixTarget.ReadAsync(context).ConfigureAwait(false) is not { Expression: { } expression } target)
        {
            return;
        }

        // The value stands in the text of a call, which may be inside arguments of other calls.
        foreach (var argument in expression.AncestorsAndSelf().OfType<ArgumentSyntax>())
        {
            if (NonConstantTemplateFixer.Rewrite(
                    context.Document, target.Root, target.Model, argument.Expression.Span, context.CancellationToken) is { } changed)
            {
                target.Offer(NonConstantTemplateFixer.Title, TemplateKey, _ => changed);
                break;
            }
        }

        target.OfferSanitizer("Write line breaks as visible escapes", NeutraliseKey, target.Text, "Default", "Sanitize");
    }
}
