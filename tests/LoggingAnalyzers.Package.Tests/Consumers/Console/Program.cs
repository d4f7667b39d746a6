using System.Net;
using Console;
using LoggingAnalyzers;

var logger = new PrintingLogger();
logger.ImportStarted(3);
logger.OrderCancelled("u-17", 42, Outcome.Denied, "too late");
logger.LoginFailed(IPAddress.Parse("203.0.113.9"), "ann.miller@example.org", "hunter2-hunter2");
using (logger.MeasurePdfGeneration(7))
{
    System.Console.WriteLine("measured");
}
