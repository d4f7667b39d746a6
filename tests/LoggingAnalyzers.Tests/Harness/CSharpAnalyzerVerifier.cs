using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Tests.Harness;

/// <summary>Verifies an analyzer, to the conventions of Microsoft.CodeAnalysis.Testing.</summary>
public abstract class CSharpAnalyzerVerifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public static DiagnosticResult Diagnostic(string id) => new(id);

    public static Task VerifyAnalyzerAsync(string source, params DiagnosticResult[] expected) =>
        new Test { TestCode = source, ExpectedDiagnostics = [.. expected] }.RunAsync(TestContext.Current.CancellationToken);

    public sealed class Test : AnalyzerTest<TAnalyzer>;
}
