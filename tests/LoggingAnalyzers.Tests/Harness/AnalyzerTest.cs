using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LoggingAnalyzers.Tests.Harness;

/// <summary>Runs one analyzer over one source and compares every diagnostic, id and span, with the markup.</summary>
public class AnalyzerTest<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    // Forks of one project share its bound references: binding three hundred of them costs more than a test.
    private static readonly ConcurrentDictionary<(ReferenceSet ReferenceSet, LanguageVersion LanguageVersion), Project> Empty = new();

    public string TestCode { get; set; } = "";
    public List<DiagnosticResult> ExpectedDiagnostics { get; init; } = [];
    public bool ExpectCompilerErrors { get; set; }
    public ReferenceSet ReferenceSet { get; set; } = ReferenceSet.Microsoft;
    public LanguageVersion LanguageVersion { get; set; } = LanguageVersion.Latest;
    public List<(string FileName, string Content)> AdditionalFiles { get; } = [];

    /// <summary>The .editorconfig beside the source; text that starts with <c>is_global</c> is a global config.</summary>
    public string AnalyzerConfig { get; set; } = "";

    /// <summary>Compiler errors that do not count, such as CS8795 where a generator would have written the other half.</summary>
    public List<string> DisabledDiagnostics { get; } = [];

    public virtual Task RunAsync(CancellationToken cancellationToken = default) => VerifyAsync(TestCode, ExpectedDiagnostics, cancellationToken);

    private protected async Task VerifyAsync(string markup, IEnumerable<DiagnosticResult> expected, CancellationToken cancellationToken)
    {
        var source = MarkupSource.Parse(markup);
        var document = CreateDocument(source.Text);
        var errors = (await document.Project.GetCompilationAsync(cancellationToken))!.GetDiagnostics(cancellationToken)
            .Where(d => d.Severity == DiagnosticSeverity.Error && !DisabledDiagnostics.Contains(d.Id)).ToList();
        Assert.True(ExpectCompilerErrors || errors.Count == 0, $"The source does not compile:\n{string.Join('\n', errors)}\n\n{source.Text}");

        var missing = source.Spans.Where(s => s.Id is not ['#', ..])
            .Select(s => (Expected: new DiagnosticResult(s.Id ?? Assert.Single(new TAnalyzer().SupportedDiagnostics).Id), s.Span))
            .Concat(expected.Select(e => (Expected: e, Assert.Single(source.Spans, s => s.Id == e.Place).Span)))
            .ToList();
        var unexpected = (await DiagnoseAsync(document.Project, cancellationToken)).RemoveAll(d =>
            missing.Remove(missing.Find(m => m.Span == d.Location.SourceSpan && m.Expected.Matches(d))));
        Assert.True(missing.Count + unexpected.Length == 0, $"""
            Missing:
              {string.Join("\n  ", missing.Select(m => $"{m.Expected} {m.Span} '{source.Text.Substring(m.Span.Start, m.Span.Length)}'"))}
            Not expected:
              {string.Join("\n  ", unexpected.Select(d => $"{d} {d.Location.SourceSpan} '{source.Text.Substring(d.Location.SourceSpan.Start, d.Location.SourceSpan.Length)}'"))}
            """);
    }

    private protected Document CreateDocument(string text)
    {
        var project = Empty.GetOrAdd((ReferenceSet, LanguageVersion), static key => new AdhocWorkspace().AddProject("Test", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable))
            .WithParseOptions(new CSharpParseOptions(key.LanguageVersion))
            .WithMetadataReferences(ReferenceSets.Of(key.ReferenceSet)));
        _ = project.GetCompilationAsync(CancellationToken.None).Result; // The one that the forks start from.
        if (AnalyzerConfig.Length > 0)
        {
            var (name, header) = AnalyzerConfig.StartsWith("is_global", StringComparison.Ordinal)
                ? ("/.globalconfig", "") : ("/.editorconfig", AnalyzerConfig[0] == '[' ? "" : "[*.cs]\n");
            project = project.AddAnalyzerConfigDocument(name, SourceText.From(header + AnalyzerConfig), filePath: name).Project;
        }

        project = AdditionalFiles.Aggregate(project, (p, f) => p.AddAdditionalDocument(f.FileName, f.Content, filePath: "/" + f.FileName).Project);
        return project.AddDocument("Test0.cs", SourceText.From(text), filePath: "/Test0.cs");
    }

    private protected static async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(Project project, CancellationToken cancellationToken)
    {
        var compilation = (await project.GetCompilationAsync(cancellationToken))!.WithAnalyzers([new TAnalyzer()], project.AnalyzerOptions);
        var diagnostics = await compilation.GetAnalyzerDiagnosticsAsync(cancellationToken);
        Assert.DoesNotContain(diagnostics, d => d.Id.StartsWith("AD", StringComparison.Ordinal)); // The analyzer crashed.
        return diagnostics.Sort((a, b) => a.Location.SourceSpan.CompareTo(b.Location.SourceSpan));
    }
}
