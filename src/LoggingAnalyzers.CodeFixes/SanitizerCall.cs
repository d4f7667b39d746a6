using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace LoggingAnalyzers.CodeFixes;

/// <summary>What the fixes need to put a value through the sanitizer.</summary>
internal static class SanitizerCall
{
    /// <summary>The sanitizer; null where the runtime package is not referenced.</summary>
    public static INamedTypeSymbol? Sanitizer(Compilation compilation) =>
        compilation.GetTypeByMetadataName("LoggingAnalyzers.LogSanitizer");

    /// <summary>The name of a type: the import is added where it needs one, and the name made as short as it can be.</summary>
    public static SyntaxNode TypeName(SyntaxGenerator generator, INamedTypeSymbol type) =>
        generator.TypeExpression(type).WithAdditionalAnnotations(Simplifier.AddImportsAnnotation, Simplifier.Annotation);

    /// <summary>
    /// The expression itself where it is text, else what is made of it: <c>Convert.ToBase64String(key)</c>, <c>await GetTokenAsync()</c>.
    /// </summary>
    public static ExpressionSyntax? Text(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        for (SyntaxNode? node = expression; node is not null; node = node.Parent)
        {
            if (node is ExpressionSyntax candidate)
            {
                if (candidate is not (IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax
                    or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax or AwaitExpressionSyntax
                    or ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax
                    or ObjectCreationExpressionSyntax))
                {
                    return null;
                }

                if (IsText(candidate, model, cancellationToken))
                {
                    return candidate;
                }
            }
            else if (node is not (ArgumentSyntax or ArgumentListSyntax or BracketedArgumentListSyntax))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Puts a value through a method of the sanitizer: a static one, or one of a member.</summary>
    public static Document Wrap(
        Document document, SyntaxNode root, ExpressionSyntax value, INamedTypeSymbol sanitizer, params string[] method)
    {
        var generator = SyntaxGenerator.GetGenerator(document);
        var wrapped = generator
            .InvocationExpression(method.Aggregate(TypeName(generator, sanitizer), generator.MemberAccessExpression), value.WithoutTrivia())
            .WithTriviaFrom(value);
        // { password } of an anonymous object names its member by the expression: the name stays.
        SyntaxNode target = value;
        if (value.Parent is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } member && NameOf(value) is { } name)
        {
            target = member;
            wrapped = SyntaxFactory.AnonymousObjectMemberDeclarator(
                SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(name)), ((ExpressionSyntax)wrapped).WithoutTrivia())
                .NormalizeWhitespace()
                .WithTriviaFrom(member);
        }

        return document.WithSyntaxRoot(root.ReplaceNode(target, wrapped.WithAdditionalAnnotations(Simplifier.Annotation)));
    }

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        ConditionalAccessExpressionSyntax access => NameOf(access.WhenNotNull),
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };

    private static bool IsText(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetTypeInfo(expression, cancellationToken).Type is { } type
        && (type.SpecialType == SpecialType.System_String
            || model.Compilation.ClassifyConversion(type, model.Compilation.GetSpecialType(SpecialType.System_String))
                is { IsUserDefined: true, IsImplicit: true });
}
