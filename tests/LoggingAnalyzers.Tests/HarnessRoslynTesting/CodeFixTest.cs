using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace LoggingAnalyzers.Tests.Harness;

public class CodeFixTest<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    public ReferenceSet ReferenceSet { get; set; } = ReferenceSet.Microsoft;

    public string AnalyzerConfig { get; set; } = "";

    public List<(string FileName, string Content)> AdditionalFiles { get; } = [];

    public LanguageVersion LanguageVersion { get; set; } = LanguageVersion.Latest;

    public bool ExpectCompilerErrors { get; set; }

    protected override Task RunImplAsync(CancellationToken cancellationToken)
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(ReferenceSets.Of(ReferenceSet));
        TestState.AdditionalFiles.AddRange(AdditionalFiles.Select(f => (f.FileName, Microsoft.CodeAnalysis.Text.SourceText.From(f.Content))));
        CompilerDiagnostics = ExpectCompilerErrors ? CompilerDiagnostics.None : CompilerDiagnostics.Errors;
        if (AnalyzerConfig.Length > 0)
        {
            var isGlobal = AnalyzerConfig.StartsWith("is_global", StringComparison.Ordinal);
            TestState.AnalyzerConfigFiles.Add(isGlobal
                ? ("/.globalconfig", AnalyzerConfig)
                : ("/.editorconfig", (AnalyzerConfig[0] == '[' ? "" : "[*.cs]\n") + AnalyzerConfig));
        }

        return base.RunImplAsync(cancellationToken);
    }

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion);

    protected override CompilationOptions CreateCompilationOptions() => new CSharpCompilationOptions(
        OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);
}
