using System.Collections.Immutable;
using System.Composition;
using LoggingAnalyzers.Rules.Privacy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes.Rules.Privacy;

/// <summary>
/// LH1010: turns the switch on in development only, where the environment is at hand. A statement goes under <c>if</c>; inside a longer
/// expression the environment takes the place of the value.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SensitiveDiagnosticsEnabledFixer : CodeFixProvider
{
    private const string Key = RuleIds.SensitiveDiagnosticsEnabled;

    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.SensitiveDiagnosticsEnabled];

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null || SwitchOf(root.FindNode(context.Span, getInnermostNodeForTie: true)) is not { } turnedOn)
        {
            return;
        }

        var isBoolean = context.Diagnostics[0].Properties.ContainsKey(SensitiveDiagnosticsEnabledAnalyzer.BooleanProperty);
        var statement = StatementOf(turnedOn);
        var valued = statement is null && isBoolean ? turnedOn : null;
        if ((statement ?? (SyntaxNode?)valued) is not { } target
            || HostEnvironment.Find(model, target, context.CancellationToken) is not { } environment)
        {
            return;
        }

        context.RegisterCodeFix(
            CodeAction.Create(
                "Turn it on in development only",
                _ =>
                {
                    var check = environment.Check;
                    SyntaxNode changed = statement is null ? WithValue(turnedOn, check) : GuardedStatement.Under(statement, check);
                    return Task.FromResult(context.Document.WithSyntaxRoot(environment.Import(root.ReplaceNode(target, changed))));
                },
                Key),
            context.Diagnostics);
    }

    // The assignment, the argument, or the call whose argument is left out.
    private static SyntaxNode? SwitchOf(SyntaxNode node)
    {
        for (SyntaxNode? candidate = node; candidate is not null; candidate = candidate.Parent)
        {
            switch (candidate)
            {
                case AssignmentExpressionSyntax or InvocationExpressionSyntax:
                    return candidate;
                case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax } }:
                    return candidate;
                case StatementSyntax or AttributeSyntax or InitializerExpressionSyntax:
                    return null;
            }
        }

        return null;
    }

    // A statement that does nothing else: a chain of calls does more.
    private static ExpressionStatementSyntax? StatementOf(SyntaxNode turnedOn)
    {
        var expression = turnedOn is ArgumentSyntax ? turnedOn.Parent!.Parent! : turnedOn;
        var receiver = expression switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left,
            InvocationExpressionSyntax invocation => invocation.Expression,
            _ => null,
        };
        return expression.Parent is ExpressionStatementSyntax statement
            && !GuardedStatement.IsEmbedded(statement)
            && receiver is not null && !receiver.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any()
                ? statement
                : null;
    }

    private static SyntaxNode WithValue(SyntaxNode turnedOn, ExpressionSyntax check) => turnedOn switch
    {
        ArgumentSyntax argument => argument.WithExpression(check.WithTriviaFrom(argument.Expression)),
        AssignmentExpressionSyntax assignment => assignment.WithRight(check.WithTriviaFrom(assignment.Right)),
        InvocationExpressionSyntax invocation => invocation.AddArgumentListArguments(SyntaxFactory.Argument(check)),
        _ => turnedOn,
    };
}
