using System.Collections.Immutable;
using LoggingAnalyzers.CodeFixes.Rules.Context;
using LoggingAnalyzers.Rules.Context;
using LoggingAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace LoggingAnalyzers.Tests.Rules;

/// <summary>Fix All as a person asks for it, and as <c>dotnet format</c> does, with the fix of the first place.</summary>
public sealed class FixAllTests
{
    private const string Open = """logger.BeginScope("Order {OrderId}", id);""";
    private const string Bare = "using (logger.BeginScope(new { id })) { }";
    private const string Closed = """using var scope = logger.BeginScope("Order {OrderId}", id);""";
    private const string Keyed = """using (logger.BeginScope(new Dictionary<string, object?> { ["Id"] = id })) { }""";

    [Theory]
    [InlineData(WorkspaceKind.Host, ScopeMisuseAnalyzer.NotDisposed, Closed, Bare)] // What was chosen, and no more.
    [InlineData(WorkspaceKind.Host, ScopeMisuseAnalyzer.NoProperty, Open, Keyed)]
    [InlineData(WorkspaceKind.MSBuild, ScopeMisuseAnalyzer.NotDisposed, Closed, Keyed)]
    [InlineData(WorkspaceKind.MSBuild, null, Closed, Keyed)] // As where the first place has no fix.
    [InlineData(WorkspaceKind.Host, null, Closed, Keyed)]
    public async Task Places_with_several_fixes(string workspace, string? key, string first, string second)
    {
        var document = Document(workspace, Open, Bare);
        Assert.Equal(Source(first, second), await FixAllAsync(document, key));
    }

    private static string Source(string first, string second) => $$"""
        using System.Collections.Generic;
        using Microsoft.Extensions.Logging;
        public class C
        {
            public void M(ILogger logger, int id)
            {
                {{first}}
            }

            public void N(ILogger logger, int id)
            {
                {{second}}
            }
        }
        """;

    private static Document Document(string workspace, string first, string second) =>
        new AdhocWorkspace(MefHostServices.DefaultHost, workspace).AddProject("Test", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .WithMetadataReferences(ReferenceSets.Of(ReferenceSet.Microsoft))
            .AddDocument("Test0.cs", SourceText.From(Source(first, second)), filePath: "/Test0.cs");

    private static async Task<string> FixAllAsync(Document document, string? key)
    {
        var compilation = (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        var found = await compilation.WithAnalyzers([new ScopeMisuseAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(found);
        var fix = new ScopeMisuseFixer();
        var context = new FixAllContext(
            document, fix, FixAllScope.Solution, key!, fix.FixableDiagnosticIds, new Found(found), TestContext.Current.CancellationToken);
        var action = await fix.GetFixAllProvider().GetFixAsync(context);
        var changes = action is null ? [] : await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        var changed = changes.OfType<ApplyChangesOperation>().SingleOrDefault()?.ChangedSolution.GetDocument(document.Id) ?? document;
        return (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    private sealed class Found(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            GetAllDiagnosticsAsync(document.Project, cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
