using System.Collections.Immutable;
using LoggingAnalyzers.Events;
using LoggingAnalyzers.Rules.Usage;
using LoggingAnalyzers.Tests.Events;
using LoggingAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LoggingAnalyzers.Tests.Rules;

/// <summary>A project with <c>LogEvents</c> files: what is reported, and what the fix writes.</summary>
internal static class EventFiles
{
    public static string Shipped(string declaration) => Assert.Single(Lines(declaration));

    /// <summary>The lines of the events, as the fix writes them into an empty file.</summary>
    public static IReadOnlyList<string> Lines(string declarations)
    {
        var project = Project(declarations, shipped: null, unshipped: "");
        var compilation = project.GetCompilationAsync(TestContext.Current.CancellationToken).Result!;
        return [.. DiagnoseAsync(project, compilation).Result.Select(d => d.Properties[EventFileAnalyzer.LineProperty]!)];
    }

    /// <summary>Ids and messages, in the order of ids and messages.</summary>
    public static async Task<IReadOnlyList<string>> ReportAsync(string declarations, string? shipped, string? unshipped)
    {
        var project = Project(declarations, shipped, unshipped);
        var found = await DiagnoseAsync(project, (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!);
        return [.. found.Select(d => $"{d.Id} {d.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal)];
    }

    /// <summary>The text of the unshipped file after the fix of the first diagnostic, or of all.</summary>
    public static async Task<string> FixAsync(CodeFixProvider fix, string declarations, string? shipped, string unshipped, bool all)
    {
        var project = Project(declarations, shipped, unshipped);
        var found = (await DiagnoseAsync(project, (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!))
            .Where(d => fix.FixableDiagnosticIds.Contains(d.Id)).OrderBy(d => d.Location.SourceSpan.Start).ToImmutableArray();
        var document = Assert.Single(project.Documents);
        var actions = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, found[0], (a, _) => actions.Add(a), TestContext.Current.CancellationToken));
        var action = Assert.Single(actions);
        if (all)
        {
            var context = new FixAllContext(
                document, fix, FixAllScope.Solution, action.EquivalenceKey!, fix.FixableDiagnosticIds, new Found(found), TestContext.Current.CancellationToken);
            action = (await fix.GetFixAllProvider()!.GetFixAsync(context))!;
        }

        var change = Assert.Single((await action.GetOperationsAsync(TestContext.Current.CancellationToken)).OfType<ApplyChangesOperation>());
        var file = change.ChangedSolution.GetProject(project.Id)!.AdditionalDocuments.Single(d => d.Name == EventFile.UnshippedName);
        return (await file.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(Project project, Compilation compilation) =>
        await compilation.WithAnalyzers([new EventFileAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

    private static Project Project(string declarations, string? shipped, string? unshipped)
    {
        var project = new AdhocWorkspace().AddProject("Test", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .WithMetadataReferences(ReferenceSets.Of(ReferenceSet.Microsoft))
            .AddDocument("Events.cs", SourceText.From(EventTest.Usings + $"static partial class Events {{ {declarations} }}"), filePath: "/Events.cs").Project;
        foreach (var (name, text) in new[] { (EventFile.ShippedName, shipped), (EventFile.UnshippedName, unshipped) })
        {
            project = text is null ? project : project.AddAdditionalDocument(name, SourceText.From(text), filePath: "/" + name).Project;
        }

        return project;
    }

    private sealed class Found(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
