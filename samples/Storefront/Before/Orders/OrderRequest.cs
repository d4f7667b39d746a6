using Storefront.Payments;

namespace Storefront.Orders;

public sealed record OrderRequest(int UserId, string Sku, int Quantity, PaymentCard Card);
