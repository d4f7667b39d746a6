using LoggingAnalyzers.Templates;
using Verify = LoggingAnalyzers.Tests.Harness.CSharpCodeFixVerifier<
    LoggingAnalyzers.Rules.Events.EventNameConventionAnalyzer, LoggingAnalyzers.CodeFixes.Rules.Events.EventNameConventionFixer>;

namespace LoggingAnalyzers.Tests.Rules;

/// <summary>LH2009: names of events are an object and what happened to it, in lower snake_case.</summary>
public sealed class EventNameConventionTests
{
    [Theory]
    [InlineData("OrderCancelled", "order_cancelled")]
    [InlineData("orderCancelled", "order_cancelled")]
    [InlineData("order-cancelled", "order_cancelled")]
    [InlineData("Order Cancelled", "order_cancelled")]
    [InlineData("Shop.OrderCancelled", "shop.order_cancelled")]
    [InlineData("_order_cancelled", "order_cancelled")]
    [InlineData("order_{id}_cancelled", "order_cancelled")]
    [InlineData("CancelOrder", "order_cancelled")]
    [InlineData("cancel_order", "order_cancelled")]
    [InlineData("shop.send_mail", "shop.mail_sent")]
    [InlineData("update_stock_level", "stock_level_updated")]
    [InlineData("update_stock_fails_in_memory", "stock_in_memory_update_failed")]
    [InlineData("get_messages_failure", "messages_get_failed")]
    [InlineData("failed_login", "login_failed")]
    [InlineData("order_cancel", "order_cancelled")]
    [InlineData("done", null)]
    [InlineData("event_logged", null)]
    [InlineData("order", null)]
    [InlineData("order_4711_placed", null)]
    [InlineData("bestellung_übermittelt", null)]
    public void Reported(string name, string? better)
    {
        var found = EventNameConvention.Check(name, isFree: false);
        Assert.NotNull(found);
        Assert.Equal(better, found.Value.Better);
    }

    [Theory]
    [InlineData("order_cancelled")]
    [InlineData("shop.order_cancelled")]
    [InlineData("shop.starting")]
    [InlineData("order.out_of_stock")]
    [InlineData("payment.gateway_failed")]
    [InlineData("password_reset")]
    [InlineData("mail_sent")]
    [InlineData("update_installed")]
    [InlineData("update_available")]
    [InlineData("signed_in_users_counted")]
    [InlineData("http_404_returned")]
    [InlineData("login_fail")]
    public void Not_reported(string name) => Assert.Null(EventNameConvention.Check(name, isFree: false));

    [Fact]
    public Task The_vocabulary_for_security_passes_as_it_is() => VerifyAsync(string.Concat(
        typeof(LogEventAttribute).Assembly.GetType("LoggingAnalyzers.SecurityEvents")!.GetFields().Where(f => f.IsLiteral).Select((f, i) =>
            $"    [SecurityEvent(\"{f.GetRawConstantValue()}\", SecuritySeverity.Low)] public static partial void M{i}(this ILogger logger);\n")));

    [Theory]
    [InlineData("""[LogEvent({|LH2009:"CancelOrder"|}, LogLevel.Information)]""", """[LogEvent("order_cancelled", LogLevel.Information)]""")]
    [InlineData("""[AuditEvent(name: {|LH2009:"cancel_order"|})]""", """[AuditEvent(name: "order_cancelled")]""")]
    [InlineData("""[AuditEvent({|LH2009:"action"|}, Action = "cancel")]""", """[AuditEvent("order_closed", Action = "cancel")]""")]
    [InlineData("""[SecurityEvent("authn_login_unusual", SecuritySeverity.Low)]""", null)]
    [InlineData("""[SecurityEvent({|LH2009:"Login"|}, SecuritySeverity.Low)]""", """[SecurityEvent("login", SecuritySeverity.Low)]""")]
    [InlineData("""[AnalyticsEvent("page_view", "pages")]""", null)]
    [InlineData("""[PerformanceEvent("pdf_generation")]""", null)]
    [InlineData("""[PerformanceEvent({|LH2009:"PdfGeneration"|})]""", """[PerformanceEvent("pdf_generation")]""")]
    // Another event has the name; the name is somebody else's.
    [InlineData("""[LogEvent({|LH2009:"SeatTaken"|}, LogLevel.Information)]""", """[LogEvent({|LH2009:"SeatTaken"|}, LogLevel.Information)]""")]
    [InlineData("""[LogEvent({|LH2009:Name|}, LogLevel.Information)]""", """[LogEvent({|LH2009:Name|}, LogLevel.Information)]""")]
    public Task Each_attribute(string before, string? after) =>
        VerifyAsync($"    {before}\n{Method}", $"    {after ?? before}\n{Method}");

    [Theory]
    [InlineData("""[LoggerMessage(Level = LogLevel.Error, Message = "a", EventName = {|LH2009:"Error"|})]""", """[LoggerMessage(Level = LogLevel.Error, Message = "a", EventName = "OrderClosed")]""", "")]
    [InlineData("""[LoggerMessage(Level = LogLevel.Error, Message = "a", EventName = "CancelOrder")]""", null, "")]
    [InlineData("""[LoggerMessage(Level = LogLevel.Error, Message = "a", EventName = {|LH2009:"CancelOrder"|})]""", """[LoggerMessage(Level = LogLevel.Error, Message = "a", EventName = "order_cancelled")]""", "all")]
    [InlineData("""[LoggerMessage(Level = LogLevel.Error, Message = "a", EventName = "Error")]""", null, "none")]
    [InlineData("""[LoggerMessage(Level = LogLevel.Error, Message = "a")]""", null, "all")]
    public Task Names_of_the_framework(string before, string? after, string option) =>
        VerifyAsync($"    {before}\n{Method}", $"    {after ?? before}\n{Method}", option);

    [Theory]
    [InlineData("""new EventId(1, {|LH2009:"Done"|})""", null, "")]
    [InlineData("""new EventId(1, "CancelOrder")""", null, "")]
    [InlineData("""new EventId(1, {|LH2009:"CancelOrder"|})""", """new EventId(1, "order_cancelled")""", "all")]
    [InlineData("""new EventId(1)""", null, "all")]
    public Task Event_ids(string before, string? after, string option) =>
        VerifyAsync($"    static EventId Id = {before};\n", $"    static EventId Id = {after ?? before};\n", option);

    [Fact]
    public Task Published_names_stay() => new Verify.Test
    {
        TestCode = Code("    [LogEvent(\"CancelOrder\", LogLevel.Information)]\n" + Method),
        FixedCode = Code("    [LogEvent(\"CancelOrder\", LogLevel.Information)]\n" + Method),
        DisabledDiagnostics = { "CS8795" },
        AdditionalFiles = { ("/LogEvents.Shipped.txt", "CancelOrder | 5 | - | Information | -\n") },
    }.RunAsync(TestContext.Current.CancellationToken);

    private const string Method = "    public static partial void OrderClosed(this ILogger logger);\n";

    private static Task VerifyAsync(string before, string? after = null, string option = "") => new Verify.Test
    {
        TestCode = Code(before),
        FixedCode = Code(after ?? before),
        DisabledDiagnostics = { "CS8795" },
        AnalyzerConfig = option.Length == 0 ? "" : $"logging_analyzers.LH2009.framework_names = {option}",
    }.RunAsync(TestContext.Current.CancellationToken);

    private static string Code(string members) => $$"""
        using LoggingAnalyzers;
        using Microsoft.Extensions.Logging;
        static partial class ShopEvents
        {
            private const string Name = "CancelOrder";
            [LogEvent("seat_taken", LogLevel.Information)] public static partial void SeatTaken(this ILogger logger);
        {{members}}}
        """;
}
