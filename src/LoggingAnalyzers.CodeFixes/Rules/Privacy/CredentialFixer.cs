using System.Collections.Immutable;
using System.Composition;
using LoggingAnalyzers.Rules.Privacy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes.Rules.Privacy;

/// <summary>
/// LH1002: masks the value in the call with <c>LogSanitizer.Mask</c>; declares the parameter of an event method
/// <c>[Sensitive(DataKind.Credential)]</c>, so that the generated code redacts it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CredentialFixer : CodeFixProvider
{
    private const string MaskKey = RuleIds.Credential + ".Mask";
    private const string DeclareKey = RuleIds.Credential + ".Declare";

    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.Credential];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        var node = root.FindNode(context.Span, getInnermostNodeForTie: true);
        if (node.FirstAncestorOrSelf<ParameterSyntax>() is { } parameter && parameter.Identifier.Span == context.Span)
        {
            SensitiveDeclaration.Register(
                context, root, parameter, model, "Credential", "Declare the parameter as a credential", DeclareKey);
        }
        else if (node is ExpressionSyntax expression
            // Where the method that is called goes on with the value, what it logs is repaired there.
            && !context.Diagnostics[0].Properties.ContainsValue(CredentialAnalyzer.UsingSink)
            && SanitizerCall.Sanitizer(model.Compilation) is { } sanitizer
            && SanitizerCall.Text(expression, model, context.CancellationToken) is { } text)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Mask the value",
                    _ => Task.FromResult(SanitizerCall.Wrap(context.Document, root, text, sanitizer, "Mask")),
                    MaskKey),
                context.Diagnostics);
        }
    }
}
