using System.Globalization;
using System.Text;

namespace Storefront.Reports;

public sealed class ReportService(ShopData data, ILogger<ReportService> logger)
{
    public async Task<byte[]?> CreateSalesReportAsync(CancellationToken cancellationToken)
    {
        using var scope = logger.MeasureSalesReport(data.Orders.Count);
        try
        {
            var text = new StringBuilder("Sales\n");
            foreach (var order in data.Orders.Values)
            {
                text.Append(CultureInfo.InvariantCulture, $"{order.Id};{order.Sku};{order.Total}\n");
            }

            // Stands for the layout of the pages.
            await Task.Delay(TimeSpan.FromMilliseconds(250), cancellationToken);
            return Encoding.UTF8.GetBytes(text.ToString());
        }
        catch (IOException problem)
        {
            scope.Fail(problem);
            return null;
        }
    }
}
