using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes;

/// <summary>A statement that opens a scope, as a declaration that closes it at the end of the block.</summary>
internal static class UsingScope
{
    /// <summary>The statement with <c>using</c>; null where its block or the language has no place for one.</summary>
    public static StatementSyntax? Of(StatementSyntax statement, SemanticModel model)
    {
        // A statement that no block holds ends at once, and so would the scope.
        if (statement.Parent is not (BlockSyntax or GlobalStatementSyntax)
            || statement.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp8 })
        {
            return null;
        }

        if (statement is LocalDeclarationStatementSyntax { Declaration.Variables.Count: 1 } local)
        {
            var keyword = SyntaxFactory.Token(SyntaxKind.UsingKeyword).WithTrailingTrivia(SyntaxFactory.Space);
            return local.WithoutLeadingTrivia().WithUsingKeyword(keyword).WithLeadingTrivia(local.GetLeadingTrivia());
        }

        return Opened(statement) is { } call && Name(statement, model) is { } name
            ? SyntaxFactory.ParseStatement($"using var {name} = {call.WithoutTrivia()};").WithTriviaFrom(statement)
            : null;
    }

    private static ExpressionSyntax? Opened(StatementSyntax statement) => (statement as ExpressionStatementSyntax)?.Expression switch
    {
        AssignmentExpressionSyntax assignment => assignment.Right,
        var expression => expression,
    };

    // The same name whether the statements before are changed already or not: all of a block may be changed at once.
    private static string? Name(StatementSyntax statement, SemanticModel model)
    {
        var member = statement.Ancestors().FirstOrDefault(static a => a is MemberDeclarationSyntax and not GlobalStatementSyntax)
            ?? statement.SyntaxTree.GetRoot();
        var before = member.DescendantNodes().OfType<StatementSyntax>()
            .Count(s => s.SpanStart < statement.SpanStart && IsScope(s));
        var name = before == 0 ? "scope" : "scope" + (before + 1);
        return model.LookupSymbols(statement.SpanStart, name: name).IsEmpty
            && !member.DescendantTokens().Any(t => t.IsKind(SyntaxKind.IdentifierToken) && t.ValueText == name)
            ? name
            : null;
    }

    private static bool IsScope(StatementSyntax statement) => statement switch
    {
        LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0, Declaration.Variables: [var variable] } =>
            variable.Identifier.ValueText.StartsWith("scope", StringComparison.Ordinal),
        _ => Opened(statement) is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var method } }
            && (method.Identifier.ValueText.StartsWith("Begin", StringComparison.Ordinal)
                || method.Identifier.ValueText.StartsWith("Push", StringComparison.Ordinal)),
    };
}
