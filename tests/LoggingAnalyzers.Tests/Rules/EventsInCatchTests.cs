using LoggingAnalyzers.CodeFixes.Rules.Context;
using LoggingAnalyzers.Rules.Context;
using LoggingAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Tests.Rules;

/// <summary>LH3002, LH3003 and LH3004 on <c>[LoggerMessage]</c> methods and declared events.</summary>
public sealed class EventsInCatchTests
{
    [Theory]
    [InlineData("catch (Exception ex) { [|logger.Lost(id)|]; }")]
    [InlineData("catch (Exception ex) { [|logger.DeclaredLost(id)|]; }")]
    [InlineData("catch (Exception ex) { logger.Failed(id, ex); }")]
    [InlineData("catch (Exception ex) { logger.Seen(id); }")]
    [InlineData("catch (Exception ex) { logger.Audited(\"u\", id, Outcome.Denied); }")]
    [InlineData("catch (Exception ex) { logger.Lost(id); throw; }")]
    public Task Dropped(string clause) => VerifyAsync<CaughtExceptionDroppedAnalyzer, CaughtExceptionDroppedFixer>(clause);

    [Fact]
    public Task Dropped_where_the_event_has_a_place_for_it() => VerifyAsync<CaughtExceptionDroppedAnalyzer, CaughtExceptionDroppedFixer>(
        "catch (Exception ex) { [|logger.Failed(id, null)|]; }", "catch (Exception ex) { logger.Failed(id, ex); }");

    [Theory]
    [InlineData("catch (Exception ex) { logger.Explained([|ex.Message|]); }")]
    [InlineData("catch (Exception ex) { logger.DeclaredExplained([|ex.ToString()|]); }")]
    [InlineData("catch (Exception ex) { logger.ExplainedTwice([|ex.Message|], ex); }")]
    [InlineData("catch (Exception ex) { logger.Reasoned(\"u\", id, Outcome.Denied, ex.Message); }")]
    [InlineData("catch (Exception ex) { logger.Explained(ex.GetType().Name); }")]
    public Task Lossy(string clause) => VerifyAsync<LossyExceptionAnalyzer, LossyExceptionFixer>(clause);

    [Theory]
    [InlineData("catch (OperationCanceledException) { [|logger.Lost(id)|]; }")]
    [InlineData("catch (Exception ex) { [|logger.Noted(id, ex)|]; }")]
    [InlineData("catch (FormatException ex) { logger.Noted(id, ex); }")]
    [InlineData("catch (Exception ex) { logger.Failed(id, ex); }")]
    public Task Level_of_what_was_caught(string clause) => VerifyAsync<LevelContradictsEventAnalyzer, LevelContradictsEventFixer>(clause);

    [Theory]
    [InlineData("[LoggerMessage(Level = LogLevel.Information, Message = \"Failed to save order\")]", "Warning")]
    [InlineData("[LoggerMessage(1, LogLevel.Error, \"Import completed\")]", "Information")]
    [InlineData("[LogEvent(\"gateway_call_failed\", LogLevel.Information)]", "Warning")]
    [InlineData("[LogEvent(\"gateway_called\", LogLevel.Information, Message = \"Unable to call\")]", "Warning")]
    [InlineData("[LogEvent(\"import_completed\", LogLevel.Error)]", "Information")]
    [InlineData("[LogEvent(\"import_completed\", LogLevel.Information)]", null)]
    [InlineData("[LogEvent(\"import_failed\", LogLevel.Warning)]", null)]
    [InlineData("[LoggerMessage(Level = LogLevel.Information, Message = \"ERROR: order failed\")]", null)]
    [InlineData("[AuditEvent(\"login_failed\")]", null)]
    public Task Level_of_what_the_text_says(string attribute, string? right)
    {
        var before = Declared(attribute, right is null ? "Said" : "[|Said|]");
        var level = attribute.Contains("LogLevel.Error", StringComparison.Ordinal) ? "LogLevel.Error" : "LogLevel.Information";
        return new CSharpCodeFixVerifier<LevelContradictsEventAnalyzer, LevelContradictsEventFixer>.Test
        {
            TestCode = before,
            FixedCode = right is null ? before : Declared(attribute.Replace(level, "LogLevel." + right, StringComparison.Ordinal), "Said"),
            DisabledDiagnostics = { "CS8795" },
        }.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Declared(string attribute, string name) => $$"""
        using LoggingAnalyzers;
        using Microsoft.Extensions.Logging;
        static partial class ShopEvents
        {
            {{attribute}} public static partial void {{name}}(this ILogger logger);
        }
        """;

    private static Task VerifyAsync<TAnalyzer, TFix>(string before, string? after = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() => new CSharpCodeFixVerifier<TAnalyzer, TFix>.Test
        {
            TestCode = Wrap(before),
            FixedCode = Wrap(after ?? before),
            DisabledDiagnostics = { "CS8795" },
        }.RunAsync(TestContext.Current.CancellationToken);

    private static string Wrap(string clause) => $$"""
        #nullable disable
        using System;
        using LoggingAnalyzers;
        using Microsoft.Extensions.Logging;
        public class C
        {
            public void M(ILogger logger, int id)
            {
                try { } {{clause}}
            }
        }
        public static partial class ShopEvents
        {
            [LoggerMessage(Level = LogLevel.Error, Message = "Order {Id} lost")]
            public static partial void Lost(this ILogger logger, int id);
            [LoggerMessage(Level = LogLevel.Error, Message = "Order {Id} lost")]
            public static partial void Failed(this ILogger logger, int id, Exception exception);
            [LoggerMessage(Level = LogLevel.Information, Message = "Order {Id} seen")]
            public static partial void Seen(this ILogger logger, int id);
            [LoggerMessage(Level = LogLevel.Information, Message = "Order {Id} noted")]
            public static partial void Noted(this ILogger logger, int id, Exception exception);
            [LoggerMessage(Level = LogLevel.Error, Message = "Order lost: {Why}")]
            public static partial void Explained(this ILogger logger, string why);
            [LoggerMessage(Level = LogLevel.Error, Message = "Order lost: {Why}")]
            public static partial void ExplainedTwice(this ILogger logger, string why, Exception exception);
            [LogEvent("order_lost", LogLevel.Error)]
            public static partial void DeclaredLost(this ILogger logger, int id);
            [LogEvent("order_lost_why", LogLevel.Error)]
            public static partial void DeclaredExplained(this ILogger logger, string why);
            [AuditEvent("order_cancelled")]
            public static partial void Audited(this ILogger logger, [Actor] string user, [Target("order")] int id, Outcome outcome);
            [AuditEvent("order_refused")]
            public static partial void Reasoned(this ILogger logger, [Actor] string user, [Target("order")] int id, Outcome outcome, string reason);
        }
        """;
}
