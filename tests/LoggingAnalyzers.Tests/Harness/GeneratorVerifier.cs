using System.Reflection;
using LoggingAnalyzers.Tests.Events;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Step = System.Collections.Generic.KeyValuePair<
    string, System.Collections.Immutable.ImmutableArray<Microsoft.CodeAnalysis.IncrementalGeneratorRunStep>>;

namespace LoggingAnalyzers.Tests.Harness;

/// <summary>
/// Runs a generator twice around an unrelated edit. Every named step must be cached and hold no part of the compilation,
/// and what is generated must compile without a warning.
/// </summary>
internal sealed class GeneratorVerifier(IIncrementalGenerator generator, IReadOnlyCollection<string> steps)
{
    private const string Edit = "\n// An edit.\ninternal static class UnrelatedEdit { public static int Value => 1; }\n";

    public Dictionary<string, string> GlobalOptions { get; } = [];
    public ReferenceSet ReferenceSet { get; init; } = ReferenceSet.Microsoft;
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;
    /// <summary>The sources are broken on purpose: the generator must still run to its end, but the result need not compile.</summary>
    public bool ExpectCompilerErrors { get; init; }
    /// <summary>Adds what another generator would write.</summary>
    public Func<Compilation, Compilation> Complete { get; init; } = static c => c;

    public GeneratedCode Run(params string[] sources)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var parse = new CSharpParseOptions(LanguageVersion);
        SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, parse, path, cancellationToken: cancellationToken);
        var compilation = CSharpCompilation.Create(
            "Consumer", sources.Select((s, i) => Parse(s, $"Source{i}.cs")), ReferenceSets.Of(ReferenceSet),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable)
                .WithSpecificDiagnosticOptions([new("CS1701", ReportDiagnostic.Suppress)])); // As the SDK does: assembly versions unify.
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()], parseOptions: parse, optionsProvider: Options(),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

        driver = driver.RunGenerators(compilation, cancellationToken);
        var first = Assert.Single(driver.GetRunResult().Results);
        Assert.Null(first.Exception);
        Assert.Empty(first.Diagnostics);
        Assert.True(Named(first).Any() || first.GeneratedSources.IsEmpty, "No step of the pipeline has one of the names.");
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var (name, (value, _)) in Outputs(Named(first)))
        {
            Walk(value, name, seen);
        }

        var tree = compilation.SyntaxTrees[0];
        driver = driver.RunGenerators(compilation.ReplaceSyntaxTree(tree, Parse(tree + Edit, tree.FilePath)), cancellationToken);
        var second = Assert.Single(driver.GetRunResult().Results);
        var output = second.TrackedOutputSteps.Select(s => KeyValuePair.Create("output", s.Value));
        foreach (var (name, (_, reason)) in Outputs(Named(second).Concat(output)))
        {
            var isCached = reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;
            Assert.True(isCached, $"The step '{name}' is {reason} after an unrelated edit.");
        }

        // The pragma hides warnings from users; here it would hide faults of the generator.
        var files = first.GeneratedSources.ToDictionary(g => g.HintName, g => g.SourceText.ToString());
        var consumer = Complete(compilation).AddSyntaxTrees(files.Select(f => Parse(
            f.Value.Replace("#pragma warning disable\n", "\n", StringComparison.Ordinal), f.Key)));
        var faults = consumer.GetDiagnostics(cancellationToken).Where(d => d.Severity >= DiagnosticSeverity.Warning).ToList();
        Assert.True(ExpectCompilerErrors || faults.Count == 0, string.Join("\n", faults) + "\n\n" + string.Join("\n", files.Values));
        return new GeneratedCode(consumer, files);
    }

    /// <summary>The options as the SDK hands them over: in a global config.</summary>
    private AnalyzerConfigOptionsProvider Options() => new AdhocWorkspace().AddProject("Options", LanguageNames.CSharp)
        .AddAnalyzerConfigDocument(
            ".globalconfig", SourceText.From("is_global = true\n" + string.Join('\n', GlobalOptions.Select(o => $"{o.Key} = {o.Value}"))),
            filePath: "/.globalconfig")
        .Project.AnalyzerOptions.AnalyzerConfigOptionsProvider;

    private IEnumerable<Step> Named(GeneratorRunResult result) => result.TrackedSteps.Where(s => steps.Contains(s.Key));

    private static IEnumerable<(string Name, (object Value, IncrementalStepRunReason Reason) Output)> Outputs(IEnumerable<Step> steps) =>
        steps.SelectMany(s => s.Value.SelectMany(run => run.Outputs).Select(o => (s.Key, o)));

    /// <summary>Every object that a value reaches through fields and arrays, which is what a collection is made of.</summary>
    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string || value.GetType() is { IsPrimitive: true } or { IsEnum: true } || !seen.Add(value))
        {
            return;
        }

        Assert.False(
            value is ISymbol or AttributeData or IOperation or SyntaxNode or SyntaxTree or SyntaxReference or Location
                or SemanticModel or Compilation,
            $"{path} holds a {value.GetType().Name}: it keeps a whole compilation alive and is never equal to the next one's.");
        const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            Array.ForEach(type.GetFields(Own), field => Walk(field.GetValue(value), path + "." + field.Name, seen));
        }

        foreach (var item in value as Array ?? Array.Empty<object>())
        {
            Walk(item, path + "[]", seen);
        }
    }
}
