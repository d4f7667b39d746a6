using System.Net;
using LoggingAnalyzers;

namespace Storefront;

/// <summary>Every event of the shop: one place to read what is logged, at which level, and what of it is sensitive.</summary>
public static partial class ShopEvents
{
    [LogEvent("shop.starting", LogLevel.Information)]
    public static partial void ShopStarting(this ILogger logger, string dataSource);

    [LogEvent("order.out_of_stock", LogLevel.Warning)]
    public static partial void OrderOutOfStock(this ILogger logger, string sku, int quantity);

    [LogEvent("payment.gateway_failed", LogLevel.Error)]
    public static partial void GatewayFailed(this ILogger logger, int orderId, Exception exception);

    [AuditEvent("user_registered")]
    public static partial void UserRegistered(this ILogger logger, [Actor] int actorId, [Target("user")] int userId, Outcome outcome);

    [AuditEvent("password_reset")]
    public static partial void PasswordReset(this ILogger logger, [Actor] int actorId, [Target("user")] int userId, Outcome outcome);

    [AuditEvent("order_placed")]
    public static partial void OrderPlaced(this ILogger logger, [Actor] int userId, [Target("order")] int orderId, Outcome outcome, decimal total);

    [AuditEvent("order_cancelled")]
    public static partial void OrderCancelled(this ILogger logger, [Actor] int userId, [Target("order")] int orderId, Outcome outcome, string? reason);

    [AuditEvent("payment_charged")]
    public static partial void PaymentCharged(
        this ILogger logger, [Actor] int userId, [Target("order")] int orderId, Outcome outcome, [Sensitive(DataKind.PaymentCard)] string cardNumber);

    [SecurityEvent(SecurityEvents.AuthnLoginSuccess)]
    public static partial void LoginSucceeded(this ILogger logger, IPAddress sourceIp, int userId);

    [SecurityEvent(SecurityEvents.AuthnLoginFail)]
    public static partial void LoginFailed(this ILogger logger, IPAddress sourceIp, [Sensitive(DataKind.Email)] string email);

    [AnalyticsEvent("product_ordered", "sales")]
    public static partial void ProductOrdered(this ILogger logger, [Sensitive(Redaction.Hash)] string customer, string sku, int quantity);

    [PerformanceEvent("sales_report", SlowThresholdMs = 200, Level = LogLevel.Information)]
    public static partial SalesReportScope MeasureSalesReport(this ILogger logger, int orderCount);
}
