using System.Collections.Immutable;
using System.Composition;
using LoggingAnalyzers.Rules.Context;
using LoggingAnalyzers.Rules.Events;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes.Rules.Context;

/// <summary>Fixes LH3007: closes the scope with its block; makes a dictionary of what the scope is opened with.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ScopeMisuseFixer))]
[Shared]
public sealed class ScopeMisuseFixer : CodeFixProvider
{
    private const string UsingTitle = "Close the scope at the end of the block";
    private const string DictionaryTitle = "Open the scope with a dictionary";

    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.ScopeMisuse];

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FixTarget.ReadAsync(context).ConfigureAwait(false) is not { Expression: { } expression } target)
        {
            return;
        }

        if (target.Property(ScopeMisuseAnalyzer.Fault) == ScopeMisuseAnalyzer.NotDisposed)
        {
            if (expression.FirstAncestorOrSelf<StatementSyntax>() is { } statement && UsingScope.Of(statement, target.Model) is { } closed)
            {
                target.OfferReplacement(UsingTitle, ScopeMisuseAnalyzer.NotDisposed, statement, closed);
            }
        }
        else if (target.Call() is { Kind: SinkKind.Scope, State.Value: var state } && state.Syntax is ExpressionSyntax written
            && Dictionary(written, target.Model, target.Document) is { } dictionary)
        {
            target.OfferReplacement(DictionaryTitle, ScopeMisuseAnalyzer.NoProperty, written, dictionary.WithTriviaFrom(written));
        }
    }

    private static ExpressionSyntax? Dictionary(ExpressionSyntax state, SemanticModel model, Document document)
    {
        var @object = model.GetNullableContext(state.SpanStart).HasFlag(NullableContext.AnnotationsEnabled) ? "object?" : "object";
        if (state is ObjectCreationExpressionSyntax { Type: var type } creation)
        {
            // new Dictionary<string, string> { … }: the same with values that are objects.
            var made = type as GenericNameSyntax ?? (type as QualifiedNameSyntax)?.Right as GenericNameSyntax;
            return made is { Identifier.ValueText: "Dictionary", TypeArgumentList.Arguments: [_, var value] }
                && creation is { ArgumentList: null or { Arguments.Count: 0 }, Initializer: not null }
                ? creation.ReplaceNode(value, SyntaxFactory.ParseTypeName(@object).WithTriviaFrom(value))
                : null;
        }

        var names = new HoleNames(model, HoleNaming.Of(document.Project.AnalyzerOptions, state.SyntaxTree));
        var entries = state switch
        {
            AnonymousObjectCreationExpressionSyntax { Initializers.Count: > 0 } anonymous => anonymous.Initializers.Select(i =>
                (Name: i.NameEquals?.Name.Identifier.ValueText ?? names.Next(i.Expression), Value: i.Expression)),
            IdentifierNameSyntax or MemberAccessExpressionSyntax => [(names.Next(state), state)],
            _ => [],
        };
        var pairs = string.Join(", ", entries.Select(static e => $"[\"{e.Name}\"] = {e.Value.WithoutTrivia()}"));
        var isKnown = model.LookupNamespacesAndTypes(state.SpanStart, name: "Dictionary").OfType<INamedTypeSymbol>().Any(static t =>
            t.Arity == 2);
        var name = isKnown ? "Dictionary" : "System.Collections.Generic.Dictionary";
        return pairs.Length == 0 ? null : SyntaxFactory.ParseExpression($"new {name}<string, {@object}> {{ {pairs} }}");
    }
}
