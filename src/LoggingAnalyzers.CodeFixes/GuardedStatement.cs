using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace LoggingAnalyzers.CodeFixes;

/// <summary>A statement that runs under a condition.</summary>
internal static class GuardedStatement
{
    /// <summary>The statement in an <c>if</c> of its own, with the comments around it where they were.</summary>
    public static StatementSyntax Under(ExpressionStatementSyntax statement, ExpressionSyntax condition)
    {
        var guarded = SyntaxFactory.IfStatement(condition, SyntaxFactory.Block(statement.WithoutLeadingTrivia()
                .WithTrailingTrivia(statement.GetTrailingTrivia().Where(static t => !t.IsKind(SyntaxKind.EndOfLineTrivia)))))
            .WithLeadingTrivia(statement.GetLeadingTrivia())
            .WithTrailingTrivia(statement.GetTrailingTrivia().Where(static t => t.IsKind(SyntaxKind.EndOfLineTrivia)))
            .WithAdditionalAnnotations(Formatter.Annotation);
        return IsEmbedded(statement) ? SyntaxFactory.Block(guarded).WithAdditionalAnnotations(Formatter.Annotation) : guarded;
    }

    /// <summary>The statement is all that an <c>if</c> or a loop does: an <c>else</c> behind it would go to the new <c>if</c>.</summary>
    public static bool IsEmbedded(StatementSyntax statement) =>
        statement.Parent is not (BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax);
}
