using LoggingAnalyzers.Tests.Harness;
using Verify = LoggingAnalyzers.Tests.Harness.CSharpCodeFixVerifier<
    LoggingAnalyzers.Rules.Context.LevelContradictsEventAnalyzer, LoggingAnalyzers.CodeFixes.Rules.Context.LevelContradictsEventFixer>;

namespace LoggingAnalyzers.Tests.Rules;

public sealed class LevelContradictsEventTests
{
    [Theory]
    [InlineData("""logger.LogError([|"ERROR: order {Id} was not saved"|], id);""", """logger.LogError("Order {Id} was not saved", id);""")]
    [InlineData("""logger.LogError([|"[Error] order {Id} was not saved"|], id);""", """logger.LogError("Order {Id} was not saved", id);""")]
    [InlineData("""logger.LogCritical([|"Error: the disk is full"|]);""", """logger.LogCritical("The disk is full");""")]
    [InlineData("""logger.LogInformation([|"WARNING - the disk is nearly full"|]);""", """logger.LogWarning("The disk is nearly full");""")]
    [InlineData("""logger.LogError([|$"ERROR: order {id} was not saved"|]);""", """logger.LogError($"Order {id} was not saved");""")]
    [InlineData("""logger.LogError([|"ERROR: order was not saved: " + id|]);""", """logger.LogError("Order was not saved: " + id);""")]
    [InlineData("""logger.LogInformation([|"Failed to save order {Id}"|], id);""", """logger.LogWarning("Failed to save order {Id}", id);""")]
    [InlineData("""logger.LogInformation([|"Unable to reach the shop"|]);""", """logger.LogWarning("Unable to reach the shop");""")]
    [InlineData("""logger.LogInformation([|"Saving order {Id} failed"|], id);""", """logger.LogWarning("Saving order {Id} failed", id);""")]
    [InlineData("""logger.LogInformation([|"Cancelling order {Id} denied"|], id);""", """logger.LogWarning("Cancelling order {Id} denied", id);""")]
    [InlineData("""logger.Log(LogLevel.Information, [|"Unable to reach the shop"|]);""", """logger.Log(LogLevel.Warning, "Unable to reach the shop");""")]
    [InlineData("""logger.LogError([|"Migration of {Id} completed"|], id);""", """logger.LogInformation("Migration of {Id} completed", id);""")]
    [InlineData("""logger.LogCritical([|"Starting the import"|]);""", """logger.LogInformation("Starting the import");""")]
    [InlineData("""try { } catch (OperationCanceledException) { logger.LogError([|"Import {Id} was cancelled"|], id); }""", """try { } catch (OperationCanceledException) { logger.LogInformation("Import {Id} was cancelled", id); }""")]
    [InlineData("""try { } catch (Exception e) { logger.LogInformation(e, [|"Import {Id} ended"|], id); }""", """try { } catch (Exception e) { logger.LogWarning(e, "Import {Id} ended", id); }""")]
    [InlineData("""logger?.LogInformation([|"Unable to reach the shop"|]);""", """logger?.LogWarning("Unable to reach the shop");""")]
    [InlineData("""if (logger.IsEnabled(LogLevel.Information)) { logger.LogInformation([|"Unable to reach the shop"|]); }""", """if (logger.IsEnabled(LogLevel.Information)) { logger.LogInformation([|"Unable to reach the shop"|]); }""")]
    public Task Fixed(string before, string after) => Verify.VerifyCodeFixAsync(Wrap(before), Wrap(after));

    [Theory]
    [InlineData("""logger.LogError("Order {Id} was not saved", id);""")]
    [InlineData("""logger.LogError("Errors: {Count}", id);""")]
    // All of the text says nothing: LH2006.
    [InlineData("""logger.LogError("Error: {Name}", name);""")]
    [InlineData("""try { } catch (Exception e) { logger.LogError("Error: " + e.Message); }""")]
    [InlineData("""logger.LogInformation("Information about orders");""")]
    [InlineData("""logger.LogWarning("Failed to save order {Id}", id);""")]
    [InlineData("""logger.LogDebug("Failed to save order {Id}", id);""")]
    [InlineData("""logger.LogInformation("Retrying failed orders");""")]
    [InlineData("""logger.LogInformation("{Failed} failed, {Saved} saved", id, id);""")]
    [InlineData("""logger.LogInformation("Successful imports: {Saved}, failed imports: {Failed}", id, id);""")]
    [InlineData("""logger.LogInformation("Failed to save order {Id}, will retry", id);""")]
    [InlineData("""logger.LogInformation("Order {Id} completed", id);""")]
    [InlineData("""logger.LogError("Import {Id} completed with errors", id);""")]
    [InlineData("""logger.LogError("Import {Id} was not started", id);""")]
    [InlineData("""logger.LogError(new Exception(), "Import {Id} completed", id);""")]
    [InlineData("""try { } catch (OperationCanceledException) { logger.LogError("Import {Id} timed out", id); }""")]
    [InlineData("""try { } catch (OperationCanceledException) { logger.LogWarning("Import {Id} was cancelled", id); }""")]
    [InlineData("""try { } catch (FormatException e) { logger.LogInformation(e, "Not a number"); }""")]
    [InlineData("""try { } catch (Exception e) { logger.LogInformation(e, "Import ended"); throw; }""")]
    [InlineData("""try { } catch (Exception e) { logger.LogInformation(e, "Details"); logger.LogError("Import ended"); }""")]
    public Task Silent(string statement) => Verify.VerifyAnalyzerAsync(Wrap(statement));

    [Fact]
    public Task The_level_of_a_vague_text_is_reported_where_nobody_else_reports_it() => new Verify.Test
    {
        TestCode = Wrap("""logger.LogError([|"Error: {Name}"|], name);"""),
        FixedCode = Wrap("""logger.LogError([|"Error: {Name}"|], name);"""),
        AnalyzerConfig = "dotnet_diagnostic.LH2006.severity = none",
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("""log.Information([|"Failed to save {Id}"|], id);""", """log.Warning("Failed to save {Id}", id);""")]
    [InlineData("""log.Write(LogEventLevel.Information, [|"Failed to save {Id}"|], id);""", """log.Write(LogEventLevel.Warning, "Failed to save {Id}", id);""")]
    public Task Serilog(string before, string after) => new Verify.Test
    {
        TestCode = Source.Serilog(before),
        FixedCode = Source.Serilog(after),
        ReferenceSet = ReferenceSet.Serilog,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("""log.Info([|"Failed to save {Id}"|], id);""", """log.Warn("Failed to save {Id}", id);""")]
    public Task NLog(string before, string after) => new Verify.Test
    {
        TestCode = Source.NLog(before),
        FixedCode = Source.NLog(after),
        ReferenceSet = ReferenceSet.NLog,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Log4net_keeps_its_format() => new Verify.Test
    {
        TestCode = Log4Net.Source("""log.InfoFormat([|"Failed to save {0}"|], id);"""),
        FixedCode = Log4Net.Source("""log.WarnFormat("Failed to save {0}", id);"""),
        ReferenceSet = ReferenceSet.None,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task The_message_says_what_contradicts() => Verify.VerifyAnalyzerAsync(
        Wrap("""logger.LogInformation({|#0:"WARN: the disk is nearly full"|}); logger.LogInformation({|#1:"Unable to reach the shop"|});"""),
        Verify.Diagnostic("LH3004").WithLocation(0).WithMessage("'LogInformation' says Warning in its text: give it that level, and leave the word out"),
        Verify.Diagnostic("LH3004").WithLocation(1).WithMessage("'LogInformation' tells of a failure: log it as a warning or an error"));

    private static string Wrap(string statement) => $$"""
        #nullable disable
        using System;
        using Microsoft.Extensions.Logging;
        public class C
        {
            public void M(ILogger logger, int id, string name)
            {
                {{statement}}
            }
        }
        """;
}
