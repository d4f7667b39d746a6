using Microsoft.Extensions.Logging;

namespace Repairs;

public sealed class Shipments(ILogger<Shipments> logger)
{
    public void Ship(IReadOnlyList<Order> orders)
    {
        logger.LogInformation(new EventId(7, "OrdersShipped"), "{Count} orders shipped", orders.Count);
        logger.LogInformation(new EventId(7, "OrdersArrived"), "{Count} orders arrived", orders.Count);
        logger.LogDebug("Orders {OrderIds} billed", string.Join(", ", orders.Select(order => order.Id)));
        logger.StockReceived(orders.Count);
    }
}
