namespace Storefront.Orders;

public static class OrderEndpoints
{
    public static void MapOrders(this WebApplication app)
    {
        app.MapPost("/orders", (OrderRequest order, OrderService orders) =>
            orders.Place(order) is { } placed ? Results.Ok(new { placed.Id }) : Results.Conflict());

        app.MapPost("/orders/{id:int}/cancel", (int id, int userId, OrderService orders) =>
            orders.Cancel(id, userId) ? Results.NoContent() : Results.StatusCode(StatusCodes.Status403Forbidden));
    }
}
