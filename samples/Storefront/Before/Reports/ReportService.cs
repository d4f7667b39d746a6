using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Storefront.Reports;

public sealed class ReportService(ShopData data, ILogger<ReportService> logger)
{
    public async Task<byte[]?> CreateSalesReportAsync(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var text = new StringBuilder("Sales\n");
            foreach (var order in data.Orders.Values)
            {
                text.Append(CultureInfo.InvariantCulture, $"{order.Id};{order.Sku};{order.Total}\n");
            }

            // Stands for the layout of the pages.
            await Task.Delay(TimeSpan.FromMilliseconds(250), cancellationToken);
            logger.LogInformation($"Report of {data.Orders.Count} orders took {watch.ElapsedMilliseconds} ms");
            return Encoding.UTF8.GetBytes(text.ToString());
        }
        catch (IOException)
        {
            logger.LogError("Sales report could not be written");
            return null;
        }
    }
}
