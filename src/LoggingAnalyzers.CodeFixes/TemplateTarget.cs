using LoggingAnalyzers.Rules.Events;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes;

/// <summary>The log call whose template is reported, and its document.</summary>
internal sealed class TemplateTarget
{
    private readonly SyntaxNode root;

    private TemplateTarget(Document document, SyntaxNode root, SemanticModel model, SinkTable sinks, LogCall call, ArgumentSyntax argument)
    {
        Document = document;
        this.root = root;
        Model = model;
        Sinks = sinks;
        Call = call;
        Argument = argument;
        Bound = BoundTemplate.Of(call);
    }

    public Document Document { get; }

    public SemanticModel Model { get; }

    public SinkTable Sinks { get; }

    public LogCall Call { get; }

    /// <summary>The argument that is reported.</summary>
    public ArgumentSyntax Argument { get; }

    /// <summary>The template with its values; null where it is not constant.</summary>
    public BoundTemplate? Bound { get; }

    /// <summary>Offers a change for the diagnostics on the template of a call.</summary>
    public static async Task RegisterAsync(CodeFixContext context, string title, string key, Func<TemplateTarget, Document?> change)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null || SinkTable.For(model.Compilation, context.Document.Project.AnalyzerOptions) is not { } sinks)
        {
            return;
        }

        var argument = root.FindNode(context.Span, getInnermostNodeForTie: true)
            .FirstAncestorOrSelf<ArgumentSyntax>(a => a.Expression.Span == context.Span);
        if (argument?.Parent?.Parent is InvocationExpressionSyntax invocation
            && model.GetOperation(invocation, context.CancellationToken) is { } operation
            && LogCall.Read(operation, sinks) is { } call
            && change(new(context.Document, root, model, sinks, call, argument)) is { } changed)
        {
            context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(changed), key), context.Diagnostics);
        }
    }

    /// <summary>Names for holes, in the style of the project.</summary>
    public HoleNames Names() => new(Model, HoleNaming.Of(Document.Project.AnalyzerOptions, Argument.SyntaxTree));

    /// <summary>The document with pieces of the template replaced; null where they stand in no literal.</summary>
    public Document? WithText(IReadOnlyList<(int Start, int Length, string Text)> edits) =>
        edits.Count > 0 && LiteralEdits.Apply(Argument.Expression, Model, edits) is { } text
            ? Document.WithSyntaxRoot(root.ReplaceNode(Argument.Expression, text.WithTriviaFrom(Argument.Expression)))
            : null;

    /// <summary>The document with another template and other values; null where the call cannot be written so.</summary>
    /// <param name="text">The template.</param>
    /// <param name="choose">The values, from those that the call has.</param>
    public Document? WithCall(ExpressionSyntax? text, Func<IReadOnlyList<CallValue>, IReadOnlyList<CallValue>?> choose)
    {
        if (text is null || Call.Template is not { } template || LogCallEdit.Of(Call, template, Model) is not { } edit
            || choose(edit.Values) is not { } values)
        {
            return null;
        }

        edit.SetTemplate(text);
        return edit.Build(values) is { } call ? Document.WithSyntaxRoot(root.ReplaceNode(Call.Operation.Syntax, call)) : null;
    }
}
