using LoggingAnalyzers.AspNetCore.Tests.TraceIds;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.AspNetCore.Tests.Health;

public sealed class LoggingHealthCheckTests
{
    [Fact]
    public async Task All_in_place_is_healthy_and_says_what_is_there()
    {
        await using var server = await TraceIdServer.StartAsync(services: b =>
        {
            b.Logging.AddSanitizer();
            b.Services.AddHealthChecks().AddLoggingHealthCheck();
        });

        var entry = await CheckAsync(server.Services);

        Assert.Equal(HealthStatus.Healthy, entry.Status);
        Assert.Equal(true, entry.Data["sanitizer"]);
        Assert.Equal(true, entry.Data["trace_ids"]);
        Assert.Equal("Debug", entry.Data["level"]);
        Assert.Equal(["RecordedLog"], Assert.IsType<string[]>(entry.Data["providers"]));
        Assert.Equal(0L, entry.Data["records_dropped"]);
        Assert.Equal(0L, entry.Data["faults"]);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task A_missing_part_is_reported(bool sanitizes, bool traces)
    {
        await using var server = await TraceIdServer.StartAsync(usesTraceId: traces, services: b =>
        {
            if (sanitizes)
            {
                b.Logging.AddSanitizer();
            }

            b.Services.AddHealthChecks().AddLoggingHealthCheck(failureStatus: HealthStatus.Degraded);
        });

        var entry = await CheckAsync(server.Services);

        Assert.Equal(HealthStatus.Degraded, entry.Status);
        Assert.Equal(sanitizes, entry.Data["sanitizer"]);
        Assert.Equal(traces, entry.Data["trace_ids"]);
    }

    private static async Task<HealthReportEntry> CheckAsync(IServiceProvider services)
    {
        var report = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
        return report.Entries["logging"];
    }
}
