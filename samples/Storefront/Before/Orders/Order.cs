namespace Storefront.Orders;

public sealed class Order
{
    public required int Id { get; init; }

    public required int UserId { get; init; }

    public required string Sku { get; init; }

    public required int Quantity { get; init; }

    public decimal Total => Quantity * 19.90m;

    public bool IsCancelled { get; set; }
}
