using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.Infrastructure;

/// <summary>Which variables code may use of those that the compiler finds by their names: it finds some that it then refuses.</summary>
internal static class VariableReach
{
    /// <summary>
    /// Code at a place may use a local or a parameter: not one of the top-level statements from within a type, whose names are found
    /// in every file, nor one that lies outside of a static function. Other symbols may be used.
    /// </summary>
    public static bool Allows(ISymbol symbol, SyntaxNode place, CancellationToken cancellationToken)
    {
        if (symbol is not (ILocalSymbol or IParameterSymbol)
            || symbol.ContainingSymbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not { } owner
            || owner is TypeDeclarationSyntax)
        {
            return true;
        }

        foreach (var node in place.AncestorsAndSelf())
        {
            if (node == owner)
            {
                return true;
            }

            if (node is BaseTypeDeclarationSyntax || IsStaticFunction(node))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A function that captures nothing.</summary>
    public static bool IsStaticFunction(SyntaxNode node) => node switch
    {
        AnonymousFunctionExpressionSyntax function => function.Modifiers.Any(SyntaxKind.StaticKeyword),
        LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.StaticKeyword),
        _ => false,
    };
}
