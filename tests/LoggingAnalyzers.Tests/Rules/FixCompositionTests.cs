using LoggingAnalyzers.Tests.Harness;
using LoggingAnalyzers.Tests.Meta;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Tests.Rules;

/// <summary>Fixes of several rules on one call: in whatever order they are made, the result is the same, and compiles.</summary>
public sealed class FixCompositionTests
{
    // Each round makes room for the next; after these many there is nothing left to do.
    private const int Rounds = 4;

    private static readonly Lazy<Project> Empty = new(() =>
    {
        var project = new AdhocWorkspace().AddProject("Test", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithMetadataReferences(ReferenceSets.Of(ReferenceSet.Microsoft));
        _ = project.GetCompilationAsync(CancellationToken.None).Result; // Its forks start from the references that it has bound.
        return project;
    });

    [Theory]
    [InlineData("""logger.LogError($"Order {id} of {name} was not saved: {ex.Message}");""", """logger.LogError(ex, "Order {Id} of {Name} was not saved", id, name);""", "LH2001", "LH3003")]
    [InlineData("""logger.LogError($"ERROR: order {id} was not saved: {ex.Message}");""", """logger.LogError(ex, "Order {Id} was not saved", id);""", "LH2001", "LH3003", "LH3004")]
    [InlineData("""logger.LogInformation("WARN: order {order_id} of {0} lost", id, name);""", """logger.LogWarning("Order {OrderId} of {Name} lost", id, name);""", "LH2004", "LH2005", "LH3004")]
    [InlineData("""logger.LogWarning("{name} has {id}", id, name);""", """logger.LogWarning("{Name} has {Id}", name, id);""", "LH2003", "LH2004")]
    [InlineData("""logger.LogError("Order {order_id} of {name} lost: {Ex}", id, name, ex);""", """logger.LogError(ex, "Order {OrderId} of {Name} lost", id, name);""", "LH3001", "LH2004")]
    [InlineData("""logger.LogError("ERROR: order {order_id} lost: {Ex}", id, ex);""", """logger.LogError(ex, "Order {OrderId} lost", id);""", "LH3001", "LH2004", "LH3004")]
    [InlineData("""logger.LogInformation(1, "Stock counted"); logger.LogInformation(1, "Order {order_id} lost", id.ToString());""", """logger.LogInformation(1, "Stock counted"); logger.LogInformation(2, "Order {OrderId} lost", id);""", "LH2007", "LH2004", "LH5003")]
    public async Task Every_order_gives_the_same(string before, string after, params string[] ids)
    {
        foreach (var order in Orders(ids))
        {
            var repaired = await RepairAsync(Wrap(before), order);
            Assert.True(Wrap(after) == repaired, $"{string.Join(", ", order)}:\n{repaired}");
        }
    }

    [Theory]
    [InlineData("using var scope = logger.BeginScope(\"{A}\");", "LH2002", "LH2002", "LH2004", "LH3007")]
    [InlineData("logger.LogError(\"Order was not saved: {Message}\", ex.Message);", "LH3003", "LH2008", "LH3003", "LH3001", "LH2005")]
    [InlineData("logger.LogError(ex.Message);", "LH2006", "LH2001", "LH2006", "LH3002", "LH3003", "LH2008")]
    [InlineData("logger.LogDebug(\"Order {Id}\", $\"{id}\");", "LH5001", "LH2001", "LH5001", "LH5003")]
    [InlineData("logger.LogDebug($\"Order {string.Join(\",\", name)}\");", "LH2001", "LH2001", "LH5001")]
    public async Task One_problem_is_one_diagnostic(string statement, string expected, params string[] ids)
    {
        var found = await DiagnoseAsync(Document(Wrap(statement)), ids);
        Assert.Equal([expected], found.Select(d => d.Id));
    }

    private static async Task<string> RepairAsync(string source, IReadOnlyList<string> order)
    {
        var document = Document(source);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var id in order)
            {
                document = await RepairAsync(document, id);
            }
        }

        var compilation = (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), d => d.Severity == DiagnosticSeverity.Error);
        return (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    private static async Task<Document> RepairAsync(Document document, string id)
    {
        var fixer = Catalogue.Fixers.Single(f => f.FixableDiagnosticIds.Contains(id));
        foreach (var diagnostic in await DiagnoseAsync(document, [id]))
        {
            var actions = new List<CodeAction>();
            await fixer.RegisterCodeFixesAsync(
                new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
            if (actions is [var first, ..])
            {
                var change = Assert.Single(
                    (await first.GetOperationsAsync(TestContext.Current.CancellationToken)).OfType<ApplyChangesOperation>());
                return change.ChangedSolution.GetDocument(document.Id)!;
            }
        }

        return document;
    }

    private static async Task<IEnumerable<Diagnostic>> DiagnoseAsync(Document document, IReadOnlyCollection<string> ids)
    {
        var compilation = (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        var analyzers = Catalogue.Analyzers.Where(a => a.SupportedDiagnostics.Any(d => ids.Contains(d.Id)));
        var found = await compilation.WithAnalyzers([.. analyzers]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return found.Where(d => ids.Contains(d.Id)).OrderBy(d => d.Location.SourceSpan.Start);
    }

    private static IEnumerable<IReadOnlyList<string>> Orders(IReadOnlyList<string> ids) => ids.Count < 2
        ? [ids]
        : ids.SelectMany(first => Orders([.. ids.Where(i => i != first)]).Select(rest => (IReadOnlyList<string>)[first, .. rest]));

    private static Document Document(string source) => Empty.Value.AddDocument("Test0.cs", source, filePath: "/Test0.cs");

    private static string Wrap(string statement) => $$"""
        using System;
        using Microsoft.Extensions.Logging;
        public class C
        {
            public void M(ILogger logger, int id, string name, Exception ex)
            {
                {{statement}}
            }
        }
        """;
}
