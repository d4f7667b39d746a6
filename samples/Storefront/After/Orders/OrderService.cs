using System.Globalization;
using LoggingAnalyzers;
using Storefront.Payments;

namespace Storefront.Orders;

public sealed class OrderService(ShopData data, PaymentService payments, ILogger<OrderService> logger)
{
    public Order? Place(OrderRequest request)
    {
        if (!data.Stock.TryGetValue(request.Sku, out var stock) || stock < request.Quantity)
        {
            logger.OrderOutOfStock(request.Sku, request.Quantity);
            return null;
        }

        var order = new Order { Id = data.NextId(), UserId = request.UserId, Sku = request.Sku, Quantity = request.Quantity };
        if (!payments.TryCharge(order, request.Card))
        {
            logger.OrderPlaced(order.UserId, order.Id, Outcome.Failure, order.Total);
            return null;
        }

        data.Orders[order.Id] = order;
        data.Stock[order.Sku] = stock - order.Quantity;
        logger.OrderPlaced(order.UserId, order.Id, Outcome.Success, order.Total);
        logger.ProductOrdered(order.UserId.ToString(CultureInfo.InvariantCulture), order.Sku, order.Quantity);
        return order;
    }

    public bool Cancel(int orderId, int userId)
    {
        if (!data.Orders.TryGetValue(orderId, out var order) || order.UserId != userId)
        {
            logger.OrderCancelled(userId, orderId, Outcome.Denied, "no order of this user");
            return false;
        }

        order.IsCancelled = true;
        logger.OrderCancelled(userId, orderId, Outcome.Success, reason: null);
        return true;
    }
}
