namespace Storefront.Payments;

/// <summary>Stands for a bank: cards that end in 0 are declined.</summary>
public sealed class PaymentGateway
{
    public void Charge(decimal amount, PaymentCard card, string? apiKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(apiKey);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount);
        if (card.Number.EndsWith('0'))
        {
            throw new PaymentDeclinedException($"Card {card.Number} of {card.Holder} was declined");
        }
    }
}
