using Microsoft.Extensions.Logging;

namespace Repairs;

public sealed class Invoices(ILogger<Invoices> logger)
{
    public void Print(int orderId)
    {
        logger.LogInformation("Invoice of order {OrderId} printed", orderId);
        try
        {
            throw new InvalidOperationException("no paper");
        }
        catch (InvalidOperationException problem)
        {
            logger.LogError(problem, "Invoice of order {OrderId} was not printed", orderId);
        }
    }
}
