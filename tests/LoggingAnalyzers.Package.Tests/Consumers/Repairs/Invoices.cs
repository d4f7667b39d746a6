using Microsoft.Extensions.Logging;

namespace Repairs;

public sealed class Invoices(ILogger<Invoices> logger)
{
    public void Print(int orderId)
    {
        logger.LogInformation("Invoice of order {OrderId} printed", orderId);
    }
}
