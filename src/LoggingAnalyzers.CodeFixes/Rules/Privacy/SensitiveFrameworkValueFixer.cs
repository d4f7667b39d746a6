using System.Collections.Immutable;
using System.Composition;
using LoggingAnalyzers.Rules.Privacy;
using Microsoft.CodeAnalysis;
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

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        // Where the method goes on with the value, what it logs is repaired there.
        if (await FixTarget.ReadAsync(context).ConfigureAwait(false) is not { Expression: { } expression, IsUsedOn: false } target)
        {
            return;
        }

        if (HasKeys(target.Model.GetTypeInfo(expression, context.CancellationToken).Type)
            && expression is not ConditionalAccessExpressionSyntax
            && expression.Parent is ArgumentSyntax or InterpolationSyntax)
        {
            target.Offer("Log the names only", Key, _ => NamesOnly(target, expression));
        }
        else if (target.Property(SensitiveFrameworkValueAnalyzer.SecretProperty) is not null)
        {
            target.OfferSanitizer("Mask the value", Key, target.Text, "Mask");
        }
        else
        {
            target.OfferSanitizer("Sanitize the text", Key, target.Text, "Default", "Sanitize");
        }
    }

    private static Document NamesOnly(FixTarget target, ExpressionSyntax expression)
    {
        var generator = SyntaxGenerator.GetGenerator(target.Document);
        var names = generator.InvocationExpression(
            generator.MemberAccessExpression(generator.TypeExpression(SpecialType.System_String), "Join"),
            generator.LiteralExpression(", "),
            generator.MemberAccessExpression(expression.WithoutTrivia(), "Keys"));
        return target.Document.WithSyntaxRoot(
            target.Root.ReplaceNode(expression, names.WithTriviaFrom(expression).WithAdditionalAnnotations(Simplifier.Annotation)));
    }

    private static bool HasKeys(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && (DeclaresKeys(named) || named.AllInterfaces.Any(DeclaresKeys));

    private static bool DeclaresKeys(INamedTypeSymbol type) =>
        type.GetMembers("Keys") is [IPropertySymbol { DeclaredAccessibility: Accessibility.Public }];
}
