using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes.Rules.Privacy;

/// <summary>LH1008: takes out the statement that attaches the value, or masks the value in the text.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SensitiveDataInExceptionFixer : CodeFixProvider
{
    // One key: Fix All repairs texts and attached values together.
    private const string Key = RuleIds.SensitiveDataInException + ".LeaveOut";

    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.SensitiveDataInException];

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FixTarget.ReadAsync(context).ConfigureAwait(false) is not { Expression: { } expression } target)
        {
            return;
        }

        if (Attaching(expression) is { } statement
            && target.Root.RemoveNode(statement, SyntaxRemoveOptions.KeepUnbalancedDirectives) is { } rest)
        {
            target.Offer("Do not attach the value", Key, _ => target.Document.WithSyntaxRoot(rest));
        }
        else
        {
            target.OfferSanitizer("Mask the value", Key, target.Text, "Mask");
        }
    }

    // activity.SetTag("password", password); and error.Data["password"] = password; do nothing else.
    private static ExpressionStatementSyntax? Attaching(ExpressionSyntax value)
    {
        var outer = value;
        while (outer.Parent is ExpressionSyntax parent and not (AssignmentExpressionSyntax or InvocationExpressionSyntax))
        {
            outer = parent;
        }

        if (outer.Parent is AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax, Parent: ExpressionStatementSyntax assigned })
        {
            return InBlock(assigned);
        }

        return outer.Parent is ArgumentSyntax
        {
            Parent.Parent: InvocationExpressionSyntax
            {
                ArgumentList.Arguments.Count: 2, Parent: ExpressionStatementSyntax or ConditionalAccessExpressionSyntax,
            } call,
        }
            ? InBlock(call.FirstAncestorOrSelf<ExpressionStatementSyntax>())
            : null;
    }

    private static ExpressionStatementSyntax? InBlock(ExpressionStatementSyntax? statement) =>
        statement?.Parent is BlockSyntax or SwitchSectionSyntax ? statement : null;
}
