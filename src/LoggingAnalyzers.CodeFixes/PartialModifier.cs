using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes;

/// <summary>Makes a declaration partial, its trivia in place.</summary>
internal static class PartialModifier
{
    public static TDeclaration On<TDeclaration>(TDeclaration declaration)
        where TDeclaration : MemberDeclarationSyntax
    {
        if (declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            return declaration;
        }

        var partial = SyntaxFactory.Token(default, SyntaxKind.PartialKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space));
        if (declaration.Modifiers.Count > 0)
        {
            return (TDeclaration)declaration.AddModifiers(partial);
        }

        // The first token takes what stands before the declaration; with attributes it is not the one after the modifiers.
        var next = declaration is MethodDeclarationSyntax method
            ? method.ReturnType.GetFirstToken()
            : ((TypeDeclarationSyntax)(MemberDeclarationSyntax)declaration).Keyword;
        return (TDeclaration)declaration.ReplaceToken(next, next.WithLeadingTrivia())
            .AddModifiers(partial.WithLeadingTrivia(next.LeadingTrivia));
    }
}
