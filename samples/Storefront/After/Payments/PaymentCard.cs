using LoggingAnalyzers;

namespace Storefront.Payments;

public sealed class PaymentCard
{
    [Sensitive(DataKind.PaymentCard)]
    public required string Number { get; init; }

    [Sensitive(DataKind.Credential)]
    public required string Cvv { get; init; }

    [Sensitive(DataKind.PersonName)]
    public required string Holder { get; init; }
}
