using LoggingAnalyzers.Templates;

namespace LoggingAnalyzers.Tests.Templates;

public sealed class EventNameTests
{
    [Theory]
    [InlineData("Order {OrderId} placed", "order_placed")]
    [InlineData("Order {OrderId} placed by {UserId}", "order_placed")]
    [InlineData("[Import] Order placed.", "order_placed")]
    [InlineData("Failed to connect to {Host}", "connect_failed")]
    [InlineData("Deleted the file {Path}", "file_deleted")]
    [InlineData("Usage of UsageReporter: {Value}", "usage_usage_reporter")]
    [InlineData("User not found", "user_not_found")]
    [InlineData("Start calling remote endpoint...", "calling_remote_endpoint_started")]
    [InlineData("Update of the storage fails in memory", "storage_memory_update_failed")]
    [InlineData("Processing the action", null)]
    [InlineData("Done", null)]
    [InlineData("{Message}", null)]
    [InlineData("Сервер запущен успешно", null)]
    public void A_text_names_its_event(string template, string? name) => Assert.Equal(name, EventName.Of(MessageTemplate.Parse(template)));

    [Theory]
    [InlineData("PlaceOrderAsync", "OrderService", true, "order_place_failed")]
    [InlineData("PlaceOrder", "OrderService", false, "order_placed")]
    [InlineData("Charge", "PaymentGateway", false, "payment_gateway_charged")]
    [InlineData("Cancel", "OrderService", false, "order_cancelled")]
    [InlineData("SendMail", "Mailer", false, "mail_sent")]
    [InlineData("ApplyPolicy", "Engine", false, "policy_applied")]
    [InlineData("Execute", "TestJob", false, "test_job_executed")]
    [InlineData("OnMessageReceived", "Bus", false, "message_received")]
    [InlineData("OnMessageReceived", "Bus", true, "message_received_failed")]
    [InlineData("OnPostAsync", "Checkout", false, "checkout_posted")]
    [InlineData("TryGetUser", "Users", true, "user_get_failed")]
    [InlineData("写入", "Engine", false, null)]
    public void A_method_names_its_event(string method, string type, bool failed, string? name) =>
        Assert.Equal(name, EventName.OfMethod(method, type, failed));

    [Theory]
    [InlineData("order_placed", "OrderPlaced")]
    [InlineData("shop.order_placed", "ShopOrderPlaced")]
    public void An_event_names_its_method(string name, string method) => Assert.Equal(method, EventName.Method(name));
}
