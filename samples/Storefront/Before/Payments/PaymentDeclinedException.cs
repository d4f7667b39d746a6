namespace Storefront.Payments;

public sealed class PaymentDeclinedException(string message) : Exception(message);
