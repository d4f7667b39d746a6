using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LoggingAnalyzers.CodeFixes;

/// <summary>Fix All for fixes that come one by one: the fix that was chosen, and where nobody can choose the first of each place.</summary>
/// <remarks>
/// <c>dotnet format</c> takes the fix of the first place for all of them. Places that have another wait for its next run, and where the
/// first has none nothing is fixed at all.
/// </remarks>
internal sealed class BatchFix : FixAllProvider
{
    public static readonly BatchFix Instance = new();

    private static FixAllProvider Batch => WellKnownFixAllProviders.BatchFixer;

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => Batch.GetSupportedFixAllScopes();

    public override IEnumerable<string> GetSupportedFixAllDiagnosticIds(CodeFixProvider originalCodeFixProvider) =>
        Batch.GetSupportedFixAllDiagnosticIds(originalCodeFixProvider);

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) =>
        Batch.GetFixAsync(IsChosen(fixAllContext) ? fixAllContext : OfFirstFixes(fixAllContext));

    private static bool IsChosen(FixAllContext context) =>
        context.CodeActionEquivalenceKey is not null && context.Solution.Workspace.Kind != WorkspaceKind.MSBuild;

    private static FixAllContext OfFirstFixes(FixAllContext context)
    {
        var fixes = new FirstFixes(context.CodeFixProvider);
        var found = new Found(context);
        return context.Document is { } document
            ? new(document, fixes, context.Scope, FirstFixes.Key, context.DiagnosticIds, found, context.CancellationToken)
            : new(context.Project, fixes, context.Scope, FirstFixes.Key, context.DiagnosticIds, found, context.CancellationToken);
    }

    private sealed class FirstFixes(CodeFixProvider fixes) : CodeFixProvider
    {
        public const string Key = nameof(FirstFixes);

        public override ImmutableArray<string> FixableDiagnosticIds => fixes.FixableDiagnosticIds;

        public override FixAllProvider GetFixAllProvider() => Batch;

        public override async Task RegisterCodeFixesAsync(CodeFixContext context)
        {
            CodeAction? first = null;
            await fixes.RegisterCodeFixesAsync(new(
                context.Document, context.Span, context.Diagnostics, (action, _) => first ??= action, context.CancellationToken))
                .ConfigureAwait(false);
            if (first is not null)
            {
                context.RegisterCodeFix(CodeAction.Create(first.Title, token => ChangedAsync(first, token), Key), context.Diagnostics);
            }
        }

        private static async Task<Solution> ChangedAsync(CodeAction action, CancellationToken cancellationToken)
        {
            var operations = await action.GetOperationsAsync(cancellationToken).ConfigureAwait(false);
            return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        }
    }

    private sealed class Found(FixAllContext context) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document, CancellationToken cancellationToken) =>
            await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Project project, CancellationToken cancellationToken) =>
            await context.GetProjectDiagnosticsAsync(project).ConfigureAwait(false);
    }
}
