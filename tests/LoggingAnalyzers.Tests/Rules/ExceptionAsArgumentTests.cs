using LoggingAnalyzers.Tests.Harness;
using Verify = LoggingAnalyzers.Tests.Harness.CSharpCodeFixVerifier<
    LoggingAnalyzers.Rules.Context.ExceptionAsArgumentAnalyzer, LoggingAnalyzers.CodeFixes.Rules.Context.ExceptionAsArgumentFixer>;

namespace LoggingAnalyzers.Tests.Rules;

public sealed class ExceptionAsArgumentTests
{
    [Theory]
    [InlineData("""logger.LogError(ex, "Failed {Id}", id);""")]
    [InlineData("""logger.LogError("Failed {Id}", id);""")]
    [InlineData("""logger.LogError("Failed {Message}", ex.Message);""")]
    [InlineData("""logger.LogError("Failed {Type}", ex.GetType());""")]
    [InlineData("""logger.LogError(ex, "Failed {Inner}", ex.InnerException);""")]
    [InlineData("""logger.LogError(ex, "Failed {Ex}", ex);""")]
    [InlineData("""logger.LogError("Failed {Ex}", (object)ex);""")]
    [InlineData("""logger.BeginScope("Scope {Ex}", ex);""")]
    [InlineData("""logger.LogError("Failed {A} {B}", values);""")]
    [InlineData("""logger.LogInformation("Level is now {Level}", level);""")]
    [InlineData("""logger.Log(LogLevel.Error, "Level is {Level}", LogLevel.Debug);""")]
    [InlineData("""logger.LogError(new EventId(1), "Event {Other}", new EventId(2));""")]
    [InlineData("""System.Console.WriteLine("{0}", ex);""")]
    public Task Silent(string statement) => Verify.VerifyAnalyzerAsync(Wrap(statement));

    [Theory]
    [InlineData("""logger.LogError("Failed {Id}: {Ex}", id, [|ex|]);""", """logger.LogError(ex, "Failed {Id}", id);""")]
    [InlineData("""logger.LogError("Failed {Ex} for {Id}", [|ex|], id);""", """logger.LogError(ex, "Failed for {Id}", id);""")]
    [InlineData("""logger.LogError("Failed", [|ex|]);""", """logger.LogError(ex, "Failed");""")]
    [InlineData("""logger.LogError("{Ex}", [|ex|]);""", """logger.LogError(ex, "Exception in M");""")]
    [InlineData("""logger.LogError($"Failed {id}", [|ex|]);""", """logger.LogError(ex, $"Failed {id}");""")]
    [InlineData("""logger.LogError("Failed " + ex.Message, [|ex|]);""", """logger.LogError(ex, "Failed " + ex.Message);""")]
    [InlineData("""logger.LogError(Failed, [|ex|]);""", """logger.LogError(ex, Failed);""")]
    [InlineData("""logger.LogError("Failed " + "{Ex}", [|ex|]);""", """logger.LogError(ex, "Failed");""")]
    [InlineData("""logger.LogError("Both {A} and {B}", ex.InnerException, [|ex|]);""", """logger.LogError(ex, "Both {A}", ex.InnerException);""")]
    [InlineData("""logger.LogError("Failed {A} {Id}", new object[] { [|ex|], id });""", """logger.LogError(ex, "Failed {Id}", id);""")]
    [InlineData("""logger.LogError(5, "Failed {A}", [|ex|]);""", """logger.LogError(5, ex, "Failed");""")]
    [InlineData("""logger.Log(LogLevel.Error, "Failed {A}", [|ex|]);""", """logger.Log(LogLevel.Error, ex, "Failed");""")]
    [InlineData("""logger.Log(LogLevel.Error, 0, null, "Failed {A}", [|ex|]);""", """logger.Log(LogLevel.Error, 0, ex, "Failed");""")]
    [InlineData("""logger.LogError(exception: null, message: "Failed {A}", [|ex|]);""", """logger.LogError(ex, message: "Failed");""")]
    [InlineData("""logger.LogError("Event {E}", [|new EventId(5)|]);""", """logger.LogError(new EventId(5), "Event");""")]
    [InlineData("""logger.LogError("Event {E}: {Ex}", [|new EventId(5)|], [|ex|]);""", """logger.LogError(new EventId(5), ex, "Event");""")]
    [InlineData("""logger.LogError(ex, "Event {E}", [|new EventId(5)|]);""", """logger.LogError(new EventId(5), ex, "Event");""")]
    [InlineData("""logger.LogWarning("Failed {Id}", id, [|LogLevel.Warning|]);""", """logger.LogWarning("Failed {Id}", id);""")]
    [InlineData("""logger.LogWarning("Failed {Id} {Level}", id, [|LogLevel.Warning|]);""", """logger.LogWarning("Failed {Id}", id);""")]
    [InlineData("""LoggerExtensions.LogError(logger, "Failed {A}", [|ex|]);""", """LoggerExtensions.LogError(logger, ex, "Failed");""")]
    [InlineData("""logger?.LogError("Failed {A}", [|ex|]);""", """logger?.LogError(ex, "Failed");""")]
    [InlineData("""logger.LogError(@"C:\ {A}", [|ex|]);""", """logger.LogError(ex, @"C:\");""")]
    [InlineData(
        """
        logger.LogError(
                    "Failed {Id}: {A}",
                    id,
                    [|ex|]); // end
        """,
        """
        logger.LogError(
                    ex, "Failed {Id}",
                    id); // end
        """)]
    public Task Fixed(string before, string after) => Verify.VerifyCodeFixAsync(Wrap(before), Wrap(after));

    [Theory]
    [InlineData("""logger.LogError(FailedWith, [|ex|]);""")]
    [InlineData("""logger.LogError(text, [|ex|]);""")]
    [InlineData("""logger.LogInformation("Failed {Id}", id, [|LogLevel.Warning|]);""")]
    [InlineData("""logger.LogError($"Failed {id} {{Ex}}", [|ex|]);""")]
    [InlineData("""logger.LogError("Failed {A} }", [|ex|]);""")]
    [InlineData(
        """
        logger.LogError(
                    "Failed {Id}: {A}",
                    id, // a comment that would have no place
                    [|ex|]);
        """)]
    public Task Refused(string statement) => Verify.VerifyCodeFixAsync(Wrap(statement), Wrap(statement));

    [Theory]
    [InlineData("""log.Error("Failed {Id}: {Ex}", id, [|ex|]);""", """log.Error(ex, "Failed {Id}", id);""")]
    [InlineData("""Log.Error("Failed {Ex}", [|ex|]);""", """Log.Error(ex, "Failed");""")]
    [InlineData("""Log.Error("Failed {1} for {0}", id, [|ex|]);""", """Log.Error(ex, "Failed for {0}", id);""")]
    [InlineData("""log.Write(LogEventLevel.Error, "Failed {Ex}", [|ex|]);""", """log.Write(LogEventLevel.Error, ex, "Failed");""")]
    [InlineData("""log.Error("Failed {Id}", id, [|LogEventLevel.Error|]);""", """log.Error("Failed {Id}", id);""")]
    public Task Serilog(string before, string after) => new Verify.Test
    {
        TestCode = Source.Serilog(before),
        FixedCode = Source.Serilog(after),
        ReferenceSet = ReferenceSet.Serilog,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("""log.Error("Failed {Id}: {Ex}", id, [|ex|]);""", """log.Error(ex, "Failed {Id}", id);""")]
    [InlineData("""log.Error("Failed", [|ex|]);""", """log.Error(ex, "Failed");""")]
    [InlineData("""log.Error(System.Globalization.CultureInfo.InvariantCulture, "Failed {Ex}", [|ex|]);""", """log.Error(ex, System.Globalization.CultureInfo.InvariantCulture, "Failed");""")]
    [InlineData("""log.Log(LogLevel.Warn, "Failed {Ex}", [|ex|]);""", """log.Log(LogLevel.Warn, ex, "Failed");""")]
    [InlineData("""log.Warn("Failed {Id}", id, [|LogLevel.Warn|]);""", """log.Warn("Failed {Id}", id);""")]
    [InlineData("""log.Error(ex);""", """log.Error(ex);""")]
    public Task NLog(string before, string after) => new Verify.Test
    {
        TestCode = Source.NLog(before),
        FixedCode = Source.NLog(after),
        ReferenceSet = ReferenceSet.NLog,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_caught_exception_is_the_records() => Verify.VerifyCodeFixAsync(
        Wrap("""try { } catch (Exception e) { logger.LogError("{Old} then {New} in {Id}", ex, [|e|], id); }"""),
        Wrap("""try { } catch (Exception e) { logger.LogError(e, "{Old} then in {Id}", ex, id); }"""));

    [Fact]
    public Task Fix_all_changes_every_call() => Verify.VerifyCodeFixAsync(
        Wrap("""logger.LogError("First {Ex}", [|ex|]); logger.LogError("Second {Ex}", [|ex|]);"""),
        Wrap("""logger.LogError(ex, "First"); logger.LogError(ex, "Second");"""));

    [Fact]
    public Task The_message_names_the_value() => Verify.VerifyAnalyzerAsync(
        Wrap("""logger.LogError("A {Ex}", {|#0:ex.InnerException|});"""),
        Verify.Diagnostic("LH3001").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
            .WithMessage("'ex.InnerException' is only text among the values of the template: pass it as the exception of the record"));

    [Fact]
    public Task An_exception_by_constraint_counts() => Verify.VerifyAnalyzerAsync("""
        using System;
        using Microsoft.Extensions.Logging;
        class C
        {
            void M<T>(ILogger logger, T error) where T : Exception => logger.LogError("Failed {Error}", [|error|]);
        }
        """);

    private static string Wrap(string statement) => $$"""
        #nullable disable
        using System;
        using Microsoft.Extensions.Logging;
        public class C
        {
            private const string Failed = "Failed";
            private const string FailedWith = "Failed {Ex}";
            public void M(ILogger logger, int id, Exception ex, object[] values, LogLevel level, string text)
            {
                {{statement}}
            }
        }
        """;
}
