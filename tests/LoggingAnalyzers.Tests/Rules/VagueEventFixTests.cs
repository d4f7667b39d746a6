using Verify = LoggingAnalyzers.Tests.Harness.CSharpCodeFixVerifier<
    LoggingAnalyzers.Rules.Events.VagueEventAnalyzer, LoggingAnalyzers.CodeFixes.Rules.Events.VagueEventFixer>;

namespace LoggingAnalyzers.Tests.Rules;

/// <summary>The fix of LH2006: an event that is named after the method.</summary>
public sealed class VagueEventFixTests
{
    [Theory]
    [InlineData(
        """logger.LogError([|"Error"|]);""",
        """logger.OrderPlaceFailed();""",
        """[LogEvent("order_place_failed", LogLevel.Error)]""",
        """public static partial void OrderPlaceFailed(this ILogger logger);""")]
    [InlineData(
        """logger.LogInformation([|"Done"|]);""",
        """logger.OrderPlaced();""",
        """[LogEvent("order_placed", LogLevel.Information)]""",
        """public static partial void OrderPlaced(this ILogger logger);""")]
    [InlineData(
        """logger.LogError(ex, [|"Error: {Message}"|], name);""",
        """logger.OrderPlaceFailed(name, ex);""",
        """[LogEvent("order_place_failed", LogLevel.Error)]""",
        """public static partial void OrderPlaceFailed(this ILogger logger, string message, System.Exception exception);""")]
    // What an exception says is with the exception.
    [InlineData(
        """logger.LogError([|ex.Message|]);""",
        """logger.OrderPlaceFailed(ex);""",
        """[LogEvent("order_place_failed", LogLevel.Error)]""",
        """public static partial void OrderPlaceFailed(this ILogger logger, System.Exception exception);""")]
    [InlineData(
        """logger.LogError(ex, [|ex.ToString()|]);""",
        """logger.OrderPlaceFailed(ex);""",
        """[LogEvent("order_place_failed", LogLevel.Error)]""",
        """public static partial void OrderPlaceFailed(this ILogger logger, System.Exception exception);""")]
    // Also where it stands in a hole: once it was a field of the event, LH3003 could not take it out again.
    [InlineData(
        """logger.LogError(ex, [|"Error: {Message}"|], ex.Message);""",
        """logger.OrderPlaceFailed(ex);""",
        """[LogEvent("order_place_failed", LogLevel.Error)]""",
        """public static partial void OrderPlaceFailed(this ILogger logger, System.Exception exception);""")]
    [InlineData(
        """logger.LogError([|"Error: {Message} {Name}"|], (ex.Message), name);""",
        """logger.OrderPlaceFailed(name, ex);""",
        """[LogEvent("order_place_failed", LogLevel.Error)]""",
        """public static partial void OrderPlaceFailed(this ILogger logger, string name, System.Exception exception);""")]
    // A record for debugging need not have all of it.
    [InlineData(
        """logger.LogDebug([|"Error: {Message}"|], ex.Message);""",
        """logger.OrderPlaced(ex.Message);""",
        """[LogEvent("order_placed", LogLevel.Debug)]""",
        """public static partial void OrderPlaced(this ILogger logger, string message);""")]
    // Nothing to take over, and nothing that breaks.
    [InlineData("""logger.LogError(ex, [|null|]);""", null)]
    // What is built is another rule's first.
    [InlineData("""logger.LogError([|$"Error: {ex.Message}"|]);""", null)]
    public Task Named_after_the_method(string before, string? after, params string[] declaration)
    {
        var test = new Verify.Test { TestCode = Code(before), FixedCode = Code(after ?? before, declaration) };
        test.DisabledDiagnostics.Add("CS8795"); // The generator does not run here.
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Code(string statement, params string[] declaration) => $$"""
        using LoggingAnalyzers;
        using Microsoft.Extensions.Logging;

        namespace Shop
        {
            public class OrderService
            {
                public void PlaceOrder(ILogger logger, string name, System.Exception ex)
                {
                    {{statement}}
                }
            }

            internal static partial class ShopEvents
            {
        {{string.Join('\n', declaration.Select(l => l.Length == 0 ? "" : "        " + l))}}{{(declaration.Length == 0 ? "" : "\n")}}    }
        }
        """;
}
