using Storefront.Orders;

namespace Storefront.Payments;

public sealed class PaymentService(PaymentGateway gateway, IConfiguration configuration, ILogger<PaymentService> logger)
{
    public void Charge(Order order, PaymentCard card)
    {
        var apiKey = configuration["Payments:ApiKey"];
        logger.LogDebug("Gateway key is {ApiKey}", apiKey);
        logger.LogInformation("Charging {Amount} to {CardNumber}, {Cvv}", order.Total, card.Number, card.Cvv);
        try
        {
            gateway.Charge(order.Total, card, apiKey);
            logger.LogInformation("Done");
        }
        catch (PaymentDeclinedException declined)
        {
            logger.LogWarning("Payment of order {OrderId} declined: {Exception}", order.Id, declined);
            throw;
        }
        catch (OperationCanceledException)
        {
            logger.LogError("Payment of order {OrderId} was cancelled", order.Id);
            throw;
        }
        catch (HttpRequestException problem)
        {
            logger.LogError("ERROR: gateway not reached: {Message}", problem.Message);
            logger.LogDebug("Falling back to https://shop:s3cret-passage@gateway.example/v1");
            throw;
        }
    }
}
