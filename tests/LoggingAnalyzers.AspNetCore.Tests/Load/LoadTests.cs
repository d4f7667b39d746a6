#pragma warning disable CA1848 // Log calls as people write them.
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.AspNetCore.Tests.Load;

/// <summary>
/// A server at full speed on the loopback address, ten records a request. <c>LOAD_SECONDS</c> sets the length, 60 for a full run;
/// from 20 seconds on the throughput with and without the sanitizer is compared too.
/// </summary>
public sealed class LoadTests(ITestOutputHelper output)
{
    private const int Connections = 64;
    private const int RecordsPerRequest = 10;
    private const double LeastRatio = 0.9;

    private static int Seconds =>
        int.TryParse(Environment.GetEnvironmentVariable("LOAD_SECONDS"), CultureInfo.InvariantCulture, out var seconds) ? seconds : 3;

    [Fact]
    public async Task No_record_is_lost_or_torn_and_each_request_is_one_trace()
    {
        var path = Path.GetTempFileName();
        try
        {
            // Slices alternate, so that both see the same machine.
            var slices = Seconds >= 20 ? 10 : 1;
            var plain = 0L;
            var sanitized = 0L;
            var heaps = new List<long>();
            await RunAsync(path, sanitizes: true, TimeSpan.FromSeconds(1));
            for (var slice = 0; slice < slices; slice++)
            {
                var length = TimeSpan.FromSeconds((double)Seconds / slices);
                if (slices > 1)
                {
                    plain += await RunAsync(path, sanitizes: false, length);
                }

                var requests = await RunAsync(path, sanitizes: true, length);
                AssertRecords(path, requests);
                sanitized += requests;
                heaps.Add(GC.GetTotalMemory(forceFullCollection: true));
            }

            output.WriteLine($"{sanitized} requests sanitized, {plain} plain, heap {string.Join(", ", heaps.Select(h => h / 1024))} KB");
            Assert.True(sanitized > 0);
            if (slices > 1)
            {
                Assert.True(sanitized >= LeastRatio * plain, $"{sanitized} of {plain} requests");
                Assert.True(heaps[^1] < heaps[1] * 1.5, $"heap {string.Join(", ", heaps)}");
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<long> RunAsync(string path, bool sanitizes, TimeSpan length)
    {
        var builder = WebApplication.CreateSlimBuilder();
        using var file = new JsonFileProvider(path);
        // The host begins an activity for a request only where it may log: both runs write its ids.
        builder.Logging.ClearProviders().AddProvider(file).SetMinimumLevel(LogLevel.Information)
            .AddFilter("Microsoft", LogLevel.Warning);
        if (sanitizes)
        {
            builder.Logging.AddSanitizer();
        }

        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        if (sanitizes)
        {
            app.UseTraceId();
        }

        app.Run(context => HandleAsync(context, app.Logger));
        await app.StartAsync(TestContext.Current.CancellationToken);
        var address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections, ActivityHeadersPropagator = null });
        var start = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            var count = 0L;
            while (Stopwatch.GetElapsedTime(start) < length)
            {
                using var response = await client.GetAsync(address);
                response.EnsureSuccessStatusCode();
                count++;
            }

            return count;
        }));
        await app.StopAsync(TestContext.Current.CancellationToken);
        return counts.Sum();
    }

    private static Task HandleAsync(HttpContext context, ILogger logger)
    {
        logger.LogInformation("Request {RequestNumber} begins", 1);
        for (var line = 1; line < RecordsPerRequest - 2; line++)
        {
            logger.LogInformation("Line {Line} of article {Article} costs {Price} in {Currency}", line, "trousers-blue", 12.5m, "EUR");
        }

        logger.LogInformation("Login of {Customer} with {Password}", "alice", "hunter2");
        logger.LogInformation("Paid with {Note}", "card 4111 1111 1111 1111");
        return context.Response.WriteAsync("ok");
    }

    private static void AssertRecords(string path, long requests)
    {
        var perTrace = new Dictionary<string, int>();
        foreach (var line in File.ReadLines(path))
        {
            Assert.DoesNotContain("hunter2", line, StringComparison.Ordinal);
            Assert.DoesNotContain("1111 1111", line, StringComparison.Ordinal);
            using var record = JsonDocument.Parse(line);
            var traceId = Assert.Single(record.RootElement.EnumerateObject(), p => p.Name == "TraceId").Value.GetString()!;
            perTrace[traceId] = perTrace.GetValueOrDefault(traceId) + 1;
        }

        Assert.Equal(requests, perTrace.Count);
        Assert.All(perTrace.Values, count => Assert.Equal(RecordsPerRequest, count));
    }
}
