using Microsoft.Extensions.Logging;

namespace Repairs;

/// <summary>The fixes change these calls, and not the texts of the records.</summary>
public sealed class Orders(ILogger<Orders> logger)
{
    public void Write(Order order)
    {
        logger.LogInformation($"Order {order.Id} of {order.Customer} placed");
        logger.LogInformation("Order {order_id} was packed", order.Id);
        logger.LogInformation("Order {0} was sent to {1}", order.Id, order.City);
        logger.LogInformation("Order {Number} replaces order {Number}", order.Id, order.Replaces);
        logger.LogInformation("Order {OrderId} was paid", order.Id.ToString());
    }
}
