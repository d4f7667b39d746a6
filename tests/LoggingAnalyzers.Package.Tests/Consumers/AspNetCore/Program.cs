using LoggingAnalyzers;
using LoggingAnalyzers.Testing;
using Orders;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls("http://127.0.0.1:0");
var recorder = new LogRecorder(LogLevel.Information);
builder.Logging.ClearProviders().AddProvider(recorder).AddJsonConsole(options => options.IncludeScopes = true);

await using var app = builder.Build();
app.UseTraceId();
app.MapGet("/orders/{id:int}", (int id, string token, ILogger<Program> logger) =>
{
    logger.LogInformation("Order {OrderId} read with {Token}", id, token);
    logger.OrderRead("u-17", id, Outcome.Success);
    return Results.Ok();
});
await app.StartAsync();

using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
using var request = new HttpRequestMessage(HttpMethod.Get, "/orders/42?token=none");
request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
using var response = await client.SendAsync(request);
Console.WriteLine($"X-Trace-Id: {string.Join(", ", response.Headers.GetValues("X-Trace-Id"))}");
await app.StopAsync();

var read = LogEventAssert.Single<OrderEvents.OrderReadEvent>(recorder.Records, e => e.TargetId == 42);
Console.WriteLine($"read by {read.UserId}, {LoggingEvents.GetCatalog(typeof(OrderEvents).Assembly).Count} event in the catalog");

internal static partial class StartEvents
{
    [SecurityEvent(SecurityEvents.SysStartup), NoSourceAddress("The host starts itself.")]
    public static partial void Started(this ILogger logger, [Sensitive(DataKind.Email)] string owner);
}
