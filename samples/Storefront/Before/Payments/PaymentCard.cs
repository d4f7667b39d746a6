using System.ComponentModel.DataAnnotations;

namespace Storefront.Payments;

public sealed record PaymentCard([property: DataType(DataType.CreditCard)] string Number, string Cvv, string Holder);
