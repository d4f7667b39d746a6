using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
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

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not ExpressionSyntax expression || model is null)
        {
            return;
        }

        if (Attaching(expression) is { } statement && root.RemoveNode(statement, SyntaxRemoveOptions.KeepUnbalancedDirectives) is { } rest)
        {
            context.RegisterCodeFix(
                CodeAction.Create("Do not attach the value", _ => Task.FromResult(context.Document.WithSyntaxRoot(rest)), Key),
                context.Diagnostics);
        }
        else if (SanitizerCall.Sanitizer(model.Compilation) is { } sanitizer
            && SanitizerCall.Text(expression, model, context.CancellationToken) is { } text)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Mask the value",
                    _ => Task.FromResult(SanitizerCall.Wrap(context.Document, root, text, sanitizer, "Mask")),
                    Key),
                context.Diagnostics);
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
