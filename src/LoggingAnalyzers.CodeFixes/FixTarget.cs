using LoggingAnalyzers.Rules.Privacy;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes;

/// <summary>What a fix works on: the value or the parameter that is reported, and its document.</summary>
internal sealed class FixTarget
{
    private readonly CodeFixContext context;

    private FixTarget(CodeFixContext context, SyntaxNode root, SemanticModel model)
    {
        this.context = context;
        Root = root;
        Model = model;
        var node = root.FindNode(context.Span, getInnermostNodeForTie: true);
        Parameter = node.FirstAncestorOrSelf<ParameterSyntax>() is { } parameter && parameter.Identifier.Span == context.Span
            ? parameter
            : null;
        Expression = Parameter is null ? node as ExpressionSyntax : null;
    }

    public SyntaxNode Root { get; }

    public SemanticModel Model { get; }

    /// <summary>The parameter of an event that is reported; null where a value is.</summary>
    public ParameterSyntax? Parameter { get; }

    /// <summary>The value that is reported; null where a parameter is.</summary>
    public ExpressionSyntax? Expression { get; }

    public Document Document => context.Document;

    public CancellationToken CancellationToken => context.CancellationToken;

    /// <summary>The method that is called goes on with the value: what it logs is repaired there, and not at the call.</summary>
    public bool IsUsedOn => context.Diagnostics[0].Properties.ContainsValue(CredentialAnalyzer.UsingSink);

    /// <summary>The value where it is text, else what text is made of it; null where there is none.</summary>
    public ExpressionSyntax? Text => Expression is null ? null : SanitizerCall.Text(Expression, Model, CancellationToken);

    /// <summary>Reads the document; null where it has no syntax or semantics.</summary>
    public static async Task<FixTarget?> ReadAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        return root is null || model is null ? null : new FixTarget(context, root, model);
    }

    /// <summary>The log call that the reported expression is, or is an argument of; null where it is none.</summary>
    public LogCall? Call()
    {
        if (Expression is null || SinkTable.For(Model.Compilation, Document.Project.AnalyzerOptions) is not { } sinks)
        {
            return null;
        }

        foreach (var invocation in Expression.AncestorsAndSelf().OfType<InvocationExpressionSyntax>())
        {
            if ((invocation == Expression || invocation.ArgumentList.Span.Contains(Expression.Span))
                && Model.GetOperation(invocation, CancellationToken) is { } operation
                && LogCall.Read(operation, sinks, Wrappers.MaxHops, CancellationToken) is { } call)
            {
                return call;
            }
        }

        return null;
    }

    /// <summary>A property of the diagnostic; null where it is not set.</summary>
    public string? Property(string key) => context.Diagnostics[0].Properties.TryGetValue(key, out var value) ? value : null;

    /// <summary>Offers to put a value through a method of the sanitizer, where there is a value and the runtime is referenced.</summary>
    public void OfferSanitizer(string title, string key, ExpressionSyntax? value, params string[] method)
    {
        if (value is not null && SanitizerCall.Sanitizer(Model.Compilation) is { } sanitizer)
        {
            Offer(title, key, _ => SanitizerCall.Wrap(Document, Root, value, sanitizer, method));
        }
    }

    /// <summary>Offers to replace a node.</summary>
    public void OfferReplacement(string title, string key, SyntaxNode old, SyntaxNode changed) =>
        Offer(title, key, _ => Document.WithSyntaxRoot(Root.ReplaceNode(old, changed)));

    /// <summary>Offers to declare the reported parameter <c>[Sensitive(DataKind.…)]</c>.</summary>
    public void OfferDeclaration(string title, string key, string kind)
    {
        if (Parameter is not null)
        {
            SensitiveDeclaration.Offer(this, Parameter, kind, title, key);
        }
    }

    /// <summary>Offers to change the document.</summary>
    public void Offer(string title, string key, Func<CancellationToken, Document> change) =>
        context.RegisterCodeFix(CodeAction.Create(title, token => Task.FromResult(change(token)), key), context.Diagnostics);

    /// <summary>Offers to change the solution.</summary>
    public void OfferSolution(string title, string key, Func<CancellationToken, Task<Solution>> change) =>
        context.RegisterCodeFix(CodeAction.Create(title, change, key), context.Diagnostics);
}
