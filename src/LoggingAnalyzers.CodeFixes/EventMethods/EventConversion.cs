using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LoggingAnalyzers.CodeFixes.EventMethods;

/// <summary>Turns log calls into declared events: declares each event once and raises it where it was logged.</summary>
internal static class EventConversion
{
    /// <summary>The log call that a diagnostic is about; null where no event method could log the same.</summary>
    public static EventCall? Read(
        SyntaxNode root, SemanticModel model, SinkTable sinks, TextSpan span, bool isVague, CancellationToken cancellationToken) =>
        root.FindNode(span, getInnermostNodeForTie: true)
            .FirstAncestorOrSelf<InvocationExpressionSyntax>(i => IsCallOf(i, span)) is { } invocation
            && model.GetOperation(invocation, cancellationToken) is { } operation
            && LogCall.Read(operation, sinks, hops: -1, cancellationToken) is { } call
                ? EventCall.Of(call, model, isVague, IsOwn(model.Compilation))
                : null;

    /// <summary>Converts the calls at the given places of a project.</summary>
    public static async Task<Solution> ConvertAsync(
        Project project, ILookup<DocumentId, TextSpan> places, bool isVague, CancellationToken cancellationToken)
    {
        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation
            || SinkTable.For(compilation, project.AnalyzerOptions) is not { } sinks)
        {
            return project.Solution;
        }

        var declared = DeclaredNames.Of(compilation);
        var registry = new EventRegistry(declared);
        var changes = new List<(Document Document, SyntaxNode Root, List<RaisedEvent> Calls)>();
        // The same order for the same code: events are declared in the order of their first calls.
        foreach (var group in places.OrderBy(
            g => project.GetDocument(g.Key) is { } d ? d.FilePath ?? d.Name : "", StringComparer.Ordinal))
        {
            if (project.GetDocument(group.Key) is { } document
                && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
                && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model)
            {
                changes.Add((document, root, Calls(root, model, sinks, group, isVague, registry, cancellationToken)));
            }
        }

        var added = registry.New.ToList();
        var hosts = EventHosts.Choose(added, declared, compilation, project);
        var solution = project.Solution;
        foreach (var (document, root, calls) in changes.Where(static c => c.Calls.Count > 0))
        {
            solution = solution.WithDocumentSyntaxRoot(document.Id, Raise(root, calls));
        }

        return await EventHosts.DeclareAsync(solution, project, hosts, IsOwn(compilation), cancellationToken).ConfigureAwait(false);
    }

    private static bool IsOwn(Compilation compilation) =>
        compilation.GetTypeByMetadataName("LoggingAnalyzers.LogEventAttribute") is not null;

    // The name of the method, or the argument that holds the text.
    private static bool IsCallOf(InvocationExpressionSyntax invocation, TextSpan span) =>
        invocation.ArgumentList.Arguments.Any(a => a.Expression.Span == span)
        || (invocation.Expression switch
        {
            MemberAccessExpressionSyntax member => member.Name,
            MemberBindingExpressionSyntax member => member.Name,
            var other => other,
        }).Span == span;

    private static List<RaisedEvent> Calls(
        SyntaxNode root, SemanticModel model, SinkTable sinks, IEnumerable<TextSpan> spans, bool isVague, EventRegistry registry,
        CancellationToken cancellationToken)
    {
        var calls = new List<RaisedEvent>();
        foreach (var span in spans.OrderBy(static s => s.Start))
        {
            // A call in the arguments of another one is for the next time.
            if (Read(root, model, sinks, span, isVague, cancellationToken) is { } call
                && !calls.Exists(c => c.Call.Invocation.Span.OverlapsWith(call.Invocation.Span)))
            {
                var symbol = model.GetEnclosingSymbol(call.Invocation.SpanStart, cancellationToken);
                var place = symbol?.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "";
                if (registry.Add(call.Shape, place) is { } entry)
                {
                    calls.Add(new(call, entry, place));
                }
            }
        }

        return calls;
    }

    private static SyntaxNode Raise(SyntaxNode root, List<RaisedEvent> calls)
    {
        var byNode = calls.ToDictionary(static c => (SyntaxNode)c.Call.Invocation);
        var changed = root.ReplaceNodes(byNode.Keys, (node, _) => byNode[node].Call.Raise(byNode[node].Event.Method));
        var end = root.ToFullString().Contains("\r\n") ? SyntaxFactory.CarriageReturnLineFeed : SyntaxFactory.LineFeed;
        var keyword = SyntaxFactory.Token(SyntaxKind.UsingKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        foreach (var space in calls.Where(static c => !IsVisible(c.Event.Namespace!, c.Place)).Select(static c => c.Event.Namespace!)
            .Distinct().ToList())
        {
            if (changed is CompilationUnitSyntax unit
                && !unit.DescendantNodes(static n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
                    .OfType<UsingDirectiveSyntax>().Any(u => u.Alias is null && u.Name?.ToString() == space))
            {
                changed = unit.AddUsings(SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(space))
                    .WithUsingKeyword(keyword).WithTrailingTrivia(end));
            }
        }

        return changed;
    }

    // What is declared in a namespace around the call needs no using.
    private static bool IsVisible(string declaredIn, string place) =>
        declaredIn.Length == 0 || place == declaredIn || place.StartsWith(declaredIn + ".", StringComparison.Ordinal);

    /// <summary>A call with the event that it raises.</summary>
    /// <param name="Place">The namespace of the call.</param>
    private sealed record RaisedEvent(EventCall Call, EventRegistry.Entry Event, string Place);
}
