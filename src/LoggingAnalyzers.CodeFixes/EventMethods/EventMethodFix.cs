using System.Collections.Immutable;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LoggingAnalyzers.CodeFixes.EventMethods;

/// <summary>Offers to raise a declared event instead of a log call, for one call or for all: equal events are declared once.</summary>
internal sealed class EventMethodFix(bool isVague) : FixAllProvider
{
    /// <summary>The events are named after their texts.</summary>
    public static readonly EventMethodFix ByText = new(isVague: false);

    /// <summary>The events are named after the methods that log them.</summary>
    public static readonly EventMethodFix ByMethod = new(isVague: true);

    private const string Title = "Declare an event and raise it";

    public async Task RegisterAsync(CodeFixContext context, string key)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null || SinkTable.For(model.Compilation, context.Document.Project.AnalyzerOptions) is not { } sinks)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (EventConversion.Read(root, model, sinks, diagnostic.Location.SourceSpan, isVague, context.CancellationToken) is { } call
                && (call.Shape.Id is not { } id || !DeclaredNames.Of(model.Compilation).Ids.Contains(id))
                && HasPlace(context.Document.Project, model.Compilation))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Title, c => ConvertAsync(context.Document.Project, [diagnostic], c), key), diagnostic);
            }
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
                solution = await ConvertAsync(current, diagnostics, fixAllContext.CancellationToken).ConfigureAwait(false);
            }
        }

        return CodeAction.Create(Title, _ => Task.FromResult(solution), fixAllContext.CodeActionEquivalenceKey);
    }

    // dotnet format names a new file in the project file, and a project that finds its files itself then has it twice.
    private static bool HasPlace(Project project, Compilation compilation) =>
        project.Solution.Workspace.Kind != WorkspaceKind.MSBuild || DeclaredNames.Of(compilation).Hosts.Count > 0;

    // dotnet format asks for all fixes also where none was offered.
    private async Task<Solution> ConvertAsync(
        Project project, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken) =>
        await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation && HasPlace(project, compilation)
            ? await EventConversion.ConvertAsync(
                project,
                diagnostics.Where(d => project.GetDocument(d.Location.SourceTree) is not null)
                    .ToLookup(d => project.GetDocument(d.Location.SourceTree)!.Id, static d => d.Location.SourceSpan),
                isVague,
                cancellationToken).ConfigureAwait(false)
            : project.Solution;
}
