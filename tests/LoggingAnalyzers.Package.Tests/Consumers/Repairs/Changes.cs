using Microsoft.Extensions.Logging;

namespace Repairs;

public sealed class Changes(ILogger<Changes> logger)
{
    public void Write(Order order)
    {
        logger.LogInformation("Login of {Customer} with {Password}", order.Customer, order.Password);
        logger.LogInformation("Order placed at last", order.Id);
        logger.LogInformation(order.City, "is where it goes");
        logger.LogInformation("Order {OrderId} of {Customer} returned", order.Customer, order.Id);
        logger.LogInformation("Failed to bill order {OrderId}", order.Id);
        logger.BeginScope("Order {OrderId}", order.Id);
    }

    public void WarnOfStock(int orderId)
    {
        logger.LogWarning("The stock is low");
    }

    public void Fail(Order order, Exception problem)
    {
        logger.LogError("Order {OrderId} was lost: {Problem}", order.Id, problem);
        logger.LogError("Order {OrderId} was not saved: {Message}", order.Id, problem.Message);
        try
        {
            throw problem;
        }
        catch (Exception)
        {
            logger.LogWarning("Order {OrderId} was not sent", order.Id);
        }
    }

    public void Send(Order order)
    {
        try
        {
            throw new InvalidOperationException("no carrier");
        }
        catch (InvalidOperationException problem)
        {
            logger.LogError(problem, "Order {OrderId} was not handed over", order.Id);
            throw;
        }
    }
}
