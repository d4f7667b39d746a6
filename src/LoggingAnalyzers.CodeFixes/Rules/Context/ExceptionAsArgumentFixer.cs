using System.Collections.Immutable;
using System.Composition;
using LoggingAnalyzers.Rules.Context;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
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

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null
            || SinkTable.For(model.Compilation, context.Document.Project.AnalyzerOptions) is not { } sinks)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            var span = diagnostic.Location.SourceSpan;
            var invocation = root.FindNode(span, getInnermostNodeForTie: true).Ancestors().OfType<InvocationExpressionSyntax>()
                .FirstOrDefault(i => Read(i)?.Arguments.Any(a => a.Syntax.Span == span) == true);
            if (invocation is not null && Rewrite(Read(invocation)!, model) is { } fixedCall)
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

    private static InvocationExpressionSyntax? Rewrite(LogCall call, SemanticModel model)
    {
        if (call.Template is null
            || model.Compilation.GetTypeByMetadataName("System.Exception") is not { } exception
            || LogCallEdit.Of(call, call.Template, model) is not { } edit)
        {
            return null;
        }

        var misplaced = ExceptionAsArgumentAnalyzer.Misplaced(call, exception).ToList();
        var noun = misplaced.TrueForAll(static m => m.Role == ParameterRole.Exception) ? ValueRemoval.Exception : null;
        if (!ValueRemoval.RemoveHoles(call, edit, misplaced.Select(static m => m.Index), noun))
        {
            return null;
        }

        // The record keeps its level: one that says the same goes, one that says another is for somebody to decide.
        if (misplaced.Any(m => m.Role == ParameterRole.Level && Levels.Of(call.Arguments[m.Index].Value) != call.Level))
        {
            return null;
        }

        foreach (var (index, role) in misplaced.Where(static m => m.Role != ParameterRole.Level))
        {
            edit.InsertBeforeTemplate(edit.Values[index], Follower(call, role));
        }

        if (call.Exception is { Argument: ArgumentSyntax none } && misplaced.Any(static m => m.Role == ParameterRole.Exception))
        {
            edit.RemoveBeforeTemplate(none);
        }

        var rest = edit.Values.Where((_, i) => misplaced.All(m => m.Index != i)).ToList();
        return edit.Build(rest);
    }

    // The order of all frameworks: event id, exception, format provider, template.
    private static ArgumentSyntax? Follower(LogCall call, ParameterRole role)
    {
        var provider = call.All.FirstOrDefault(static a => a.Parameter?.Type.Name == "IFormatProvider");
        var follower = role switch
        {
            ParameterRole.EventId => call.Exception ?? provider,
            _ => call.Exception ?? provider,
        };
        return follower?.Argument as ArgumentSyntax;
    }
}
