using System.Collections.Immutable;
using System.Composition;
using LoggingAnalyzers.Rules.Context;
using LoggingAnalyzers.Sinks;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.CodeFixes.Rules.Context;

/// <summary>Fixes LH3001: moves exception, event id and level to their places and takes their holes out of the text.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExceptionAsArgumentFixer))]
[Shared]
public sealed class ExceptionAsArgumentFixer : CodeFixProvider
{
    private const string Title = "Pass it as part of the record, not as a value of the template";

    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.ExceptionAsArgument];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null || SinkTable.For(model.Compilation) is not { } sinks)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            var span = diagnostic.Location.SourceSpan;
            var invocation = root.FindNode(span, getInnermostNodeForTie: true).Ancestors().OfType<InvocationExpressionSyntax>()
                .FirstOrDefault(i => Read(i)?.Arguments.Any(a => a.Syntax.Span == span) == true);
            if (invocation is not null && Rewrite(Read(invocation)!, invocation, model) is { } fixedCall)
            {
                var changed = context.Document.WithSyntaxRoot(root.ReplaceNode(invocation, fixedCall));
                context.RegisterCodeFix(
                    CodeAction.Create(Title, _ => Task.FromResult(changed), nameof(ExceptionAsArgumentFixer)), diagnostic);
            }
        }

        LogCall? Read(InvocationExpressionSyntax invocation) =>
            model.GetOperation(invocation, context.CancellationToken) is IInvocationOperation operation
                ? LogCall.Read(operation, sinks)
                : null;
    }

    private static InvocationExpressionSyntax? Rewrite(LogCall call, InvocationExpressionSyntax invocation, SemanticModel model)
    {
        if (call.Template is not { Argument: ArgumentSyntax template }
            || model.Compilation.GetTypeByMetadataName("System.Exception") is not { } exception
            || LogCallEdit.Of(call, call.Template, model) is not { } edit)
        {
            return null;
        }

        var misplaced = ExceptionAsArgumentAnalyzer.Misplaced(call, exception).ToList();
        if (!RemoveHoles(call, template, edit, misplaced.Select(static m => m.Index).OrderByDescending(static i => i), invocation))
        {
            return null;
        }

        foreach (var (index, role) in misplaced)
        {
            edit.InsertBeforeTemplate(edit.Values[index], Follower(call, role));
        }

        if (call.Exception is { Argument: ArgumentSyntax none } && misplaced.Any(static m => m.Role == ParameterRole.Exception))
        {
            edit.RemoveBeforeTemplate(none);
        }

        var rest = edit.Values.Where((_, i) => misplaced.All(m => m.Index != i)).ToList();
        var hasLevel = misplaced.Any(static m => m.Role == ParameterRole.Level);
        return edit.Build(rest, hasLevel ? ExceptionAsArgumentAnalyzer.LevelMethod(call) : null);
    }

    // The order of all frameworks: level, event id, exception, format provider, template.
    private static ArgumentSyntax? Follower(LogCall call, ParameterRole role)
    {
        var provider = call.All.FirstOrDefault(static a => a.Parameter?.Type.Name == "IFormatProvider");
        var follower = role switch
        {
            ParameterRole.Level => call.EventId ?? call.Exception ?? provider,
            ParameterRole.EventId => call.Exception ?? provider,
            _ => call.Exception ?? provider,
        };
        return follower?.Argument as ArgumentSyntax;
    }

    // False where a hole stands in a text that cannot be written anew.
    private static bool RemoveHoles(
        LogCall call, ArgumentSyntax template, LogCallEdit edit, IEnumerable<int> indexes, InvocationExpressionSyntax invocation)
    {
        var dialect = TemplateDialects.Of(call);
        if (call.TemplateText is null)
        {
            // Text built at run time: a hole that it may hold cannot be found, unless what is constant of it shows that there is none.
            var texts = TemplateParts.Of(call.Template!.Value)?.Where(static p => p.Text is not null).ToList();
            return texts is { Count: > 0 }
                && texts.Sum(p => MessageTemplate.Parse(p.Text!, dialect).Holes.Length) is var holes && indexes.All(i => i >= holes);
        }

        var text = call.TemplateText;
        foreach (var index in indexes)
        {
            var read = MessageTemplate.Parse(text, dialect);
            var shown = Enumerable.Range(0, read.Holes.Length).Where(h => read.ArgumentOf(h) == index).ToList();
            if (shown.Count == 0)
            {
                continue;
            }

            if (shown.Count > 1 || !read.Errors.IsEmpty)
            {
                return false;
            }

            text = HoleRemoval.Remove(read, shown[0]) ?? "Exception in " + MemberName(invocation);
        }

        if (text != call.TemplateText)
        {
            if (!template.Expression.DescendantNodesAndSelf().All(static n =>
                n is LiteralExpressionSyntax or ParenthesizedExpressionSyntax || n.IsKind(SyntaxKind.AddExpression)))
            {
                return false; // A named constant serves other calls too.
            }

            edit.SetTemplate(TemplateLiteral.Create(text, template.Expression));
        }

        return true;
    }

    private static string MemberName(SyntaxNode node) => node.Ancestors().Select(static a => a switch
    {
        MethodDeclarationSyntax m => m.Identifier.ValueText,
        LocalFunctionStatementSyntax m => m.Identifier.ValueText,
        PropertyDeclarationSyntax m => m.Identifier.ValueText,
        BaseTypeDeclarationSyntax m => m.Identifier.ValueText,
        _ => null,
    }).FirstOrDefault(static name => name is not null) ?? "the program";
}
