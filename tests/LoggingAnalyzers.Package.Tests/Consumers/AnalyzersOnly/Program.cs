using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

LogIn(NullLogger.Instance, "hunter2");
Console.WriteLine("done");

static void LogIn(ILogger logger, string password) => logger.LogInformation("Login with {Password}", password);
