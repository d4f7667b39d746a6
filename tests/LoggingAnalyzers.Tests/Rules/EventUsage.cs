using LoggingAnalyzers.Rules.Usage;
using LoggingAnalyzers.Tests.Events;
using LoggingAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;

namespace LoggingAnalyzers.Tests.Rules;

/// <summary>Verifies the rules on declarations of events. No generator runs, so what the compiler misses without it does not count.</summary>
internal static class EventUsage
{
    public static Task VerifyAsync(string declarations, LanguageVersion version = LanguageVersion.Latest) =>
        new CSharpAnalyzerVerifier<EventDeclarationAnalyzer>.Test
        {
            TestCode = Source(declarations),
            ExpectCompilerErrors = true,
            LanguageVersion = version,
        }.RunAsync(TestContext.Current.CancellationToken);

    public static Task VerifyFixAsync<TFix>(string declarations, string fixedDeclarations)
        where TFix : CodeFixProvider, new() =>
        new CSharpCodeFixVerifier<EventDeclarationAnalyzer, TFix>.Test
        {
            TestCode = Source(declarations),
            FixedCode = Source(fixedDeclarations),
            ExpectCompilerErrors = true,
        }.RunAsync(TestContext.Current.CancellationToken);

    public static Task VerifyScopesAsync(string statements) =>
        new CSharpAnalyzerVerifier<ScopeUsageAnalyzer>.Test { TestCode = Scopes(statements), DisabledDiagnostics = { "CS8795" } }
            .RunAsync(TestContext.Current.CancellationToken);

    public static Task VerifyScopeFixAsync<TFix>(string statements, string fixedStatements)
        where TFix : CodeFixProvider, new() =>
        new CSharpCodeFixVerifier<ScopeUsageAnalyzer, TFix>.Test
        {
            TestCode = Scopes(statements),
            FixedCode = Scopes(fixedStatements),
            DisabledDiagnostics = { "CS8795" },
        }.RunAsync(TestContext.Current.CancellationToken);

    private static string Source(string declarations) => EventTest.Usings + declarations;

    private static string Scopes(string statements) => $$"""
        {{EventTest.Usings}}
        public static partial class Events
        {
            public partial struct WorkScope : IDisposable { public void Fail(Exception? error = null) { } public void Dispose() { } }
            public struct Other : IDisposable { public void Dispose() { } }
            [PerformanceEvent("work")] public static partial WorkScope Measure(this ILogger logger, int id);
            public static Other Begin(this ILogger logger) => default;
        }

        public class Consumer
        {
            private Events.WorkScope _field;
            public void Use() => _field.Fail();
            public static void Take(Events.WorkScope scope) { }
            public static void TakeObject(object scope) { }
            public static void Change(ref Events.WorkScope scope) => scope.Fail();
            public static void Look(in Events.WorkScope scope) { }
            public Events.WorkScope Own(ILogger logger) => logger.Measure(1);
            public async Task RunAsync(ILogger logger)
            {
                {{statements}}
                await Task.Yield();
            }
        }
        """;
}
