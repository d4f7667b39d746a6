#pragma warning disable CA1848 // Log calls as people write them.
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
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
/// from 20 seconds on the throughput with and without the sanitizer is compared too, in a build for release
/// (<c>LOAD_SECONDS=60 dotnet test -c Release</c>).
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
            var compares = Seconds >= 20;
            var slices = compares ? 10 : 1;
            var length = TimeSpan.FromSeconds((double)Seconds / slices);
            var plain = default(Throughput);
            var sanitized = default(Throughput);
            var heaps = new List<long>();
            // Until the code of both is compiled for good, which takes some seconds of calls.
            for (var warmUp = 0; warmUp < (compares ? 3 : 1); warmUp++)
            {
                await RunAsync(path, sanitizes: true, TimeSpan.FromSeconds(compares ? 3 : 1));
                _ = compares ? await RunAsync(path, sanitizes: false, TimeSpan.FromSeconds(3)) : default;
            }

            for (var slice = 0; slice < slices; slice++)
            {
                // Slices alternate, and so does which of both comes first, so that both see the same machine.
                if (compares && slice % 2 == 0)
                {
                    plain += await RunAsync(path, sanitizes: false, length);
                }

                var run = await RunAsync(path, sanitizes: true, length);
                AssertRecords(path, run.Requests);
                sanitized += run;
                heaps.Add(GC.GetTotalMemory(forceFullCollection: true));
                if (compares && slice % 2 == 1)
                {
                    plain += await RunAsync(path, sanitizes: false, length);
                }
            }

            output.WriteLine($"sanitized {sanitized}, plain {plain}, heap {string.Join(", ", heaps.Select(h => h / 1024))} KB");
            Assert.True(sanitized.Requests > 0);
            if (compares)
            {
                Assert.True(heaps[^1] < heaps[1] * 1.5, $"heap {string.Join(", ", heaps)}");
                Assert.False(IsForDebugging, "Throughput is compared in a build for release.");
                Assert.True(sanitized.Requests >= LeastRatio * plain.Requests, $"sanitized {sanitized}, plain {plain}");
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static bool IsForDebugging =>
        typeof(LogSanitizer).Assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true };

    private static async Task<Throughput> RunAsync(string path, bool sanitizes, TimeSpan length)
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
        GC.Collect();
        var computed = Environment.CpuUsage.TotalTime;
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
        computed = Environment.CpuUsage.TotalTime - computed;
        await app.StopAsync(TestContext.Current.CancellationToken);
        return new Throughput(counts.Sum(), computed);
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

    /// <summary>What was answered, and the time that client and server computed for it on all cores.</summary>
    private readonly record struct Throughput(long Requests, TimeSpan Computed)
    {
        public static Throughput operator +(Throughput a, Throughput b) => new(a.Requests + b.Requests, a.Computed + b.Computed);

        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Requests} requests of {Computed.TotalMicroseconds / Requests:F1} µs each");
    }
}
