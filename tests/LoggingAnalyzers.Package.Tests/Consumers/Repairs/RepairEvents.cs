using LoggingAnalyzers;
using Microsoft.Extensions.Logging;

namespace Repairs;

public static partial class RepairEvents
{
    [LogEvent("ReceiveStock", LogLevel.Information, Message = "Stock of {Count} orders received")]
    public static partial void StockReceived(this ILogger logger, int count);
}
