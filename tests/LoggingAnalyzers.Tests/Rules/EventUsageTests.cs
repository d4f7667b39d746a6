using LoggingAnalyzers.Rules.Usage;
using LoggingAnalyzers.Tests.Events;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Tests.Rules;

/// <summary>In a build the generator has written its half already when the analyzers look.</summary>
public class EventUsageTests
{
    [Fact]
    public async Task Declarations_are_looked_at_after_the_generator_has_run()
    {
        var code = EventTest.Generate(
            """
            [LogEvent("a", Message = "{unknown}")] public static partial void A(this ILogger logger, int x);
            [PerformanceEvent("b")] public static partial BScope B(this ILogger logger);
            """,
            "logger.B();");

        var found = await code.Compilation.WithAnalyzers([new EventDeclarationAnalyzer(), new ScopeUsageAnalyzer()])
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["LH9008", "LH9012"], found.Select(d => d.Id).Order());
    }
}
