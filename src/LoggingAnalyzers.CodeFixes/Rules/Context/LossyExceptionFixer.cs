using System.Collections.Immutable;
using System.Composition;
using LoggingAnalyzers.CodeFixes.Rules.Events;
using LoggingAnalyzers.Rules.Context;
using LoggingAnalyzers.Sinks;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes.Rules.Context;

/// <summary>Fixes LH3003: passes the exception and takes its text out of the record's.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LossyExceptionFixer))]
[Shared]
public sealed class LossyExceptionFixer : CodeFixProvider
{
    private const string Title = "Pass the exception in place of its text";

    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.LossyException];

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FixTarget.ReadAsync(context).ConfigureAwait(false) is not { } target
            || target.Call() is not { Operation.Syntax: InvocationExpressionSyntax invocation } call)
        {
            return;
        }

        var changed = call.Kind == SinkKind.Text ? OfText(target.Root, call, invocation)
            : call.Template is { Value.ConstantValue.HasValue: false, Argument: ArgumentSyntax text }
                ? await OfBuiltTextAsync(target, invocation, text).ConfigureAwait(false)
            : Rewrite(target.Model, call) is { } written ? target.Root.ReplaceNode(invocation, written)
            : null;
        if (changed is not null)
        {
            target.Offer(Title, nameof(LossyExceptionFixer), _ => target.Document.WithSyntaxRoot(changed));
        }
    }

    // What is built at run time becomes a template first, from which the holes go.
    private static async Task<SyntaxNode?> OfBuiltTextAsync(FixTarget target, InvocationExpressionSyntax invocation, ArgumentSyntax text)
    {
        var constant = NonConstantTemplateFixer.Rewrite(
            target.Document, target.Root, target.Model, text.Expression.Span, target.CancellationToken);
        if (constant is null)
        {
            return null;
        }

        // What stands before its arguments is unchanged, and tells the call from others that start where it does.
        var changed = await ChangedCall.ReadAsync(
            constant,
            root => root.DescendantNodes(invocation.Expression.Span).OfType<InvocationExpressionSyntax>()
                .FirstOrDefault(i => i.Expression.Span == invocation.Expression.Span),
            target.CancellationToken).ConfigureAwait(false);
        return changed?.With(Rewrite(changed.Model, changed.Call));
    }

    private static InvocationExpressionSyntax? Rewrite(SemanticModel model, LogCall call)
    {
        if (ExceptionTexts.Of(call) is not { } lost
            || call.Template is null
            || LogCallEdit.Of(call, call.Template, model) is not { } edit
            || !ValueRemoval.RemoveHoles(call, edit, lost.Indexes, ValueRemoval.Exception))
        {
            return null;
        }

        if (call.Exception is null or { Value.ConstantValue.HasValue: true })
        {
            edit.InsertException(lost.Exception, call);
        }

        return edit.Build([.. edit.Values.Where((_, i) => !lost.Indexes.Contains(i))]);
    }

    // log4net: a text that is put together of constants and the exception's text alone.
    private static SyntaxNode? OfText(SyntaxNode root, LogCall call, InvocationExpressionSyntax invocation)
    {
        if (call.Arguments is not [{ Argument: ArgumentSyntax argument } text]
            || LossyExceptionAnalyzer.Find(call) is not var (exception, texts)
            || exception.Syntax is not ExpressionSyntax passed
            || TemplateParts.Of(text.Value) is not { } pieces
            || pieces.Count(static p => p.Text is null) != texts.Length)
        {
            return null;
        }

        var written = string.Concat(pieces.Select(static p => p.Text is null ? "{Text}" : TemplateText.Escape(p.Text)));
        for (var i = texts.Length; i > 0 && written.Length > 0; i--)
        {
            var template = MessageTemplate.Parse(written);
            written = HoleRemoval.Remove(template, template.Holes.Length - 1, ValueRemoval.Exception)
                ?? ValueRemoval.TextWithout(invocation);
        }

        var literal = TemplateLiteral.Create(TemplateText.Unescape(written), argument.Expression).WithTriviaFrom(argument.Expression);
        var arguments = invocation.ArgumentList.ReplaceNode(argument.Expression, literal);
        return root.ReplaceNode(invocation, invocation.WithArgumentList(
            call.Exception is null ? arguments.AddArguments(SyntaxFactory.Argument(passed.WithoutTrivia())) : arguments));
    }
}
