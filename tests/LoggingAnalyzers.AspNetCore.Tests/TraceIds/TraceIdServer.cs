using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.AspNetCore.Tests.TraceIds;

/// <summary>An application on a real Kestrel at a free port of the loopback address.</summary>
internal sealed class TraceIdServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private TraceIdServer(WebApplication app, RecordedLog log)
    {
        _app = app;
        Log = log;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

        // The client's own handler would send a trace context of the test.
        var handler = new SocketsHttpHandler { ActivityHeadersPropagator = null };
        _client = new HttpClient(handler) { BaseAddress = new Uri(address) };
    }

    internal RecordedLog Log { get; }

    internal IServiceProvider Services => _app.Services;

    internal Uri Address => _client.BaseAddress!;

    internal static async Task<TraceIdServer> StartAsync(
        Action<TraceIdOptions>? configure = null,
        bool hostAddsTraceId = true,
        Action<WebApplication>? before = null,
        Action<WebApplication>? after = null,
        Action<WebApplicationBuilder>? services = null,
        bool usesTraceId = true)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        var log = new RecordedLog();
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Debug);
        if (!hostAddsTraceId)
        {
            builder.Logging.Configure(options => options.ActivityTrackingOptions = ActivityTrackingOptions.None);
        }

        builder.WebHost.UseUrls("http://127.0.0.1:0");
        services?.Invoke(builder);
        var app = builder.Build();
        before?.Invoke(app);
        if (usesTraceId)
        {
            app.UseTraceId(configure);
        }

        after?.Invoke(app);
        app.MapGet("/", (ILogger<TraceIdServer> logger) =>
        {
            logger.LogInformation("handled");
            var current = TraceContext.Current!;
            return $"{current.TraceId} {current.Flags} {current.TraceState}";
        });
        app.MapGet("/missing", () => Results.NotFound());
        app.MapGet("/forge", (HttpContext context) => context.Response.Headers["X-Trace-Id"] = "forged");
        app.MapGet("/throw", string () => throw new InvalidOperationException("boom"));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new TraceIdServer(app, log);
    }

    internal async Task<(HttpResponseMessage Response, string TraceId, string Body)> GetAsync(
        string path = "/", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var traceId = response.Headers.TryGetValues("X-Trace-Id", out var values) ? Assert.Single(values) : string.Empty;
        return (response, traceId, body);
    }

    /// <summary>Lets the server finish its requests: the last records come after the response.</summary>
    internal Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }
}
