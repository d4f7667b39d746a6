using Microsoft.Extensions.Logging;

namespace Repairs;

public sealed class Returns(ILoggerFactory factory)
{
    private readonly ILogger logger = factory.CreateLogger<Order>();

    public void Write(Order order) => logger.LogInformation("Order {OrderId} came back", order.Id);
}
