using Storefront.Payments;
using Storefront.Users;

namespace Storefront.Orders;

public sealed class OrderService(ShopData data, PaymentService payments, ILogger<UserService> logger)
{
    private static readonly EventId _placed = new(1001, "Order");
    private static readonly EventId _cancelled = new(1001, "Order");

    public Order? Place(OrderRequest request)
    {
        logger.BeginScope("Order of {UserId}", request.UserId);
        logger.LogDebug("Stock: {Stock}", string.Join(", ", data.Stock.Select(item => $"{item.Key}={item.Value}")));
        if (!data.Stock.TryGetValue(request.Sku, out var stock) || stock < request.Quantity)
        {
            logger.LogWarning(request.Sku, "is out of stock");
            return null;
        }

        var order = new Order { Id = data.NextId(), UserId = request.UserId, Sku = request.Sku, Quantity = request.Quantity };
        try
        {
            payments.Charge(order, request.Card);
        }
        catch (PaymentDeclinedException)
        {
            logger.LogError("Error");
            return null;
        }

        data.Orders[order.Id] = order;
        data.Stock[order.Sku] = stock - order.Quantity;
        logger.LogInformation(_placed, "Order {OrderId} of user {UserId} placed", order.UserId, order.Id);
        logger.LogInformation(string.Format("Order {0} placed, total {1:F2}", order.Id, order.Total));
        return order;
    }

    public bool Cancel(int orderId, int userId)
    {
        if (!data.Orders.TryGetValue(orderId, out var order))
        {
            logger.LogWarning("An unknown order cannot be cancelled.");
            return false;
        }

        if (order.UserId != userId)
        {
            logger.LogInformation("Cancelling order {Id} denied for user {Id}", orderId, userId);
            return false;
        }

        order.IsCancelled = true;
        logger.LogInformation(_cancelled, "Order {order_id} over {0} cancelled", order.Id, order.Total.ToString());
        return true;
    }
}
