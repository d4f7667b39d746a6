using LoggingAnalyzers.Tests.Harness;
using Verify = LoggingAnalyzers.Tests.Harness.CSharpAnalyzerVerifier<LoggingAnalyzers.Rules.Events.VagueEventAnalyzer>;

namespace LoggingAnalyzers.Tests.Rules;

public sealed class VagueEventTests
{
    [Theory]
    [InlineData("""logger.LogError([|"Error"|]);""")]
    [InlineData("""logger.LogInformation([|"Done"|]);""")]
    [InlineData("""logger.LogDebug([|"here"|]);""")]
    [InlineData("""logger.LogInformation([|"---------"|]);""")]
    [InlineData("""logger.LogInformation([|""|]);""")]
    [InlineData("""logger.LogError(ex, [|string.Empty|]);""")]
    [InlineData("""logger.LogInformation([|"Processing..."|]);""")]
    [InlineData("""logger.LogInformation([|"Bye bye"|]);""")]
    [InlineData("""logger.LogInformation([|"Completed successfully"|]);""")]
    [InlineData("""logger.LogError(ex, [|"Unhandled exception"|]);""")]
    [InlineData("""logger.LogError(ex, [|"Something went wrong"|]);""")]
    [InlineData("""logger.LogError(ex, [|"An error occurred"|]);""")]
    [InlineData("""logger.LogError(ex, [|"An unexpected error has occurred while processing the request."|]);""")]
    [InlineData("""logger.LogError(ex, [|"[Import] There was an exception parsing metadata"|]);""")]
    [InlineData("""logger.LogError([|"Error processing import files of the week"|]);""")]
    [InlineData("""logger.LogError(ex, [|"Task error"|]);""")]
    [InlineData("""logger.LogInformation([|"Connection closed."|]);""")]
    [InlineData("""logger.LogInformation([|"The file was deleted"|]);""")]
    [InlineData("""logger.LogInformation([|"Release created"|]);""")]
    [InlineData("""logger.LogDebug([|"Processing order"|]);""")]
    [InlineData("""logger.LogInformation([|"Silo Start()"|]);""")]
    [InlineData("""logger.LogInformation([|"[C.M]"|]);""")]
    [InlineData("""void PlaceAsync() => logger.LogDebug([|"PlaceAsync called"|]);""")]
    [InlineData("""void PlaceAsync() => logger.LogError(ex, [|"Error in PlaceAsync"|]);""")]
    [InlineData("""logger.LogError(ex, [|"Caught UnobservedTaskException"|]);""")]
    [InlineData("""logger.LogInformation([|"Finished handling request."|]);""")]
    [InlineData("""logger.LogInformation([|"Successful result"|]);""")]
    [InlineData("""logger.LogError(ex, [|null|]);""")]
    [InlineData("""logger.LogInformation([|"User deleted successfully"|]);""")]
    [InlineData("""logger.LogInformation([|"Sending email"|]);""")]
    [InlineData("""logger.LogInformation([|"Get user"|]);""")]
    [InlineData("""logger.LogInformation([|"SIDELOAD: Update found."|]);""")]
    [InlineData("""logger.LogWarning(ex, [|"An exception has occurred during the execution within STA."|]);""")]
    public Task Vague(string statement) => Verify.VerifyAnalyzerAsync(Wrap(statement));

    [Theory]
    [InlineData("""logger.LogError([|"{Message}"|], name);""")]
    [InlineData("""logger.LogError([|"Error: {Message}"|], name);""")]
    [InlineData("""logger.LogError([|"Error handling requests: {Message}"|], name);""")]
    [InlineData("""logger.LogWarning([|"{0} {1}"|], this, name);""")]
    [InlineData("""logger.LogDebug([|"Id: {Id}, User: {Name}"|], id, name);""")]
    [InlineData("""logger.LogInformation([|"Total={Total}/{All} Errors={Errors}"|], id, id, id);""")]
    [InlineData("""logger.LogInformation([|"{Context} skipped: {Reason}"|], name, name);""")]
    [InlineData("""logger.LogError(ex, [|ex.Message|]);""")]
    [InlineData("""logger.LogError([|ex.ToString()|]);""")]
    [InlineData("""logger.LogError(ex, [|ex?.Message|]);""")]
    [InlineData("""logger.LogError([|$"{ex.Message}"|]);""")]
    [InlineData("""logger.LogError([|"[C.M] " + ex.Message|]);""")]
    [InlineData("""logger.LogError([|$"Error: {ex}"|]);""")]
    [InlineData("""logger.LogError([|string.Format("Error {0}", ex)|]);""")]
    [InlineData("""var json = Serialize(id); logger.LogInformation([|json|]);""")]
    [InlineData("""var text = ex.Message; logger.LogInformation([|text|]);""")]
    [InlineData("""logger.LogError([|"Error while completing the request as " + Serialize(5)|]);""")]
    [InlineData("""var start = $"Error {id}: "; logger.LogError([|start + ex.Message|]);""")]
    [InlineData("""logger.LogInformation([|HtmlEncode($"Id: {id}")|]);""")]
    public Task Values_alone(string statement) => Verify.VerifyAnalyzerAsync(Wrap(statement));

    [Theory]
    [InlineData("""logger.LogInformation("Order placed {Id}", id);""")]
    [InlineData("""logger.LogInformation("Sending email to {Email}", name);""")]
    [InlineData("""logger.LogInformation("Get tax rates");""")]
    [InlineData("""logger.LogInformation("SMTP: {Host} reached", name);""")]
    [InlineData("""logger.LogInformation(string.Format("Deleted {0}", name));""")]
    [InlineData("""var file = string.Format("Error on {0} for {1}.txt", id, name); logger.LogError(file + ex);""")]
    [InlineData("""logger.LogInformation("CacheMiss {Key}", name);""")]
    [InlineData("""logger.LogWarning("Discord RPC error: {Message}", name);""")]
    [InlineData("""logger.LogWarning("Out of stock: {Id}", id);""")]
    [InlineData("""var file = $"Import of {name} failed on {id}"; logger.LogError(file + ex);""")]
    // The text stands behind the data: LH2002.
    [InlineData("""var json = Serialize(id); logger.LogWarning(json, "is out of stock");""")]
    [InlineData("""logger.LogInformation("Starting {Job}", name);""")]
    [InlineData("""logger.LogInformation("Starting {0}", name);""")]
    [InlineData("""logger.LogInformation("{Tool} not found", name);""")]
    [InlineData("""logger.LogInformation("Processing {OrderId}", id);""")]
    [InlineData("""logger.LogDebug("Executing {0}", name);""")]
    [InlineData("""logger.LogError("Error handling misfires: {Message}", name);""")]
    [InlineData("""logger.LogError(ex, "Error in {Provider} for {Item}", name, id);""")]
    [InlineData("""logger.LogError(ex, "Error calling Task.WaitAll();");""")]
    [InlineData("""logger.LogError(ex, "Error deleting item");""")]
    [InlineData("""logger.LogError(ex, "Error killing process");""")]
    [InlineData("""logger.LogError(ex, "OpenAPI generation error");""")]
    [InlineData("""logger.LogInformation("Install location: {Path}", name);""")]
    [InlineData("""logger.LogInformation("Deleting file: {Path}", name);""")]
    [InlineData("""logger.LogError("Exception at {Path} - {StatusCode} {Title}", name, id, name);""")]
    [InlineData("""logger.LogInformation("{Email} forgot their password.", name);""")]
    [InlineData("""logger.LogInformation("### CAP started!");""")]
    [InlineData("""logger.LogError(ex, "UsageReporter failed");""")]
    [InlineData("""logger.LogError(ex, "Login failed");""")]
    [InlineData("""logger.LogError(ex, "Invalid token");""")]
    [InlineData("""logger.LogWarning("Wrong password");""")]
    [InlineData("""logger.LogWarning("Unknown device");""")]
    [InlineData("""logger.LogWarning("Intrusion detected");""")]
    [InlineData("""logger.LogError("ERROR: gateway not reached: {Message}", name);""")]
    [InlineData("""logger.LogInformation("Connection to the broker closed");""")]
    [InlineData("""logger.LogInformation("Connection {Connection} closed", id);""")]
    [InlineData("""logger.LogError("There was an issue generating a token for the email");""")]
    [InlineData("""logger.LogError(ex, "An error occurred seeding the DB.");""")]
    [InlineData("""logger.LogError(ex, "Error while deleting script schedule.");""")]
    [InlineData("""void PlaceAsync() => logger.LogError(ex, "PlaceAsync faulted");""")]
    [InlineData("""logger.LogDebug("PlaceAsync called");""")]
    [InlineData("""logger.LogWarning("Retrying after TimeoutException");""")]
    [InlineData("""logger.LogInformation("Finished import");""")]
    [InlineData("""logger.LogError("no client passed");""")]
    [InlineData("""logger.LogError("Secret: {Description} is null.", name);""")]
    [InlineData("""logger.LogInformation("Import.Files.total={Total}: failed={Failed}", id, id);""")]
    [InlineData("""logger.LogWarning("An error happened while processing the records. Confirm that the import was a transaction.");""")]
    [InlineData("""logger.LogInformation("サーバーが起動しました");""")]
    [InlineData("""logger.LogInformation($"Order {id} placed");""")]
    [InlineData("""logger.LogTrace("here");""")]
    [InlineData("""logger.LogInformation(new EventId(7, "OrderPlaced"), "Done");""")]
    [InlineData("""logger.LogInformation(Placed, "Done");""")]
    public Task An_event(string statement) => Verify.VerifyAnalyzerAsync(Wrap(statement));

    [Theory]
    [InlineData("""logger.LogInformation(message);""")]
    [InlineData("""logger.LogInformation(Describe());""")]
    [InlineData("""var line = Describe(); logger.LogInformation(line);""")]
    [InlineData("""var error = string.Format(Describe(), id); logger.LogInformation(error);""")]
    [InlineData("""var error = "Order not found in the shop"; logger.LogInformation(error);""")]
    [InlineData("""logger.LogInformation(id > 0 ? message : Describe());""")]
    [InlineData("""logger.LogError("{Message}: {Id}", message, id);""")]
    [InlineData("""logger.LogError("[C] " + message);""")]
    [InlineData("""logger.LogError($"{id}: {message}");""")]
    [InlineData("""var fullMessage = "[C] " + message; logger.LogError(fullMessage);""")]
    [InlineData("""logger.LogInformation("{Line}", string.Format(message, id));""")]
    public Task Text_from_elsewhere(string statement) => Verify.VerifyAnalyzerAsync(Wrap(statement));

    [Fact]
    public Task An_id_without_a_name_does_not_help() =>
        Verify.VerifyAnalyzerAsync(Wrap("""logger.LogInformation(Unnamed, [|"Done"|]); logger.LogInformation(5, [|"Done"|]);"""));

    [Fact]
    public Task Wrappers_count() => Verify.VerifyAnalyzerAsync(Wrap("""Info([|"Done"|]); Info("Order placed at last");"""));

    [Theory]
    [InlineData("l.LogError(ex, [|ex?.Message|], args)", "[|ex|]")]
    [InlineData("l.LogError(ex, [|null|], args)", "[|ex|]")]
    [InlineData("l.LogError(ex, \"Import failed\", args)", "ex")]
    public Task A_wrapper_that_is_given_an_exception_alone(string body, string exception) => Verify.VerifyAnalyzerAsync($$"""
        #nullable disable
        using System;
        using Microsoft.Extensions.Logging;
        static class Short
        {
            public static void Error(this ILogger l, Exception ex, params object[] args) => {{body}};
        }
        class C(ILogger logger) { void M(Exception ex) { logger.Error({{exception}}); } }
        """);

    [Fact]
    public Task What_a_test_asks_for_is_not_written() =>
        Verify.VerifyAnalyzerAsync(Wrap("""Received(logger).LogError("Error"); ILogger Received(ILogger l) => l;"""));

    [Fact]
    public Task LoggerMessage_methods() => Verify.VerifyAnalyzerAsync("""
        using Microsoft.Extensions.Logging;
        static partial class Log
        {
            [LoggerMessage(Level = LogLevel.Error, Message = "Error")]
            public static partial void [|Failed|](ILogger logger);
            [LoggerMessage(Level = LogLevel.Error, Message = "Error", EventName = "ImportFailed")]
            public static partial void Named(ILogger logger);
            [LoggerMessage(1, LogLevel.Trace, "here")]
            public static partial void Traced(ILogger logger);
            [LoggerMessage(1, LogLevel.Warning, "Import of {File} took long")]
            public static partial void Slow(ILogger logger, string file);
            public static partial void Failed(ILogger logger) { }
            public static partial void Named(ILogger logger) { }
            public static partial void Traced(ILogger logger) { }
            public static partial void Slow(ILogger logger, string file) { }
        }
        """);

    [Fact]
    public Task Defined_messages() => Verify.VerifyAnalyzerAsync("""
        using System;
        using Microsoft.Extensions.Logging;
        static class Log
        {
            private static readonly Action<ILogger, Exception?> Done = LoggerMessage.Define(LogLevel.Information, 5, [|"Done"|]);
            private static readonly Action<ILogger, Exception?> Named =
                LoggerMessage.Define(LogLevel.Information, new EventId(5, "Named"), "Done");
        }
        """);

    [Theory]
    [InlineData("""log.Error(ex, [|"Error"|]);""")]
    [InlineData("""log.Information([|ex.Message|]);""")]
    [InlineData("""log.Verbose("here");""")]
    [InlineData("""log.Information("Order {Id} placed", id);""")]
    public Task Serilog(string statement) => new Verify.Test
    {
        TestCode = Source.Serilog(statement),
        ReferenceSet = ReferenceSet.Serilog,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("""log.Error([|ex|]);""")]
    [InlineData("""log.Warn([|"{0} {1}"|], this, ex.Message);""")]
    [InlineData("""log.Warn("Order {0} placed", id);""")]
    public Task NLog(string statement) => new Verify.Test
    {
        TestCode = Source.NLog(statement),
        ReferenceSet = ReferenceSet.NLog,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Fewer_words_may_be_enough() =>
        WithSetting("minimum_words = 1", """logger.LogInformation("Starting"); logger.LogInformation([|"Done"|]);""");

    [Fact]
    public Task More_words_may_be_wanted() => WithSetting("minimum_words = 3", """logger.LogInformation([|"Login failed"|]);""");

    [Fact]
    public Task Words_of_the_code_base_may_say_nothing() =>
        WithSetting("vague_words = acme, shop", """logger.LogInformation([|"Acme shop started"|]);""");

    [Fact]
    public Task The_message_shows_the_text() => Verify.VerifyAnalyzerAsync(
        Wrap("""logger.LogError({|#0:"Error"|});"""),
        Verify.Diagnostic("LH2006").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Info)
            .WithMessage("'Error' does not say what happened: name the event and what it happened to"));

    private static Task WithSetting(string setting, string statement) => new Verify.Test
    {
        TestCode = Wrap(statement),
        AnalyzerConfig = "logging_analyzers.LH2006." + setting,
    }.RunAsync(TestContext.Current.CancellationToken);

    private static string Wrap(string statement) => $$"""
        #nullable disable
        using System;
        using Microsoft.Extensions.Logging;
        public class C
        {
            private static readonly EventId Placed = new EventId(7, "OrderPlaced");
            private static readonly EventId Unnamed = new EventId(7);
            private ILogger logger;
            public void M(int id, string name, Exception ex, string message)
            {
                {{statement}}
            }
            private void Info(string text) => logger.LogInformation(text);
            private static string Serialize(int value) => "";
            private static string Describe() => "";
            private static string HtmlEncode(string text) => text;
        }
        """;
}
