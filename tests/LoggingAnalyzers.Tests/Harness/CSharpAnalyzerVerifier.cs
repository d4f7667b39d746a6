using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Tests.Harness;

/// <summary>Verifies an analyzer, to the conventions of Microsoft.CodeAnalysis.Testing.</summary>
public static class CSharpAnalyzerVerifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public static DiagnosticResult Diagnostic(string id) => new(id);

    public static Task VerifyAnalyzerAsync(string source, params DiagnosticResult[] expected)
    {
        var test = new Test { TestCode = source };
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    public sealed class Test : AnalyzerTest<TAnalyzer>;
}
