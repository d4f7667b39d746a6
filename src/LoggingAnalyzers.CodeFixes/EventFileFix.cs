using System.Collections.Immutable;
using LoggingAnalyzers.Events;
using LoggingAnalyzers.Rules.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace LoggingAnalyzers.CodeFixes;

/// <summary>Writes the lines of events into <c>LogEvents.Unshipped.txt</c>, of one event or of all.</summary>
internal sealed class EventFileFix : FixAllProvider
{
    public static readonly EventFileFix Instance = new();

    private const string Title = "Write the event to " + EventFile.UnshippedName;

    public static void Register(CodeFixContext context, string key)
    {
        if (File(context.Document.Project) is not null)
        {
            var action = CodeAction.Create(Title, c => WriteAsync(context.Document.Project, context.Diagnostics, c), key);
            context.RegisterCodeFix(action, context.Diagnostics);
        }
    }

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var projects = fixAllContext.Scope == FixAllScope.Solution ? fixAllContext.Solution.Projects : [fixAllContext.Project];
        var solution = fixAllContext.Solution;
        foreach (var project in projects)
        {
            var diagnostics = fixAllContext is { Scope: FixAllScope.Document, Document: { } document }
                ? await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await fixAllContext.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            if (solution.GetProject(project.Id) is { } current && !diagnostics.IsEmpty)
            {
                solution = await WriteAsync(current, diagnostics, fixAllContext.CancellationToken).ConfigureAwait(false);
            }
        }

        return CodeAction.Create(Title, _ => Task.FromResult(solution), fixAllContext.CodeActionEquivalenceKey);
    }

    private static async Task<Solution> WriteAsync(
        Project project, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (File(project) is not { } file)
        {
            return project.Solution;
        }

        var text = await file.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var lines = diagnostics
            .Select(d => d.Properties.TryGetValue(EventFileAnalyzer.LineProperty, out var line) ? line : null)
            .OfType<string>();
        return project.Solution.WithAdditionalDocumentText(
            file.Id, SourceText.From(EventFile.With(text.ToString(), lines), text.Encoding));
    }

    private static TextDocument? File(Project project) =>
        project.AdditionalDocuments.FirstOrDefault(d => EventFile.IsNamed(d.FilePath ?? d.Name, EventFile.UnshippedName));
}
