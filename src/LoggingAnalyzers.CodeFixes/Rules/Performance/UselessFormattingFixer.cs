using System.Collections.Immutable;
using System.Composition;
using LoggingAnalyzers.Rules.Performance;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LoggingAnalyzers.CodeFixes.Rules.Performance;

/// <summary>Fixes LH5003: passes the value, and adds or drops the <c>@</c> of its hole.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UselessFormattingFixer))]
[Shared]
public sealed class UselessFormattingFixer : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.UselessFormatting];

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null || SinkTable.For(model.Compilation, context.Document.Project.AnalyzerOptions) is not { } sinks)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(UselessFormattingAnalyzer.RepairProperty, out var repair) && repair is { Length: > 0 }
                && Changes(root, model, sinks, diagnostic.Location.SourceSpan, repair, context.CancellationToken) is { Count: > 0 } changes)
            {
                var changed = context.Document.WithSyntaxRoot(root.ReplaceNodes(changes.Keys, (node, _) => changes[node]));
                context.RegisterCodeFix(
                    CodeAction.Create("Pass the value as it is", _ => Task.FromResult(changed), nameof(UselessFormattingFixer)),
                    diagnostic);
            }
        }
    }

    private static Dictionary<SyntaxNode, SyntaxNode>? Changes(
        SyntaxNode root, SemanticModel model, SinkTable sinks, TextSpan span, string repair, CancellationToken cancellationToken)
    {
        if (root.FindNode(span, getInnermostNodeForTie: true) is not ExpressionSyntax value
            || Bound(value, model, sinks, cancellationToken) is not var (bound, hole))
        {
            return null;
        }

        var changes = new Dictionary<SyntaxNode, SyntaxNode>();
        if (repair != UselessFormattingAnalyzer.Drop && Plain(value) is { } plain)
        {
            changes.Add(value, plain.WithTriviaFrom(value));
        }
        else if (repair == UselessFormattingAnalyzer.Pass)
        {
            return null;
        }

        if (repair != UselessFormattingAnalyzer.Pass)
        {
            var found = bound.Template.Holes[hole];
            var edit = repair == UselessFormattingAnalyzer.Drop ? (found.NameStart - 1, 1, "") : (found.NameStart, 0, "@");
            if (bound.Text.Argument is not ArgumentSyntax text || LiteralEdits.Apply(text.Expression, model, [edit]) is not { } template)
            {
                return null;
            }

            changes.Add(text.Expression, template.WithTriviaFrom(text.Expression));
        }

        return changes;
    }

    private static (BoundTemplate Bound, int Hole)? Bound(
        ExpressionSyntax value, SemanticModel model, SinkTable sinks, CancellationToken cancellationToken)
    {
        foreach (var invocation in value.Ancestors().OfType<InvocationExpressionSyntax>())
        {
            if (model.GetOperation(invocation, cancellationToken) is IInvocationOperation operation
                && LogCall.Read(operation, sinks) is { } call && BoundTemplate.Of(call) is { } bound)
            {
                for (var i = 0; i < bound.Template.Holes.Length; i++)
                {
                    if (bound.ValueOf(i)?.Syntax.Span == value.Span)
                    {
                        return (bound, i);
                    }
                }
            }
        }

        return null;
    }

    // x of x.ToString() and x?.ToString(), and what is serialized; null for a bare object.
    private static ExpressionSyntax? Plain(ExpressionSyntax value) => value switch
    {
        ConditionalAccessExpressionSyntax
        {
            WhenNotNull: InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax },
        } access =>
            access.Expression,
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax member } =>
            member.Expression is ParenthesizedExpressionSyntax inner ? inner.Expression : member.Expression,
        InvocationExpressionSyntax { ArgumentList.Arguments: [var first, ..] } => first.Expression,
        _ => null,
    };
}
