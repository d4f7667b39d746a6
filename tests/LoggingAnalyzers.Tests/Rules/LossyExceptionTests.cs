using LoggingAnalyzers.Tests.Harness;
using Verify = LoggingAnalyzers.Tests.Harness.CSharpCodeFixVerifier<
    LoggingAnalyzers.Rules.Context.LossyExceptionAnalyzer, LoggingAnalyzers.CodeFixes.Rules.Context.LossyExceptionFixer>;

namespace LoggingAnalyzers.Tests.Rules;

public sealed class LossyExceptionTests
{
    [Theory]
    [InlineData("""logger.LogError("Order {Id} was not saved: {Message}", id, [|ex.Message|]);""", """logger.LogError(ex, "Order {Id} was not saved", id);""")]
    [InlineData("""logger.LogError("The order was not saved: {Message}", [|ex.ToString()|]);""", """logger.LogError(ex, "The order was not saved");""")]
    [InlineData("""logger.LogError("The order was not saved: {Message} {Trace}", [|ex.Message|], ex.StackTrace);""", """logger.LogError(ex, "The order was not saved");""")]
    [InlineData("""logger.LogError("The order was not saved: {Message}", [|ex.InnerException.Message|]);""", """logger.LogError(ex, "The order was not saved");""")]
    [InlineData("""logger.LogError("The order was not saved: {Message}", [|ex.InnerException?.Message|]);""", """logger.LogError(ex, "The order was not saved");""")]
    [InlineData("""logger.LogError(ex, "The order was not saved: {Message}", [|ex.Message|]);""", """logger.LogError(ex, "The order was not saved");""")]
    [InlineData("""logger.LogError(ex, "The order was not saved: {Message} {Id}", [|ex.GetBaseException().Message|], id);""", """logger.LogError(ex, "The order was not saved: {Id}", id);""")]
    [InlineData("""logger.LogError($"The order was not saved: {[|ex.Message|]}");""", """logger.LogError(ex, "The order was not saved");""")]
    [InlineData("""logger.LogError($"Order {id} was not saved: {[|ex.Message|]}");""", """logger.LogError(ex, "Order {Id} was not saved", id);""")]
    [InlineData("""logger.LogError("The order was not saved: " + [|ex.Message|]);""", """logger.LogError(ex, "The order was not saved");""")]
    [InlineData("""logger.LogError(string.Format("Order {0} was not saved: {1}", id, [|ex.Message|]));""", """logger.LogError(ex, "Order {Id} was not saved", id);""")]
    [InlineData("""logger.LogError(5, "The order was not saved: {Message}", [|ex.Message|]);""", """logger.LogError(5, ex, "The order was not saved");""")]
    [InlineData("""logger?.LogError("The order was not saved: {Message}", [|ex.Message|]);""", """logger?.LogError(ex, "The order was not saved");""")]
    public Task Fixed(string before, string after) => Verify.VerifyCodeFixAsync(Wrap(before), Wrap(after));

    [Theory]
    [InlineData("""logger.LogError(ex, "The order was not saved");""")]
    [InlineData("""logger.LogError("The order was not saved: {Type}", ex.GetType().Name);""")]
    [InlineData("""logger.LogError("The order was not saved: {Code}", ex.HResult);""")]
    [InlineData("""logger.LogDebug("The order was not saved: {Message}", ex.Message);""")]
    [InlineData("""logger.LogError(ex, "After {Message} the order was not saved", other.Message);""")]
    [InlineData("""logger.LogError("The order was not saved: {Message}", new Problem().Message);""")]
    [InlineData("""logger.LogError("The order was not saved: {Message}", ex.Message.Length);""")]
    [InlineData("""logger.LogError(ex, Template, ex.Message);""")]
    public Task Silent(string statement) => Verify.VerifyAnalyzerAsync(Wrap(statement));

    // The text is nothing but the exception's: one problem, which LH2006 reports.
    [Theory]
    [InlineData("logger.LogError(ex.Message);")]
    [InlineData("logger.LogError(ex.ToString());")]
    [InlineData("logger.LogError($\"Error: {ex.Message}\");")]
    [InlineData("logger.LogError(\"An error occurred: \" + ex.Message);")]
    public async Task A_vague_text_of_an_exception_is_left_to_VagueEvent(string statement)
    {
        var source = Wrap(statement);
        await Verify.VerifyAnalyzerAsync(source);
        await CSharpAnalyzerVerifier<LoggingAnalyzers.Rules.Events.NonConstantTemplateAnalyzer>.VerifyAnalyzerAsync(source);
        await CSharpAnalyzerVerifier<LoggingAnalyzers.Rules.Context.CaughtExceptionDroppedAnalyzer>.VerifyAnalyzerAsync(
            Wrap($"try {{ }} catch (Exception e) {{ {statement.Replace("ex.", "e.", StringComparison.Ordinal)} }}"));
        var start = statement.IndexOf('(', StringComparison.Ordinal) + 1;
        await CSharpAnalyzerVerifier<LoggingAnalyzers.Rules.Events.VagueEventAnalyzer>.VerifyAnalyzerAsync(
            Wrap(statement[..start] + "[|" + statement[start..^2] + "|]);"));
    }

    [Fact]
    public async Task Where_VagueEvent_is_off_the_others_speak()
    {
        const string off = "dotnet_diagnostic.LH2006.severity = none";
        await new CSharpAnalyzerVerifier<LoggingAnalyzers.Rules.Context.LossyExceptionAnalyzer>.Test
        {
            TestCode = Wrap("logger.LogError([|ex.Message|]);"),
            AnalyzerConfig = off,
        }.RunAsync(TestContext.Current.CancellationToken);
        await new CSharpAnalyzerVerifier<LoggingAnalyzers.Rules.Events.NonConstantTemplateAnalyzer>.Test
        {
            TestCode = Wrap("logger.LogError([|ex.Message|]);"),
            AnalyzerConfig = off,
        }.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("""logger.LogError(Saved, [|ex.Message|]);""")]
    [InlineData("""logger.LogError("The order was not saved: {Message}", "why: " + [|ex.Message|]);""")]
    public Task Refused(string statement) => Verify.VerifyCodeFixAsync(Wrap(statement), Wrap(statement));

    [Theory]
    [InlineData("""log.Error("Order {Id} was not saved: {Message}", id, [|ex.Message|]);""", """log.Error(ex, "Order {Id} was not saved", id);""")]
    public Task Serilog(string before, string after) => new Verify.Test
    {
        TestCode = Source.Serilog(before),
        FixedCode = Source.Serilog(after),
        ReferenceSet = ReferenceSet.Serilog,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("""log.Error("Order was not saved: " + [|ex.Message|]);""", """log.Error(ex, "Order was not saved");""")]
    public Task NLog(string before, string after) => new Verify.Test
    {
        TestCode = Source.NLog(before),
        FixedCode = Source.NLog(after),
        ReferenceSet = ReferenceSet.NLog,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("""log.Error("Order was not saved: " + [|ex.Message|]);""", """log.Error("Order was not saved", ex);""")]
    [InlineData("""log.Error("Order was not saved: " + [|ex.Message|], ex);""", """log.Error("Order was not saved", ex);""")]
    public Task Log4net(string before, string after) => new Verify.Test
    {
        TestCode = Log4Net.Source(before),
        FixedCode = Log4Net.Source(after),
        ReferenceSet = ReferenceSet.None,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task The_message_says_what_is_lost() => Verify.VerifyAnalyzerAsync(
        Wrap("""logger.LogError("The order was not saved: {Message}", {|#0:ex.Message|}); logger.LogError(ex, "The order was not saved: {Message}", {|#1:ex.Message|});"""),
        Verify.Diagnostic("LH3003").WithLocation(0).WithMessage("'ex.Message' is all that the record keeps of the exception: pass 'ex' to 'LogError'"),
        Verify.Diagnostic("LH3003").WithLocation(1).WithMessage("'ex.Message' is in the record already, with the exception: leave it out"));

    [Fact]
    public Task Fix_all_changes_every_call() => Verify.VerifyCodeFixAsync(
        Wrap("""logger.LogError("Order was lost: {M}", [|ex.Message|]); logger.LogError($"Order was sold: {[|ex.Message|]}");"""),
        Wrap("""logger.LogError(ex, "Order was lost"); logger.LogError(ex, "Order was sold");"""));

    private static string Wrap(string statement) => $$"""
        #nullable disable
        using System;
        using Microsoft.Extensions.Logging;
        public class C
        {
            private string Template { get; set; }
            private const string Saved = "The order was not saved: {Message}";
            public void M(ILogger logger, int id, Exception ex, Exception other)
            {
                {{statement}}
            }
        }
        public class Problem { public string Message { get; set; } }
        """;
}
