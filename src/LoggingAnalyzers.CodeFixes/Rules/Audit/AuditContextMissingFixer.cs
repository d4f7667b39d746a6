using System.Collections.Immutable;
using System.Composition;
using LoggingAnalyzers.Events;
using LoggingAnalyzers.Rules.Audit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace LoggingAnalyzers.CodeFixes.Rules.Audit;

/// <summary>LH4002: adds the parameters that the category of the event requires.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AuditContextMissingFixer : CodeFixProvider
{
    private const string Key = RuleIds.AuditContextMissing;

    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.AuditContextMissing];

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method
            || !context.Diagnostics[0].Properties.TryGetValue(AuditContextMissingAnalyzer.MissingProperty, out var missing)
            || missing is null)
        {
            return;
        }

        var added = missing.Split(',').Select(Parameter).ToList();
        var names = method.ParameterList.Parameters.Select(p => p.Identifier.ValueText);
        if (names.Intersect(added.Select(p => p.Identifier.ValueText), StringComparer.Ordinal).Any())
        {
            return;
        }

        var changed = root.ReplaceNode(method.ParameterList, With(method.ParameterList, added));
        context.RegisterCodeFix(
            CodeAction.Create(
                "Add the parameters that the category requires", _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), Key),
            context.Diagnostics);
    }

    /// <summary>The new parameters after the last one that a caller has to give.</summary>
    private static ParameterListSyntax With(ParameterListSyntax list, List<ParameterSyntax> added)
    {
        var at = list.Parameters.TakeWhile(p => p.Default is null && !p.Modifiers.Any(SyntaxKind.ParamsKeyword)).Count();
        var nodes = list.Parameters.GetWithSeparators().Take(Math.Max((at * 2) - 1, 0)).ToList();
        foreach (var parameter in added)
        {
            if (nodes.Count > 0)
            {
                nodes.Add(Comma());
            }

            nodes.Add(parameter);
        }

        if (at < list.Parameters.Count)
        {
            nodes.Add(Comma());
            nodes.AddRange(list.Parameters.GetWithSeparators().Skip(at * 2));
        }

        return list.WithParameters(SyntaxFactory.SeparatedList<ParameterSyntax>(nodes));

        static SyntaxNodeOrToken Comma() =>
            SyntaxFactory.Token(default, SyntaxKind.CommaToken, SyntaxFactory.TriviaList(SyntaxFactory.Space));
    }

    private static ParameterSyntax Parameter(string meaning)
    {
        var text = meaning switch
        {
            nameof(FieldMeaning.Actor) => "[global::LoggingAnalyzers.Actor] string actorId",
            nameof(FieldMeaning.Target) => "[global::LoggingAnalyzers.Target(\"object\")] string targetId",
            nameof(FieldMeaning.Outcome) => "global::LoggingAnalyzers.Outcome outcome",
            nameof(FieldMeaning.Severity) => "global::LoggingAnalyzers.SecuritySeverity severity",
            _ => "global::System.Net.IPAddress clientAddress",
        };
        return SyntaxFactory.ParseParameterList("(" + text + ")").Parameters[0]
            .WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation);
    }
}
