using LoggingAnalyzers.Tests.Harness;
using Verify = LoggingAnalyzers.Tests.Harness.CSharpCodeFixVerifier<
    LoggingAnalyzers.Rules.Context.CaughtExceptionDroppedAnalyzer, LoggingAnalyzers.CodeFixes.Rules.Context.CaughtExceptionDroppedFixer>;

namespace LoggingAnalyzers.Tests.Rules;

public sealed class CaughtExceptionDroppedTests
{
    [Theory]
    [InlineData("catch (Exception ex) { [|logger.LogError(\"Failed\")|]; }", "catch (Exception ex) { logger.LogError(ex, \"Failed\"); }")]
    [InlineData("catch (Exception) { [|logger.LogError(\"Failed {Id}\", id)|]; }", "catch (Exception ex) { logger.LogError(ex, \"Failed {Id}\", id); }")]
    [InlineData("catch { [|logger.LogWarning(\"Failed\")|]; }", "catch (Exception ex) { logger.LogWarning(ex, \"Failed\"); }")]
    [InlineData("catch /* a */ { [|logger.LogWarning(\"Failed\")|]; }", "catch (Exception ex) /* a */ { logger.LogWarning(ex, \"Failed\"); }")]
    [InlineData("catch (Exception) when (id > 0) { [|logger.LogError(\"Failed\")|]; }", "catch (Exception ex) when (id > 0) { logger.LogError(ex, \"Failed\"); }")]
    [InlineData("catch (Exception) { var ex = 1; [|logger.LogError(\"Failed {X}\", ex)|]; }", "catch (Exception exception) { var ex = 1; logger.LogError(exception, \"Failed {X}\", ex); }")]
    [InlineData("catch (Exception ex) { [|logger.LogError(5, \"Failed\")|]; }", "catch (Exception ex) { logger.LogError(5, ex, \"Failed\"); }")]
    [InlineData("catch (Exception ex) { [|logger.LogError(0, null, \"Failed\")|]; }", "catch (Exception ex) { logger.LogError(0, ex, \"Failed\"); }")]
    [InlineData("catch (Exception ex) { [|logger.Log(LogLevel.Error, \"Failed\")|]; }", "catch (Exception ex) { logger.Log(LogLevel.Error, ex, \"Failed\"); }")]
    [InlineData("catch (Exception ex) { if (ex.HResult == 1) { [|logger.LogError(\"Failed\")|]; } }", "catch (Exception ex) { if (ex.HResult == 1) { logger.LogError(ex, \"Failed\"); } }")]
    [InlineData("catch (Exception ex) { var text = \"7\"; id += ex.InnerException.HResult; [|logger.LogError(\"Failed {Text}\", text)|]; }", "catch (Exception ex) { var text = \"7\"; id += ex.InnerException.HResult; logger.LogError(ex, \"Failed {Text}\", text); }")]
    [InlineData("catch (OrderNotFoundException) { [|logger.LogError(\"Order {Id} was lost\", id)|]; }", "catch (OrderNotFoundException ex) { logger.LogError(ex, \"Order {Id} was lost\", id); }")]
    [InlineData("catch (System.IO.FileNotFoundException) { [|logger.LogError(\"File not found\")|]; }", "catch (System.IO.FileNotFoundException ex) { logger.LogError(ex, \"File not found\"); }")]
    [InlineData("catch (Exception ex) when (ex is not FormatException) { [|logger.LogWarning(\"Failed\")|]; }", "catch (Exception ex) when (ex is not FormatException) { logger.LogWarning(ex, \"Failed\"); }")]
    [InlineData("catch (Exception @try) { [|logger.LogError(\"Failed\")|]; }", "catch (Exception @try) { logger.LogError(@try, \"Failed\"); }")]
    public Task Fixed(string before, string after) => Verify.VerifyCodeFixAsync(Wrap(before), Wrap(after));

    [Theory]
    [InlineData("catch (Exception ex) { logger.LogError(ex, \"Failed\"); }")]
    [InlineData("catch (Exception ex) { logger.LogError(\"Failed {Ex}\", ex); }")]
    [InlineData("catch (Exception ex) { logger.LogError(\"Failed {Message}\", ex.Message); }")]
    [InlineData("catch (Exception ex) { var text = $\"Failed: {ex.Message} {ex.StackTrace}\"; logger.LogError(text); }")]
    [InlineData("catch (Exception ex) { string text; text = ex.Message; logger.LogError(\"Failed {Text}\", text); }")]
    [InlineData("catch (Exception ex) { logger.LogError(\"Failed\"); logger.LogError(ex.ToString()); }")]
    [InlineData("catch (AggregateException ex) { logger.LogError(\"Failed\"); foreach (var inner in ex.InnerExceptions) { logger.LogError(inner, \"Cause\"); } }")]
    [InlineData("catch (Exception ex) { logger.LogError(\"Failed\"); Handle(ex.InnerException); }")]
    [InlineData("catch (Exception ex) { this.text = \"Failed: \" + ex; logger.LogError(this.text); }")]
    [InlineData("catch (Exception) { logger.LogInformation(\"Failed\"); }")]
    [InlineData("catch (Exception) { logger.LogError(\"Failed\"); throw; }")]
    [InlineData("catch (Exception ex) { logger.LogError(\"Failed\"); throw new InvalidOperationException(\"Failed\", ex); }")]
    [InlineData("catch (Exception ex) { logger.LogError(\"Failed\"); Handle(ex); }")]
    [InlineData("catch (Exception ex) { logger.LogError(\"Failed\"); last = ex; }")]
    [InlineData("catch (Exception ex) { logger.LogDebug(ex, \"Details\"); logger.LogError(\"Failed\"); }")]
    [InlineData("catch (FormatException) { logger.LogWarning(\"Not a number: {Id}\", id); }")]
    [InlineData("catch (InvalidOperationException ex) when (ex.HResult == 5) { logger.LogError(\"Locked\"); }")]
    [InlineData("catch (OrderNotFoundException) { logger.LogError(\"Order {Id} was not found\", id); }")]
    [InlineData("catch (OrderNotFoundException ex) { if (ex.HResult > 0) { logger.LogError($\"Order not found: {id}\"); } }")]
    [InlineData("catch (Exception ex) when (ex is FormatException or OverflowException) { logger.LogWarning(\"Not a number: {Id}\", id); }")]
    [InlineData("catch (Exception ex) when (ex is FormatException) { logger.LogWarning(\"Not a number: {Id}\", id); }")]
    [InlineData("catch (OperationCanceledException) { logger.LogWarning(\"Cancelled\"); }")]
    [InlineData("catch (System.Threading.Tasks.TaskCanceledException) { logger.LogWarning(\"Cancelled\"); }")]
    [InlineData("catch (Exception) when (token.IsCancellationRequested) { logger.LogWarning(\"Cancelled\"); }")]
    [InlineData("catch (Exception) { Action later = () => logger.LogError(\"Failed\"); }")]
    [InlineData("finally { logger.LogError(\"Failed\"); }")]
    public Task Silent(string clause) => Verify.VerifyAnalyzerAsync(Wrap(clause));

    [Fact]
    public Task A_block_has_one_report() => Verify.VerifyCodeFixAsync(
        Wrap("catch (Exception) { if (id > 0) { [|logger.LogError(\"First\")|]; } else { logger.LogError(\"Second\"); } }"),
        Wrap("catch (Exception ex) { if (id > 0) { logger.LogError(ex, \"First\"); } else { logger.LogError(\"Second\"); } }"));

    [Fact]
    public Task Without_a_using_the_name_is_whole() => Verify.VerifyCodeFixAsync(
        Wrap("catch { [|logger.LogWarning(\"Failed\")|]; }").Replace("using System;", "", StringComparison.Ordinal),
        Wrap("catch (System.Exception ex) { logger.LogWarning(ex, \"Failed\"); }").Replace("using System;", "", StringComparison.Ordinal));

    [Fact]
    public Task Serilog() => new Verify.Test
    {
        TestCode = Source.Serilog("try { } catch (Exception) { [|log.Error(\"Failed {Id}\", id)|]; }"),
        FixedCode = Source.Serilog("try { } catch (Exception exception) { log.Error(exception, \"Failed {Id}\", id); }"),
        ReferenceSet = ReferenceSet.Serilog,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task NLog() => new Verify.Test
    {
        TestCode = Source.NLog("try { } catch (Exception) { [|log.Error(System.Globalization.CultureInfo.InvariantCulture, \"Failed {Id}\", id)|]; }"),
        FixedCode = Source.NLog("try { } catch (Exception exception) { log.Error(exception, System.Globalization.CultureInfo.InvariantCulture, \"Failed {Id}\", id); }"),
        ReferenceSet = ReferenceSet.NLog,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Log4net_takes_it_behind_the_text() => new Verify.Test
    {
        TestCode = Log4Net.Source("try { } catch (Exception) { [|log.Error(\"Failed\")|]; }"),
        FixedCode = Log4Net.Source("try { } catch (Exception exception) { log.Error(\"Failed\", exception); }"),
        ReferenceSet = ReferenceSet.None,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task The_message_names_the_exception_and_the_method() => Verify.VerifyAnalyzerAsync(
        Wrap("catch (Exception problem) { {|#0:logger.LogError(\"Failed\")|}; }"),
        Verify.Diagnostic("LH3002").WithLocation(0).WithMessage("The record does not say why: pass 'problem' to 'LogError'"));

    [Fact]
    public Task Fix_all_changes_every_clause() => Verify.VerifyCodeFixAsync(
        Wrap("catch (InvalidOperationException) { [|logger.LogError(\"A\")|]; } catch { [|logger.LogError(\"B\")|]; }"),
        Wrap("catch (InvalidOperationException ex) { logger.LogError(ex, \"A\"); } catch (Exception ex) { logger.LogError(ex, \"B\"); }"));

    private static string Wrap(string clauses) => $$"""
        #nullable disable
        using System;
        using Microsoft.Extensions.Logging;
        public class OrderNotFoundException : System.Exception;
        public class C
        {
            private System.Exception last;
            private string text;
            private void Handle(System.Exception problem) => last = problem;
            public void M(ILogger logger, int id, System.Threading.CancellationToken token)
            {
                try { Handle(null); }
                {{clauses}}
            }
        }
        """;
}
