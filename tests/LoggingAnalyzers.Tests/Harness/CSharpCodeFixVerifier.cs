using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Tests.Harness;

/// <summary>Verifies an analyzer with its fix and Fix All, to the conventions of Microsoft.CodeAnalysis.Testing.</summary>
public static class CSharpCodeFixVerifier<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    public static DiagnosticResult Diagnostic(string id) => new(id);

    public static Task VerifyAnalyzerAsync(string source, params DiagnosticResult[] expected) =>
        CSharpAnalyzerVerifier<TAnalyzer>.VerifyAnalyzerAsync(source, expected);

    /// <summary>Verifies the fix; <paramref name="fixedSource"/> equal to <paramref name="source"/> means that none is offered.</summary>
    public static Task VerifyCodeFixAsync(string source, string fixedSource) =>
        new Test { TestCode = source, FixedCode = fixedSource }.RunAsync(TestContext.Current.CancellationToken);

    public sealed class Test : CodeFixTest<TAnalyzer, TFix>;
}
