using LoggingAnalyzers;
using Microsoft.Extensions.Logging;

namespace Repairs;

public static partial class RepairEvents
{
    [LogEvent("shop_opened", LogLevel.Information)]
    public static partial void ShopOpened(this ILogger logger);
}
