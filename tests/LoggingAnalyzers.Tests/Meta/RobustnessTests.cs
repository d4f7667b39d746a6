#pragma warning disable RS1001, RS1017, RS2000, RS2008 // The analyzer in this file is not one of the package's.
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using LoggingAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LoggingAnalyzers.Tests.Meta;

/// <summary>Every analyzer and every fixer over broken code and over this project: no crash, no hang.</summary>
public sealed class RobustnessTests
{
    // Far above what a run takes, far below forever: a hang fails the test instead of the build.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // A fix is as long as its file: all of them on a long one would measure the test.
    private const int MaximumFixes = 20;

    private static readonly ConcurrentDictionary<ReferenceSet, Project> Empty = new();

    private static readonly ReferenceSet[] Sets = [ReferenceSet.All, ReferenceSet.None];

    public static TheoryData<string> Names => [.. BrokenSources.Named.Keys];

    public static TheoryData<int> ValidSources => [.. Enumerable.Range(0, BrokenSources.Valid.Length)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Broken_code(string name)
    {
        foreach (var set in Sets)
        {
            await RunAsync(Create(set, BrokenSources.Named[name]));
        }
    }

    [Theory]
    [MemberData(nameof(ValidSources))]
    public async Task The_sources_to_break_are_valid_and_make_rules_speak(int source)
    {
        var project = Create(ReferenceSet.All, BrokenSources.Valid[source]);
        var compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), d => d.Severity == DiagnosticSeverity.Error);
        var (found, offered) = await RunAsync(project);
        Assert.True(found > 0);
        Assert.True(source == 1 || offered > 0);
        Assert.Equal((0, 0), await RunAsync(Create(ReferenceSet.None, BrokenSources.Valid[source])));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Code_that_is_cut_or_scrambled(int seed)
    {
        foreach (var mutant in BrokenSources.Mutants(seed, 60))
        {
            await RunAsync(Create(ReferenceSet.All, mutant), mutant);
        }
    }

    [Fact]
    public async Task A_file_of_ten_thousand_lines()
    {
        var text = BrokenSources.Long();
        Assert.True(text.AsSpan().Count('\n') >= 9_000);
        var (found, offered) = await RunAsync(Create(ReferenceSet.Microsoft, text));
        Assert.InRange(found, 20, 100);
        Assert.True(offered > 10);
    }

    [Fact]
    public async Task Two_assemblies_that_define_the_same_logger()
    {
        const string framework = """
            namespace Microsoft.Extensions.Logging
            {
                public interface ILogger { }
                public enum LogLevel { Error }
                public static class LoggerExtensions
                {
                    public static void LogError(this ILogger logger, string message, params object[] args) { }
                    public static void LogError(this ILogger logger, System.Exception exception, string message, params object[] args) { }
                }
            }
            """;
        var references = ReferenceSets.Of(ReferenceSet.None);
        var one = CSharpCompilation.Create("One", [Parse(framework)], references, new(OutputKind.DynamicallyLinkedLibrary));
        var two = CSharpCompilation.Create("Two", [Parse(framework)], references, new(OutputKind.DynamicallyLinkedLibrary));
        foreach (var both in new[] { new[] { one.ToMetadataReference(), two.ToMetadataReference() }, [one.ToMetadataReference(aliases: ["a"]), two.ToMetadataReference()] })
        {
            foreach (var set in Sets)
            {
                await RunAsync(both.Aggregate(Create(set, BrokenSources.Valid[0]), (p, r) => p.AddMetadataReference(r)));
            }
        }

        // One of the two is hidden behind an alias: the other is the logger.
        var project = Create(ReferenceSet.None, """
            using Microsoft.Extensions.Logging;
            class C { void M(ILogger logger, int id, System.Exception ex) => logger.LogError($"Failed {id}", ex); }
            """);
        project = project.AddMetadataReference(one.ToMetadataReference(aliases: ["a"])).AddMetadataReference(two.ToMetadataReference());
        Assert.Equal(2, (await RunAsync(project)).Found);
    }

    [Theory]
    [InlineData("src/LoggingAnalyzers")]
    [InlineData("src/LoggingAnalyzers.CodeFixes")]
    [InlineData("src/LoggingAnalyzers.Runtime")]
    [InlineData("src/LoggingAnalyzers.AspNetCore")]
    public Task This_projects_own_code(string folder) =>
        RunAsync(Create(ReferenceSet.All, [.. Repository.Sources(folder).Select(Repository.Read)]));

    [Fact]
    public async Task A_crash_does_not_go_unseen()
    {
        var project = Create(ReferenceSet.None, "class C { }");
        var compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => DiagnoseAsync(
            compilation, [new Crashing()], project.AnalyzerOptions, TestContext.Current.CancellationToken));
    }

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken);

    private static Project Create(ReferenceSet set, params string[] sources)
    {
        var empty = Empty.GetOrAdd(set, static key => new AdhocWorkspace().AddProject("Test", LanguageNames.CSharp)
            .WithCompilationOptions(
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest))
            .WithMetadataReferences(ReferenceSets.Of(key)));
        _ = empty.GetCompilationAsync(CancellationToken.None).Result; // Its forks start from the references that it has bound.
        var number = 0;
        return sources.Aggregate(empty, (p, text) =>
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"Test{number++}.cs");
            return p.AddDocument(name, SourceText.From(text), filePath: "/" + name).Project;
        });
    }

    /// <summary>Runs every analyzer, and every fixer on what they find; returns how much was found, and how many fixes were offered.</summary>
    private static async Task<(int Found, int Offered)> RunAsync(Project project, string? shown = null)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return await RunAsync(project, patience.Token);
        }
        catch (Exception exception) when (shown is not null)
        {
            throw new InvalidOperationException("The source was:\n" + shown, exception);
        }
    }

    private static async Task<(int Found, int Offered)> RunAsync(Project project, CancellationToken cancellationToken)
    {
        var compilation = (await project.GetCompilationAsync(cancellationToken))!;
        var diagnostics = await DiagnoseAsync(compilation, [.. Catalogue.Analyzers], project.AnalyzerOptions, cancellationToken);
        var offered = 0;
        foreach (var diagnostic in diagnostics.Where(d => d.Location.IsInSource).OrderByDescending(d => d.Severity).Take(MaximumFixes))
        {
            offered += await ApplyAsync(project.GetDocument(diagnostic.Location.SourceTree)!, diagnostic, cancellationToken);
        }

        // What is hidden is an offer, not a finding.
        return (diagnostics.Count(d => d.Severity != DiagnosticSeverity.Hidden), offered);
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnoseAsync(
        Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var diagnostics = await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(cancellationToken);
        Assert.DoesNotContain(diagnostics, d => d.Id.StartsWith("AD", StringComparison.Ordinal)); // An analyzer crashed.
        return diagnostics;
    }

    private static async Task<int> ApplyAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var actions = new List<CodeAction>();
        foreach (var fixer in Catalogue.Fixers.Where(f => f.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await fixer.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellationToken));
        }

        var before = await document.GetTextAsync(cancellationToken);
        foreach (var action in actions)
        {
            var change = Assert.Single((await action.GetOperationsAsync(cancellationToken)).OfType<ApplyChangesOperation>());
            var after = await change.ChangedSolution.GetDocument(document.Id)!.GetTextAsync(cancellationToken);
            Assert.False(before.ContentEquals(after), $"'{action.Title}' changes nothing for {diagnostic}.");
        }

        return actions.Count;
    }

    private sealed class Crashing : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
            [new("LH0001", "Crash", "Crash", "Test", DiagnosticSeverity.Warning, true)];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSymbolAction(static _ => throw new InvalidOperationException("planted"), SymbolKind.NamedType);
        }
    }
}
