using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Tests.Harness;

/// <summary>Verifies an analyzer with its fix and Fix All, to the conventions of Microsoft.CodeAnalysis.Testing.</summary>
public abstract class CSharpCodeFixVerifier<TAnalyzer, TFix> : CSharpAnalyzerVerifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    /// <summary>Verifies the fix; <paramref name="fixedSource"/> equal to <paramref name="source"/> means that none is offered.</summary>
    public static Task VerifyCodeFixAsync(string source, string fixedSource) =>
        new Test { TestCode = source, FixedCode = fixedSource }.RunAsync(TestContext.Current.CancellationToken);

    public new sealed class Test : CodeFixTest<TAnalyzer, TFix>;
}
