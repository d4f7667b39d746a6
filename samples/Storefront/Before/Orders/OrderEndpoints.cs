namespace Storefront.Orders;

public static class OrderEndpoints
{
    public static void MapOrders(this WebApplication app)
    {
        app.MapPost("/orders", (OrderRequest order, string? coupon, OrderService orders, ILogger<OrderService> logger) =>
        {
            if (coupon is not null)
            {
                logger.LogWarning("Unknown coupon " + coupon);
            }

            return orders.Place(order) is { } placed ? Results.Ok(new { placed.Id }) : Results.Conflict();
        });

        app.MapPost("/orders/{id:int}/cancel", (int id, int userId, OrderService orders) =>
            orders.Cancel(id, userId) ? Results.NoContent() : Results.StatusCode(StatusCodes.Status403Forbidden));
    }
}
