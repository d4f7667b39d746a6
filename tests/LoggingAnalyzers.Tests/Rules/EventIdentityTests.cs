using Verify = LoggingAnalyzers.Tests.Harness.CSharpCodeFixVerifier<
    LoggingAnalyzers.Rules.Events.EventIdentityAnalyzer, LoggingAnalyzers.CodeFixes.Rules.Events.EventIdentityFixer>;

namespace LoggingAnalyzers.Tests.Rules;

/// <summary>LH2007: one id or name, one event.</summary>
public sealed class EventIdentityTests
{
    [Theory]
    [InlineData("1, \"Order placed\"", "{|LH2007:1|}, \"Order cancelled\"", "2, \"Order cancelled\"")]
    [InlineData("new EventId(1, \"A\"), \"Order placed\"", "{|LH2007:new EventId(1, \"B\")|}, \"Order cancelled\"", "new EventId(2, \"B\"), \"Order cancelled\"")]
    [InlineData("new EventId(1, \"Order\"), \"Order placed\"", "{|LH2007:new EventId(1, \"Order\")|}, \"Order {Id} cancelled\", id", "new EventId(2, \"OrderCancelled\"), \"Order {Id} cancelled\", id")]
    [InlineData("new EventId(1, \"Order\"), \"Order placed\"", "{|LH2007:new EventId(2, \"Order\")|}, \"Order {Id} cancelled\", id", "new EventId(2, \"OrderCancelled\"), \"Order {Id} cancelled\", id")]
    [InlineData("new EventId(0, \"order\"), \"Order placed\"", "{|LH2007:new EventId(0, \"order\")|}, \"Order {Id} cancelled\", id", "new EventId(0, \"order_cancelled\"), \"Order {Id} cancelled\", id")]
    [InlineData("1, null, \"Order placed\"", "{|LH2007:1|}, new Exception(), \"Order cancelled\"", "2, new Exception(), \"Order cancelled\"")]
    public Task Two_events_of_one_identity(string one, string two, string repaired) => FixAsync(
        $"logger.LogInformation({one}); logger.LogInformation({two});", $"logger.LogInformation({one}); logger.LogInformation({repaired});");

    [Theory]
    [InlineData("logger.LogInformation(1, \"Order placed\"); logger.LogInformation(2, \"Order cancelled\");")]
    [InlineData("logger.LogInformation(1, \"Order placed\"); logger.LogInformation(1, \"order placed.\");")]
    [InlineData("logger.LogInformation(0, \"Order placed\"); logger.LogInformation(0, \"Order cancelled\");")]
    [InlineData("logger.LogInformation(default(EventId), \"Order placed\"); logger.LogInformation(new EventId(), \"Order cancelled\");")]
    [InlineData("logger.LogInformation(\"Order placed\"); logger.LogInformation(\"Order cancelled\");")]
    [InlineData("logger.LogInformation(1, \"Order placed\"); other.LogInformation(1, \"Order cancelled\");")]
    [InlineData("logger.LogInformation(Shared, \"Order placed\"); logger.LogInformation(Shared, \"Order cancelled\");")]
    [InlineData("logger.LogInformation(Number, \"Order placed\"); logger.LogInformation(Number, \"Order cancelled\");")]
    [InlineData("logger.LogInformation((int)Ids.One, \"Order placed\"); logger.LogInformation((int)Ids.One, \"Order cancelled\");")]
    [InlineData("logger.LogInformation(id, \"Order placed\"); logger.LogInformation(id, \"Order cancelled\");")]
    [InlineData("logger.LogInformation(1, \"Order placed\"); logger.LogInformation(1, id.ToString());")]
    [InlineData("logger.LogInformation(Shared, \"Order placed\"); logger.LogInformation(4, \"Order cancelled\");")]
    [InlineData("logger.LogInformation(new EventId(id, \"Order\"), \"Order placed\"); logger.LogInformation(new EventId(id, \"Order\"), \"Order cancelled\");")]
    public Task Not_reported(string statements) => FixAsync(statements, statements);

    [Theory]
    // A constant of another class, a value of an enumeration: the number has other users.
    [InlineData("logger.LogInformation(1, \"Order placed\"); logger.LogInformation({|LH2007:Elsewhere.Id|}, \"Order cancelled\");")]
    [InlineData("logger.LogInformation(1, \"Order placed\"); logger.LogInformation({|LH2007:(int)Ids.One|}, \"Order cancelled\");")]
    [InlineData("logger.LogInformation(1, \"Order placed\"); logger.LogWarning({|LH2007:1|}, \"Order placed\");")]
    public Task No_fix(string statements) => FixAsync(statements, statements);

    [Fact]
    public Task Fields_and_other_parts_of_the_class() => VerifyAsync(
        """
        using Microsoft.Extensions.Logging;
        partial class C
        {
            private static readonly EventId Placed = new(1001, "Order");
            private static readonly EventId Cancelled = new(1001, "Order");
            void M(ILogger<C> logger) => logger.LogInformation(Placed, "Order {Id} placed", 1);
        }
        partial class C
        {
            void N(ILogger<C> logger) => logger.LogInformation({|LH2007:Cancelled|}, "Order {Id} cancelled", 1);
        }
        """,
        """
        using Microsoft.Extensions.Logging;
        partial class C
        {
            private static readonly EventId Placed = new(1001, "Order");
            private static readonly EventId Cancelled = new(1002, "OrderCancelled");
            void M(ILogger<C> logger) => logger.LogInformation(Placed, "Order {Id} placed", 1);
        }
        partial class C
        {
            void N(ILogger<C> logger) => logger.LogInformation(Cancelled, "Order {Id} cancelled", 1);
        }
        """);

    [Fact]
    public Task Definitions_and_attributes() => VerifyAsync(
        """
        using System;
        using Microsoft.Extensions.Logging;
        static partial class Log
        {
            private static readonly Action<ILogger, Exception?> Placed =
                LoggerMessage.Define(LogLevel.Information, 1, "Order placed");
            private static readonly Action<ILogger, Exception?> Cancelled =
                LoggerMessage.Define(LogLevel.Information, {|LH2007:new EventId(1, nameof(Cancelled))|}, "Order cancelled");
            private static readonly Action<ILogger, Exception?> Lost =
                LoggerMessage.Define(LogLevel.Information, {|LH2007:7|}, "Order lost");

            [LoggerMessage(7, LogLevel.Information, "Order sent")] static partial void Sent(ILogger logger);
            [LoggerMessage(7, LogLevel.Information, "Order read")] static partial void Read(ILogger logger);
        }
        """,
        """
        using System;
        using Microsoft.Extensions.Logging;
        static partial class Log
        {
            private static readonly Action<ILogger, Exception?> Placed =
                LoggerMessage.Define(LogLevel.Information, 1, "Order placed");
            private static readonly Action<ILogger, Exception?> Cancelled =
                LoggerMessage.Define(LogLevel.Information, new EventId(8, nameof(Cancelled)), "Order cancelled");
            private static readonly Action<ILogger, Exception?> Lost =
                LoggerMessage.Define(LogLevel.Information, 9, "Order lost");

            [LoggerMessage(7, LogLevel.Information, "Order sent")] static partial void Sent(ILogger logger);
            [LoggerMessage(7, LogLevel.Information, "Order read")] static partial void Read(ILogger logger);
        }
        """);

    [Fact]
    public Task Tests_are_not_looked_at() => VerifyAsync(
        """
        using Microsoft.Extensions.Logging;
        class OrderTests
        {
            void M(ILogger logger) { logger.LogInformation(1, "Order placed"); logger.LogInformation(1, "Order cancelled"); }
        }
        """,
        null);

    [Theory]
    [InlineData("warning", "{|LH2007:logger.LogWarning(\"Order {Id} lost\", id)|};", "logger.LogWarning(new EventId(1, \"OrderLost\"), \"Order {Id} lost\", id);")]
    [InlineData("warning", "{|LH2007:logger.LogError(0, new Exception(), \"Error\")|};", "logger.LogError(new EventId(1, \"OrderShipFailed\"), new Exception(), \"Error\");")]
    [InlineData("information", "{|LH2007:logger.Log(LogLevel.Error, new Exception(), \"Order lost\")|};", "logger.Log(LogLevel.Error, new EventId(1, \"OrderLost\"), new Exception(), \"Order lost\");")]
    [InlineData("warning", "logger.LogInformation(\"Order lost\");", null)]
    [InlineData("warning", "logger.LogWarning(5, \"Order lost\");", null)]
    [InlineData("warning", "logger.LogWarning(new EventId(0, \"A\"), \"Order lost\");", null)]
    public Task Policy(string level, string before, string? after) =>
        FixAsync(before, after ?? before, $"logging_analyzers.LH2007.required_from = {level}");

    private static Task FixAsync(string before, string after, string config = "") => VerifyAsync(Code(before), Code(after), config);

    private static Task VerifyAsync(string before, string? after, string config = "") => new Verify.Test
    {
        TestCode = before,
        FixedCode = after ?? before,
        AnalyzerConfig = config,
        DisabledDiagnostics = { "CS8795" },
    }.RunAsync(TestContext.Current.CancellationToken);

    private static string Code(string statements) => $$"""
        using System;
        using Microsoft.Extensions.Logging;
        class C
        {
            private const int Number = 3;
            private static readonly EventId Shared = new(2, "Shared");
            void ShipOrder(ILogger<C> logger, ILogger<Elsewhere> other, int id)
            {
                {{statements}}
            }
        }
        class Elsewhere { public static readonly EventId Id = 1; }
        enum Ids { None, One }
        """;
}
