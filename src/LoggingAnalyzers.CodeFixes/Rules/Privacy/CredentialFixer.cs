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
            RegisterDeclare(context, root, parameter, model);
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
                    cancellationToken => MaskAsync(context.Document, root, text, sanitizer, cancellationToken),
                    MaskKey),
                context.Diagnostics);
        }
    }

    internal static Task<Document> MaskAsync(
        Document document, SyntaxNode root, ExpressionSyntax text, INamedTypeSymbol sanitizer, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var generator = SyntaxGenerator.GetGenerator(document);
        var masked = generator
            .InvocationExpression(
                generator.MemberAccessExpression(SanitizerCall.TypeName(generator, sanitizer), "Mask"),
                text.WithoutTrivia())
            .WithTriviaFrom(text);
        // { password } of an anonymous object names its member by the expression: the name stays.
        SyntaxNode target = text;
        if (text.Parent is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } member && NameOf(text) is { } name)
        {
            target = member;
            masked = SyntaxFactory.AnonymousObjectMemberDeclarator(
                SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(name)), ((ExpressionSyntax)masked).WithoutTrivia())
                .NormalizeWhitespace()
                .WithTriviaFrom(member);
        }

        return Task.FromResult(document.WithSyntaxRoot(root.ReplaceNode(target, masked.WithAdditionalAnnotations(Simplifier.Annotation))));
    }

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        ConditionalAccessExpressionSyntax access => NameOf(access.WhenNotNull),
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };

    private static void RegisterDeclare(CodeFixContext context, SyntaxNode root, ParameterSyntax parameter, SemanticModel model)
    {
        if (model.Compilation.GetTypeByMetadataName("LoggingAnalyzers.SensitiveAttribute") is not { } sensitive
            || model.Compilation.GetTypeByMetadataName("LoggingAnalyzers.DataKind") is not { } kind
            || !IsOwnEvent(model.GetDeclaredSymbol(parameter, context.CancellationToken)?.ContainingSymbol))
        {
            return;
        }

        context.RegisterCodeFix(
            CodeAction.Create(
                "Declare the parameter as a credential",
                _ =>
                {
                    var generator = SyntaxGenerator.GetGenerator(context.Document);
                    var attribute = (AttributeListSyntax)generator.Attribute(
                        SanitizerCall.TypeName(generator, sensitive),
                        [generator.MemberAccessExpression(SanitizerCall.TypeName(generator, kind), "Credential")]);
                    attribute = attribute.WithTrailingTrivia(SyntaxFactory.Space).WithAdditionalAnnotations(Simplifier.Annotation);
                    var declared = parameter.WithoutLeadingTrivia().WithAttributeLists(parameter.AttributeLists.Add(attribute))
                        .WithLeadingTrivia(parameter.GetLeadingTrivia());
                    return Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(parameter, declared)));
                },
                DeclareKey),
            context.Diagnostics);
    }

    // The runtime's own generator redacts nothing: there the attribute would be without effect.
    private static bool IsOwnEvent(ISymbol? method) =>
        method is not null && method.GetAttributes().Any(static a => a.AttributeClass?.ContainingNamespace is { Name: "LoggingAnalyzers" });
}
