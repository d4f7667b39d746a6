using LoggingAnalyzers;
using Microsoft.Extensions.Logging;

Console.WriteLine(LogSanitizer.Default.Sanitize("card 4111 1111 1111 1111 of ann.miller@example.org, password=hunter2\r\nforged line"));

internal static class Unwatched
{
    public static void LogIn(ILogger logger, string password) => logger.LogInformation("Login with {Password}", password);
}
