using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace LoggingAnalyzers.CodeFixes;

/// <summary>Declares the parameter of an event method <c>[Sensitive(DataKind.…)]</c>, so that the generated code redacts it.</summary>
internal static class SensitiveDeclaration
{
    /// <summary>Offers it, where our own generator writes the method and the runtime package is referenced.</summary>
    public static void Register(
        CodeFixContext context, SyntaxNode root, ParameterSyntax parameter, SemanticModel model, string kindName, string title, string key)
    {
        if (model.Compilation.GetTypeByMetadataName("LoggingAnalyzers.SensitiveAttribute") is not { } sensitive
            || model.Compilation.GetTypeByMetadataName("LoggingAnalyzers.DataKind") is not { } kind
            || !IsOwnEvent(model.GetDeclaredSymbol(parameter, context.CancellationToken)?.ContainingSymbol))
        {
            return;
        }

        context.RegisterCodeFix(
            CodeAction.Create(
                title,
                _ =>
                {
                    var generator = SyntaxGenerator.GetGenerator(context.Document);
                    var attribute = (AttributeListSyntax)generator.Attribute(
                        SanitizerCall.TypeName(generator, sensitive),
                        [generator.MemberAccessExpression(SanitizerCall.TypeName(generator, kind), kindName)]);
                    attribute = attribute.WithTrailingTrivia(SyntaxFactory.Space).WithAdditionalAnnotations(Simplifier.Annotation);
                    var declared = parameter.WithoutLeadingTrivia().WithAttributeLists(parameter.AttributeLists.Add(attribute))
                        .WithLeadingTrivia(parameter.GetLeadingTrivia());
                    return Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(parameter, declared)));
                },
                key),
            context.Diagnostics);
    }

    // The runtime's own generator redacts nothing: there the attribute would be without effect.
    private static bool IsOwnEvent(ISymbol? method) =>
        method is not null && method.GetAttributes().Any(static a => a.AttributeClass?.ContainingNamespace is { Name: "LoggingAnalyzers" });
}
