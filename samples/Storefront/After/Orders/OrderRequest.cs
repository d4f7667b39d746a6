using Storefront.Payments;

namespace Storefront.Orders;

public sealed class OrderRequest
{
    public required int UserId { get; init; }

    public required string Sku { get; init; }

    public required int Quantity { get; init; }

    public required PaymentCard Card { get; init; }
}
