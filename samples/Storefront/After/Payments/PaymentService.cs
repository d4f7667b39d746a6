using LoggingAnalyzers;
using Storefront.Orders;

namespace Storefront.Payments;

public sealed class PaymentService(PaymentGateway gateway, IConfiguration configuration, ILogger<PaymentService> logger)
{
    public bool TryCharge(Order order, PaymentCard card)
    {
        try
        {
            gateway.Charge(order.Total, card, configuration["Payments:ApiKey"]);
            logger.PaymentCharged(order.UserId, order.Id, Outcome.Success, card.Number);
            return true;
        }
        catch (PaymentDeclinedException)
        {
            logger.PaymentCharged(order.UserId, order.Id, Outcome.Denied, card.Number);
            return false;
        }
        catch (HttpRequestException problem)
        {
            logger.GatewayFailed(order.Id, problem);
            return false;
        }
    }
}
