using System.Collections.Immutable;
using System.Composition;
using LoggingAnalyzers.Rules.Privacy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace LoggingAnalyzers.CodeFixes.Rules.Privacy;

/// <summary>LH1005: logs the names of a collection that has keys, sanitizes text, and masks text of which nothing is harmless.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SensitiveFrameworkValueFixer : CodeFixProvider
{
    // One key whatever suits the value: Fix All repairs every place at once.
    private const string Key = RuleIds.SensitiveFrameworkValue + ".Redact";

    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.SensitiveFrameworkValue];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not ExpressionSyntax expression || model is null)
        {
            return;
        }

        if (context.Diagnostics[0].Properties.ContainsValue(CredentialAnalyzer.UsingSink))
        {
            // The method goes on with the value: what it logs is repaired there.
            return;
        }

        if (HasKeys(model.GetTypeInfo(expression, context.CancellationToken).Type)
            && expression is not ConditionalAccessExpressionSyntax
            && expression.Parent is ArgumentSyntax or InterpolationSyntax)
        {
            Register(context, "Log the names only", expression, generator => generator.InvocationExpression(
                generator.MemberAccessExpression(generator.TypeExpression(SpecialType.System_String), "Join"),
                generator.LiteralExpression(", "),
                generator.MemberAccessExpression(expression.WithoutTrivia(), "Keys")));
        }
        else if (SanitizerCall.Sanitizer(model.Compilation) is { } sanitizer
            && SanitizerCall.Text(expression, model, context.CancellationToken) is { } text)
        {
            if (context.Diagnostics[0].Properties.TryGetValue(SensitiveFrameworkValueAnalyzer.SecretProperty, out var isSecret)
                && isSecret is not null)
            {
                Register(context, "Mask the value", text, generator => generator.InvocationExpression(
                    generator.MemberAccessExpression(SanitizerCall.TypeName(generator, sanitizer), "Mask"), text.WithoutTrivia()));
                return;
            }

            Register(context, "Sanitize the text", text, generator => generator.InvocationExpression(
                generator.MemberAccessExpression(
                    generator.MemberAccessExpression(SanitizerCall.TypeName(generator, sanitizer), "Default"), "Sanitize"),
                text.WithoutTrivia()));
        }

        void Register(CodeFixContext target, string title, ExpressionSyntax old, Func<SyntaxGenerator, SyntaxNode> make) =>
            target.RegisterCodeFix(
                CodeAction.Create(
                    title,
                    _ =>
                    {
                        var made = make(SyntaxGenerator.GetGenerator(target.Document))
                            .WithTriviaFrom(old)
                            .WithAdditionalAnnotations(Simplifier.Annotation);
                        return Task.FromResult(target.Document.WithSyntaxRoot(root.ReplaceNode(old, made)));
                    },
                    Key),
                target.Diagnostics);
    }

    private static bool HasKeys(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && (DeclaresKeys(named) || named.AllInterfaces.Any(DeclaresKeys));

    private static bool DeclaresKeys(INamedTypeSymbol type) =>
        type.GetMembers("Keys") is [IPropertySymbol { DeclaredAccessibility: Accessibility.Public }];
}
