using Verify = LoggingAnalyzers.Tests.Harness.CSharpCodeFixVerifier<
    LoggingAnalyzers.Rules.Context.LogAndRethrowAnalyzer, LoggingAnalyzers.CodeFixes.Rules.Context.LogAndRethrowFixer>;

namespace LoggingAnalyzers.Tests.Rules;

public sealed class LogAndRethrowTests
{
    private const string On = "dotnet_diagnostic.LH3008.severity = suggestion";

    [Theory]
    [InlineData("[|logger.LogError(ex, \"Failed\")|];\n            throw;", "throw;", "Exception")]
    [InlineData("[|logger.LogError(ex, \"Failed\")|];\n            throw ex;", "throw ex;")]
    [InlineData("if (id > 0)\n            {\n                [|logger.LogError(ex, \"Failed\")|];\n            }\n\n            throw;", "if (id > 0)\n            {\n            }\n\n            throw;", "Exception")]
    [InlineData("[|logger.LogError(ex, \"Failed\")|]; throw;", "throw;", "Exception")]
    // What follows moves up; comments stay, and blank lines stay between what they stand between.
    [InlineData("[|logger.LogError(ex, \"Failed\")|];\n\n            throw;", "throw;", "Exception")]
    [InlineData("id++;\n\n            [|logger.LogError(ex, \"Failed\")|];\n            throw;", "id++;\n\n            throw;", "Exception")]
    [InlineData("id++;\n            [|logger.LogError(ex, \"Failed\")|];\n\n            throw;", "id++;\n            throw;", "Exception")]
    [InlineData("// Nothing to save.\n            [|logger.LogError(ex, \"Failed\")|];\n\n            // Up.\n            throw;", "// Nothing to save.\n            // Up.\n            throw;", "Exception")]
    [InlineData("if (id > 0)\n            {\n                // Why.\n                [|logger.LogError(ex, \"Failed\")|];\n            }\n\n            throw;", "if (id > 0)\n            {\n                // Why.\n            }\n\n            throw;", "Exception")]
    // The variable stays where something else reads it.
    [InlineData("[|logger.LogError(ex, \"Failed\")|];\n            if (ex.HResult > 0)\n            {\n                id++;\n            }\n\n            throw;", "if (ex.HResult > 0)\n            {\n                id++;\n            }\n\n            throw;")]
    public Task Fixed(string before, string after, string declared = "Exception ex") => VerifyAsync(before, after, declared);

    [Theory]
    [InlineData("logger.LogError(ex, \"Failed\");")]
    [InlineData("logger.LogError(ex, \"Failed\"); throw new InvalidOperationException(\"Failed\", ex);")]
    [InlineData("logger.LogError(\"Failed {Id}\", id); throw;")]
    [InlineData("if (id > 0) { throw; } logger.LogError(ex, \"Failed\");")]
    [InlineData("if (id > 0) { throw; } else { logger.LogError(ex, \"Failed\"); }")]
    [InlineData("if (id > 0) { logger.LogError(ex, \"Failed\"); return; } throw;")]
    [InlineData("if (id > 0) { logger.LogError(ex, \"Failed\"); goto end; } throw; end: id++;")]
    public Task Silent(string statements) => VerifyAsync(statements, statements);

    [Theory]
    [InlineData("if (id > 0) [|logger.LogError(ex, \"Failed\")|]; throw;")]
    [InlineData("[|logger.LogError(ex, \"Failed\")|]; // The caller forgets it.\n            throw;")]
    [InlineData("[|logger.LogError(ex, /* why */ \"Failed\")|];\n            throw;")]
    public Task Refused(string statements) => VerifyAsync(statements, statements);

    [Fact]
    public async Task A_loop_that_goes_on_does_not_come_to_the_throw()
    {
        await VerifyAsync("switch (id) { case 1: [|logger.LogError(ex, \"Failed\")|]; /* 1 */ break; } throw;", "switch (id) { case 1: [|logger.LogError(ex, \"Failed\")|]; /* 1 */ break; } throw;");
        var source = Wrap("if (id > 0) { logger.LogError(ex, \"Failed\"); continue; } throw;")
            .Replace("try { }", "while (id > 0) try { }", StringComparison.Ordinal);
        await new Verify.Test { TestCode = source, FixedCode = source, AnalyzerConfig = On }.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task It_is_off_by_default() => Verify.VerifyAnalyzerAsync(Wrap("logger.LogError(ex, \"Failed\"); throw;"));

    [Fact]
    public Task The_message_names_the_method() => new Verify.Test
    {
        TestCode = Wrap("{|#0:logger.LogError(ex, \"Failed\")|};\n            throw;"),
        FixedCode = Wrap("throw;", "Exception"),
        AnalyzerConfig = On,
        ExpectedDiagnostics =
        [
            Verify.Diagnostic("LH3008").WithLocation(0)
                .WithMessage("The exception that 'LogError' logs is thrown again: log it where it is handled, or handle it here"),
        ],
    }.RunAsync(TestContext.Current.CancellationToken);

    private static Task VerifyAsync(string before, string after, string declared = "Exception ex") => new Verify.Test
    {
        TestCode = Wrap(before),
        FixedCode = Wrap(after, declared),
        AnalyzerConfig = On,
    }.RunAsync(TestContext.Current.CancellationToken);

    private static string Wrap(string statements, string declared = "Exception ex") => $$"""
        #nullable disable
        using System;
        using Microsoft.Extensions.Logging;
        public class C
        {
            public void M(ILogger logger, int id)
            {
                try { }
                catch ({{declared}})
                {
                    {{statements}}
                }
            }
        }
        """;
}
