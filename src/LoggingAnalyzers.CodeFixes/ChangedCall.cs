using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes;

/// <summary>A log call in a document that a fix has changed already, and changes again.</summary>
/// <param name="Root">The document's root.</param>
/// <param name="Model">What its names mean.</param>
/// <param name="Syntax">The call.</param>
/// <param name="Call">The call, read anew.</param>
internal sealed record ChangedCall(SyntaxNode Root, SemanticModel Model, InvocationExpressionSyntax Syntax, LogCall Call)
{
    /// <summary>Reads a call; null where it is not found, or is no log call any more.</summary>
    /// <param name="document">The changed document.</param>
    /// <param name="find">Finds the call.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<ChangedCall?> ReadAsync(
        Document document, Func<SyntaxNode, SyntaxNode?> find, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root is not null && model is not null && find(root) is InvocationExpressionSyntax syntax
            && SinkTable.For(model.Compilation, document.Project.AnalyzerOptions) is { } sinks
            && model.GetOperation(syntax, cancellationToken) is { } operation
            && LogCall.Read(operation, sinks, Wrappers.MaxHops, cancellationToken) is { } call
                ? new(root, model, syntax, call)
                : null;
    }

    /// <summary>The root with the call replaced; null where there is nothing to replace it with.</summary>
    public SyntaxNode? With(SyntaxNode? changed) => changed is null ? null : Root.ReplaceNode(Syntax, changed);
}
