using LoggingAnalyzers;
using Microsoft.Extensions.Logging;

namespace Orders
{
    public static partial class OrderEvents
    {
        [AuditEvent("order_read"), EventMetric]
        public static partial void OrderRead(this ILogger logger, [Actor] string userId, [Target("order")] int orderId, Outcome outcome);
    }
}
