using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Tests.Harness;

/// <summary>
/// Runs an analyzer, then its fix on one diagnostic after the other until none is offered, then Fix All in the document and, unless the test
/// chooses a fix, without a choice in the solution: each must end in <see cref="FixedCode"/>, which equals the test code where none is offered.
/// </summary>
public class CodeFixTest<TAnalyzer, TFix> : AnalyzerTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    public string FixedCode { get; set; } = "";
    public int CodeActionIndex { get; set; }
    public string? CodeActionEquivalenceKey { get; set; }

    public override async Task RunAsync(CancellationToken cancellationToken = default)
    {
        await base.RunAsync(cancellationToken);
        var (text, expected) = (MarkupSource.Parse(TestCode).Text, MarkupSource.Parse(FixedCode).Text);
        var start = CreateDocument(text);
        var (document, key, steps) = (start, default(string), 0);
        while (await FirstActionAsync(document, cancellationToken) is { } action)
        {
            Assert.True(++steps < 50, "Fixes are still offered after 50 steps.");
            key = action.EquivalenceKey;
            Assert.True(key is not null, $"The action '{action.Title}' has no equivalence key: Fix All cannot name it.");
            var before = text;
            document = await ApplyAsync(document, action, cancellationToken);
            text = (await document.GetTextAsync(cancellationToken)).ToString();
            Assert.True(before != text, $"The action '{action.Title}' changes nothing.");
        }

        Assert.True(expected == text, $"Expected:\n{expected}\n\nFixed:\n{text}");
        if (key is not null)
        {
            await VerifyAsync(FixedCode, [], cancellationToken);
            Assert.Equal(expected, await FixAllAsync(start, FixAllScope.Document, key, cancellationToken));
            Assert.Equal(expected, await FixAllAsync(start, FixAllScope.Solution, CodeActionIndex > 0 ? key : CodeActionEquivalenceKey, cancellationToken));
        }
    }

    private async Task<CodeAction?> FirstActionAsync(Document document, CancellationToken cancellationToken)
    {
        foreach (var diagnostic in await FixableAsync(document.Project, cancellationToken))
        {
            var actions = new List<CodeAction>();
            await new TFix().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (a, _) => actions.Add(a), cancellationToken));
            var wanted = actions.Where(a => CodeActionEquivalenceKey is null || a.EquivalenceKey == CodeActionEquivalenceKey);
            if (wanted.ElementAtOrDefault(CodeActionIndex) is { } action)
            {
                return action;
            }
        }

        return null;
    }

    private static async Task<ImmutableArray<Diagnostic>> FixableAsync(Project project, CancellationToken cancellationToken) =>
        [.. (await DiagnoseAsync(project, cancellationToken)).Where(d => new TFix().FixableDiagnosticIds.Contains(d.Id))];

    private static async Task<Document> ApplyAsync(Document document, CodeAction action, CancellationToken cancellationToken) =>
        Assert.Single((await action.GetOperationsAsync(cancellationToken)).OfType<ApplyChangesOperation>())
            .ChangedSolution.GetDocument(document.Id)!;

    private static async Task<string> FixAllAsync(Document document, FixAllScope scope, string? key, CancellationToken cancellationToken)
    {
        var fix = new TFix();
        var context = new FixAllContext(document, fix, scope, key!, fix.FixableDiagnosticIds, new Diagnostics(), cancellationToken);
        var action = await Assert.IsAssignableFrom<FixAllProvider>(fix.GetFixAllProvider()).GetFixAsync(context);
        var changed = await ApplyAsync(document, Assert.IsAssignableFrom<CodeAction>(action), cancellationToken);
        return (await changed.GetTextAsync(cancellationToken)).ToString();
    }

    private sealed class Diagnostics : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await FixableAsync(project, cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            GetAllDiagnosticsAsync(document.Project, cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
