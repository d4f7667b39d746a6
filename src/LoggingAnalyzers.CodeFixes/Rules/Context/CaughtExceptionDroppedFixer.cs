using System.Collections.Immutable;
using System.Composition;
using LoggingAnalyzers.Rules.Context;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes.Rules.Context;

/// <summary>Fixes LH3002: passes the caught exception, and names it where the clause did not.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CaughtExceptionDroppedFixer))]
[Shared]
public sealed class CaughtExceptionDroppedFixer : CodeFixProvider
{
    private const string Title = "Pass the exception";

    private static readonly string[] Names = ["ex", "exception", "caught", "failure"];

    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.CaughtExceptionDropped];

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FixTarget.ReadAsync(context).ConfigureAwait(false) is { } target
            && target.Call() is { Operation.Syntax: InvocationExpressionSyntax invocation } call
            && CaughtException.Around(call.Operation) is { } caught
            && await FixedAsync(target, invocation, caught).ConfigureAwait(false) is { } root)
        {
            target.Offer(Title, nameof(CaughtExceptionDroppedFixer), _ => target.Document.WithSyntaxRoot(root));
        }
    }

    // The clause first: the call is written where the name binds already.
    private static async Task<SyntaxNode?> FixedAsync(FixTarget target, InvocationExpressionSyntax invocation, CaughtException caught)
    {
        var mark = new SyntaxAnnotation();
        var name = caught.Variable?.Name ?? FreeName(target.Model, caught.Syntax);
        var root = target.Root.ReplaceNodes(
            caught.Variable is null ? new SyntaxNode[] { invocation, caught.Syntax } : [invocation],
            (old, now) => old == invocation ? now.WithAdditionalAnnotations(mark) : Named((CatchClauseSyntax)now, name, target.Model));
        var document = target.Document.WithSyntaxRoot(root);
        return await ChangedCall.ReadAsync(document, r => r.GetAnnotatedNodes(mark).SingleOrDefault(), target.CancellationToken)
            .ConfigureAwait(false) is { } changed
                ? changed.With(Passed(changed, SyntaxFactory.ParseExpression(Escaped(name))))
                : null;
    }

    private static InvocationExpressionSyntax? Passed(ChangedCall changed, ExpressionSyntax exception)
    {
        var call = changed.Call;
        // Of an event that takes one, in the place of the null.
        if (call.Kind == SinkKind.Event)
        {
            return call.Exception?.Argument is ArgumentSyntax none
                ? changed.Syntax.ReplaceNode(none.Expression, exception.WithTriviaFrom(none.Expression))
                : null;
        }

        // log4net takes it behind the text.
        if (call.Kind == SinkKind.Text)
        {
            return changed.Syntax.ArgumentList.Arguments.Count == 1
                ? changed.Syntax.AddArgumentListArguments(SyntaxFactory.Argument(exception))
                : null;
        }

        if (call.Template is null || LogCallEdit.Of(call, call.Template, changed.Model) is not { } edit)
        {
            return null;
        }

        edit.InsertException(exception, call);
        return edit.Build(edit.Values);
    }

    private static CatchClauseSyntax Named(CatchClauseSyntax clause, string name, SemanticModel model)
    {
        var identifier = SyntaxFactory.Identifier(default, name, default);
        if (clause.Declaration is { } declaration)
        {
            return clause.WithDeclaration(
                declaration.WithType(declaration.Type.WithTrailingTrivia(SyntaxFactory.Space)).WithIdentifier(identifier));
        }

        var isKnown = model.LookupNamespacesAndTypes(clause.SpanStart, name: "Exception")
            is [INamedTypeSymbol { ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }];
        var type = SyntaxFactory.ParseTypeName(isKnown ? "Exception" : "System.Exception").WithTrailingTrivia(SyntaxFactory.Space);
        var added = SyntaxFactory.CatchDeclaration(Bare(SyntaxKind.OpenParenToken), type, identifier, Bare(SyntaxKind.CloseParenToken))
            .WithTrailingTrivia(clause.CatchKeyword.TrailingTrivia);
        return clause.WithCatchKeyword(clause.CatchKeyword.WithTrailingTrivia(SyntaxFactory.Space)).WithDeclaration(added);
    }

    // Without the trivia that asks for a new layout.
    private static SyntaxToken Bare(SyntaxKind kind) => SyntaxFactory.Token(default, kind, default);

    private static string FreeName(SemanticModel model, CatchClauseSyntax clause)
    {
        var visible = model.LookupSymbols(clause.Block.OpenBraceToken.Span.End);
        var used = new HashSet<string>(visible.Select(static s => s.Name), StringComparer.Ordinal);
        used.UnionWith(clause.DescendantTokens().Where(static t => t.IsKind(SyntaxKind.IdentifierToken)).Select(static t => t.ValueText));
        return Names.FirstOrDefault(n => !used.Contains(n)) ?? "caughtException";
    }

    private static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
