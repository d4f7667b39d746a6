using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

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

    public GeneratedCode Run(params string[] sources)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var parse = new CSharpParseOptions(LanguageVersion);
        var compilation = CSharpCompilation.Create(
            "Consumer",
            sources.Select((s, i) => CSharpSyntaxTree.ParseText(s, parse, $"Source{i}.cs", cancellationToken: cancellationToken)),
            ReferenceSets.Of(ReferenceSet),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
                .WithSpecificDiagnosticOptions([new("CS1701", ReportDiagnostic.Suppress)])); // As the SDK does: assembly versions unify.
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()], parseOptions: parse, optionsProvider: new Options(GlobalOptions),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

        driver = driver.RunGenerators(compilation, cancellationToken);
        var first = Assert.Single(driver.GetRunResult().Results);
        Assert.Null(first.Exception);
        Assert.Empty(first.Diagnostics);
        RequireNoSymbols(first);

        var tree = compilation.SyntaxTrees[0];
        var edited = CSharpSyntaxTree.ParseText(tree + Edit, parse, tree.FilePath, cancellationToken: cancellationToken);
        driver = driver.RunGenerators(compilation.ReplaceSyntaxTree(tree, edited), cancellationToken);
        RequireCached(Assert.Single(driver.GetRunResult().Results));

        // The pragma hides warnings from users; here it would hide faults of the generator.
        var files = first.GeneratedSources.ToDictionary(g => g.HintName, g => g.SourceText.ToString());
        var output = compilation.AddSyntaxTrees(files.Select(f => CSharpSyntaxTree.ParseText(
            f.Value.Replace("#pragma warning disable\n", "\n", StringComparison.Ordinal),
            parse, f.Key, cancellationToken: cancellationToken)));
        var faults = output.GetDiagnostics(cancellationToken).Where(d => d.Severity >= DiagnosticSeverity.Warning).ToList();
        Assert.True(ExpectCompilerErrors || faults.Count == 0, string.Join("\n", faults) + "\n\n" + string.Join("\n", files.Values));
        return new GeneratedCode(output, files);
    }

    private void RequireCached(GeneratorRunResult result)
    {
        var tracked = result.TrackedSteps.Where(s => steps.Contains(s.Key)).SelectMany(s => s.Value.Select(v => (s.Key, Step: v)))
            .Concat(result.TrackedOutputSteps.SelectMany(s => s.Value.Select(v => (Key: "output", Step: v))));
        foreach (var (name, reason) in tracked.SelectMany(t => t.Step.Outputs.Select(o => (t.Key, o.Reason))))
        {
            var isCached = reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;
            Assert.True(isCached, $"The step '{name}' is {reason} after an unrelated edit.");
        }
    }

    private void RequireNoSymbols(GeneratorRunResult result)
    {
        var named = result.TrackedSteps.Where(s => steps.Contains(s.Key)).ToList();
        Assert.True(named.Count > 0 || result.GeneratedSources.IsEmpty, "No step of the pipeline has one of the names.");
        foreach (var (name, runs) in named)
        {
            foreach (var (value, _) in runs.SelectMany(r => r.Outputs))
            {
                Walk(value, name, new HashSet<object>(ReferenceEqualityComparer.Instance));
            }
        }
    }

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string
            || value.GetType() is { IsPrimitive: true } or { IsEnum: true }
            || (!value.GetType().IsValueType && !seen.Add(value)))
        {
            return;
        }

        Assert.False(
            value is ISymbol or AttributeData or IOperation or SyntaxNode or SyntaxTree or SyntaxReference or Location
                or SemanticModel or Compilation,
            $"{path} holds a {value.GetType().Name}: it keeps a whole compilation alive and is never equal to the next one's.");
        if (value is IEnumerable items and not IStructuralEquatable)
        {
            foreach (var item in items)
            {
                Walk(item, path + "[]", seen);
            }
        }
        else if (value is Array array)
        {
            foreach (var item in array)
            {
                Walk(item, path + "[]", seen);
            }

            return;
        }

        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            foreach (var field in type.GetFields(Own))
            {
                Walk(field.GetValue(value), path + "." + field.Name, seen);
            }
        }
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(values);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
        }
    }
}
