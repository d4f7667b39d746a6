using Microsoft.Extensions.Logging;

namespace Repairs;

public sealed class Imports(ILogger<Imports> logger)
{
    public void RunImport(Exception problem)
    {
        logger.LogError(problem, "Something went wrong");
    }
}
