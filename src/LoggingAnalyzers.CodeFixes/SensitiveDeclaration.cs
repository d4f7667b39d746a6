using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace LoggingAnalyzers.CodeFixes;

/// <summary>Declares the parameter of an event method <c>[Sensitive(DataKind.…)]</c>, so that the generated code redacts it.</summary>
internal static class SensitiveDeclaration
{
    /// <summary>Offers it, where our own generator writes the method and the runtime package is referenced.</summary>
    public static void Offer(FixTarget target, ParameterSyntax parameter, string kindName, string title, string key)
    {
        var model = target.Model;
        if (model.Compilation.GetTypeByMetadataName("LoggingAnalyzers.SensitiveAttribute") is not { } sensitive
            || model.Compilation.GetTypeByMetadataName("LoggingAnalyzers.DataKind") is not { } kind
            || !IsOwnEvent(model.GetDeclaredSymbol(parameter, target.CancellationToken)?.ContainingSymbol))
        {
            return;
        }

        target.Offer(title, key, _ =>
        {
            var generator = SyntaxGenerator.GetGenerator(target.Document);
            var attribute = (AttributeListSyntax)generator.Attribute(
                SanitizerCall.TypeName(generator, sensitive),
                [generator.MemberAccessExpression(SanitizerCall.TypeName(generator, kind), kindName)]);
            attribute = attribute.WithTrailingTrivia(SyntaxFactory.Space).WithAdditionalAnnotations(Simplifier.Annotation);
            var declared = parameter.WithoutLeadingTrivia().WithAttributeLists(parameter.AttributeLists.Add(attribute))
                .WithLeadingTrivia(parameter.GetLeadingTrivia());
            return target.Document.WithSyntaxRoot(target.Root.ReplaceNode(parameter, declared));
        });
    }

    // The runtime's own generator redacts nothing: there the attribute would be without effect.
    private static bool IsOwnEvent(ISymbol? method) =>
        method is not null && method.GetAttributes().Any(static a => a.AttributeClass?.ContainingNamespace is { Name: "LoggingAnalyzers" });
}
