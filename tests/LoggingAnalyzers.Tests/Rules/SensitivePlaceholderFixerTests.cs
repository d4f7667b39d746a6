using LoggingAnalyzers.CodeFixes.Rules.Privacy;
using LoggingAnalyzers.Rules.Privacy;
using LoggingAnalyzers.Tests.Harness;

namespace LoggingAnalyzers.Tests.Rules;

public class SensitivePlaceholderFixerTests
{
    private static Task InMethod(string parameters, string before, string after, int action = 0, ReferenceSet references = ReferenceSet.All) =>
        new CSharpCodeFixVerifier<SensitivePlaceholderAnalyzer, SensitivePlaceholderFixer>.Test
        {
            TestCode = SensitivePlaceholderTests.Source(parameters, before),
            FixedCode = SensitivePlaceholderTests.Source(
                parameters, after, after.Contains("LogSanitizer", StringComparison.Ordinal) ? "using LoggingAnalyzers;\n" : ""),
            CodeActionIndex = action,
            ReferenceSet = references,
        }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("string value", """logger.LogInformation("With {Password}", [|value|]);""", """logger.LogInformation("With {Password}", LogSanitizer.Mask(value));""")]
    [InlineData("Row? row", """logger.LogInformation("With {Password} {ApiKey}", [|row?.Data|], [|row?.Value|]);""", """logger.LogInformation("With {Password} {ApiKey}", LogSanitizer.Mask(row?.Data), LogSanitizer.Mask(row?.Value));""")]
    [InlineData("string x", """logger.LogDebug($"password: {[|x|]}");""", """logger.LogDebug($"password: {LogSanitizer.Mask(x)}");""")]
    [InlineData("string x", """using (logger.BeginScope(new { Password = [|x|] })) { }""", """using (logger.BeginScope(new { Password = LogSanitizer.Mask(x) })) { }""")]
    [InlineData("string x", """using (Serilog.Context.LogContext.PushProperty("Password", [|x|])) { }""", """using (Serilog.Context.LogContext.PushProperty("Password", LogSanitizer.Mask(x))) { }""")]
    public Task Masked(string parameters, string before, string after) => InMethod(parameters, before, after);

    [Theory]
    [InlineData("Row row", """logger.LogInformation("With {Password}", [|row.Data|]);""", """logger.LogInformation("With {Data}", row.Data);""", 1, ReferenceSet.All)]
    [InlineData("Row row", """logger.LogInformation("With {Password} and {Id}", [|row.Data|], 1);""", """logger.LogInformation("With {Data} and {Id}", row.Data, 1);""", 0, ReferenceSet.MicrosoftWithoutRuntime)]
    public Task Renamed(string parameters, string before, string after, int action, ReferenceSet references) =>
        InMethod(parameters, before, after, action, references);

    [Fact]
    public Task A_configured_sink_is_repaired_as_well() => new CSharpCodeFixVerifier<SensitivePlaceholderAnalyzer, SensitivePlaceholderFixer>.Test
    {
        TestCode = Configured("""Journal.Put("With {Password} of {Id}", [|row.Data|], 1);"""),
        FixedCode = Configured("""Journal.Put("With {Data} of {Id}", row.Data, 1);"""),
        ReferenceSet = ReferenceSet.None,
        AnalyzerConfig = "logging_analyzers.sinks = Shop.Journal.Put",
    }.RunAsync(TestContext.Current.CancellationToken);

    private static string Configured(string call) =>
        "namespace Shop { static class Journal { public static void Put(string text, object value, object other) { } }"
        + $" class Row {{ public string Data => \"\"; }} class C {{ void M(Row row) {{ {call} }} }} }}";

    [Theory]
    [InlineData("object value", """using (logger.BeginScope(new { Password = [|value|] })) { }""", ReferenceSet.All)]
    [InlineData("string x", """logger.LogDebug("password: {X}", [|x|]);""", ReferenceSet.MicrosoftWithoutRuntime)]
    public Task Not_offered(string parameters, string statement, ReferenceSet references) => InMethod(parameters, statement, statement, 0, references);

    [Fact]
    public Task An_event_declares_the_parameter() => new CSharpCodeFixVerifier<SensitivePlaceholderAnalyzer, SensitivePlaceholderFixer>.Test
    {
        TestCode = """
            using LoggingAnalyzers;
            using Microsoft.Extensions.Logging;
            public static partial class Log
            {
                [LogEvent("decrypting", Message = "Using decryption key '{key}'")]
                public static partial void Decrypting(this ILogger logger, string [|key|]);
            }
            """,
        FixedCode = """
            using LoggingAnalyzers;
            using Microsoft.Extensions.Logging;
            public static partial class Log
            {
                [LogEvent("decrypting", Message = "Using decryption key '{key}'")]
                public static partial void Decrypting(this ILogger logger, [Sensitive(DataKind.Credential)] string key);
            }
            """,
        DisabledDiagnostics = { "CS8795" },
    }.RunAsync(TestContext.Current.CancellationToken);
}
