using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using LoggingAnalyzers.Rules.Events;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes.Rules.Events;

/// <summary>Fixes LH2007: gives an event the next free id, and a name of its own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EventIdentityFixer))]
[Shared]
public sealed class EventIdentityFixer : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.EventIdentity];

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var diagnostic = context.Diagnostics[0];
        if (diagnostic.Properties.TryGetValue(EventIdentityAnalyzer.Literals, out var literals) && literals is not null)
        {
            var values = literals.Split(',').Select(l => Value(diagnostic, l)).ToList();
            var places = diagnostic.AdditionalLocations.Skip(1).ToList();
            if (places.Count == values.Count && values.TrueForAll(static v => v is not null))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        "Give the event an identity of its own",
                        c => ReplaceAsync(context.Document.Project, places, values!, c),
                        nameof(EventIdentityFixer)),
                    diagnostic);
            }
        }
        else if (diagnostic.AdditionalLocations.Count == 0)
        {
            await RegisterAddedAsync(context, diagnostic).ConfigureAwait(false);
        }
    }

    private static ExpressionSyntax? Value(Diagnostic diagnostic, string literal) => literal == "id"
        ? Property(diagnostic, EventIdentityAnalyzer.FreeId) is { } id ? SyntaxFactory.ParseExpression(id) : null
        : Property(diagnostic, EventIdentityAnalyzer.FreeName) is { } name ? Text(name)
        : null;

    private static string? Property(Diagnostic diagnostic, string key) =>
        diagnostic.Properties.TryGetValue(key, out var value) ? value : null;

    private static LiteralExpressionSyntax Text(string text) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));

    // The field that holds the id may stand in another part of the class.
    private static async Task<Solution> ReplaceAsync(
        Project project, List<Location> places, List<ExpressionSyntax> values, CancellationToken cancellationToken)
    {
        var solution = project.Solution;
        foreach (var file in places.Zip(values, static (place, value) => (place, value)).GroupBy(static p => p.place.SourceTree))
        {
            if (project.GetDocument(file.Key) is not { } document
                || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
            {
                return project.Solution;
            }

            var changes = file.ToDictionary(p => root.FindNode(p.place.SourceSpan, getInnermostNodeForTie: true), static p => p.value);
            solution = solution.WithDocumentSyntaxRoot(
                document.Id, root.ReplaceNodes(changes.Keys, (old, _) => changes[old].WithTriviaFrom(old)));
        }

        return solution;
    }

    private static async Task RegisterAddedAsync(CodeFixContext context, Diagnostic diagnostic)
    {
        if (await FixTarget.ReadAsync(context).ConfigureAwait(false) is { } target
            && target.Call() is { Operation.Syntax: InvocationExpressionSyntax invocation } call
            && Property(diagnostic, EventIdentityAnalyzer.FreeId) is { } id
            && Identity(id, Property(diagnostic, EventIdentityAnalyzer.FreeName), target.Model, invocation) is var identity
            && With(call, invocation, identity, target.Model) is { } changed)
        {
            target.OfferReplacement("Give the event an id and a name", nameof(EventIdentityFixer) + ".Added", invocation, changed);
        }
    }

    private static ExpressionSyntax Identity(string id, string? name, SemanticModel model, SyntaxNode place)
    {
        var type = model.Compilation.GetTypeByMetadataName(MicrosoftLogging.EventIdType)?.ToMinimalDisplayString(model, place.SpanStart)
            ?? "Microsoft.Extensions.Logging.EventId";
        return SyntaxFactory.ParseExpression(name is null
            ? string.Format(CultureInfo.InvariantCulture, "new {0}({1})", type, id)
            : string.Format(CultureInfo.InvariantCulture, "new {0}({1}, {2})", type, id, Text(name)));
    }

    private static InvocationExpressionSyntax? With(
        LogCall call, InvocationExpressionSyntax invocation, ExpressionSyntax identity, SemanticModel model)
    {
        // An id of 0 is none.
        if (call.EventId?.Argument is ArgumentSyntax none && none.Parent == invocation.ArgumentList)
        {
            return invocation.ReplaceNode(none.Expression, identity.WithTriviaFrom(none.Expression));
        }

        if (call.Template is not { } template || LogCallEdit.Of(call, template, model) is not { } edit)
        {
            return null;
        }

        edit.InsertBeforeTemplate(new(SyntaxFactory.Argument(identity), null, null), call.Exception?.Argument as ArgumentSyntax);
        return edit.Build(edit.Values);
    }
}
