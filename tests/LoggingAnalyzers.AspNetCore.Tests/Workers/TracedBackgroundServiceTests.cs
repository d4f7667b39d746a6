using System.Diagnostics;
using LoggingAnalyzers.AspNetCore.Tests.TraceIds;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.AspNetCore.Tests.Workers;

public sealed class TracedBackgroundServiceTests
{
    [Fact]
    public async Task Each_run_is_a_trace_and_a_failure_does_not_end_the_service()
    {
        using var log = new RecordedLog();
        using var factory = LoggerFactory.Create(b => b.AddProvider(log).Configure(
            o => o.ActivityTrackingOptions = ActivityTrackingOptions.TraceId));
        using var outer = new Activity("start of the host").SetIdFormat(ActivityIdFormat.W3C).Start();
        using var worker = new Worker(factory.CreateLogger("worker"));

        await worker.StartAsync(TestContext.Current.CancellationToken);
        await worker.Done;
        await worker.StopAsync(TestContext.Current.CancellationToken);

        var runs = log.Records.Where(r => r.State.Exists(f => f.Value as string == "worker_run")).Take(2).ToList();
        Assert.Equal([LogLevel.Error, LogLevel.Information], runs.Select(r => r.Level));
        Assert.Equal(2, worker.TraceIds.Take(2).Distinct().Count());
        Assert.DoesNotContain(outer.TraceId.ToHexString(), worker.TraceIds);
        Assert.Equal(worker.TraceIds.Take(2), runs.Select(r => r.Fields.Single(f => f.Key == "TraceId").Value));
    }

    private sealed class Worker(ILogger logger) : TracedBackgroundService(logger, "expire_carts", TimeSpan.FromMilliseconds(1))
    {
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal Task Done => _done.Task;

        internal List<string> TraceIds { get; } = [];

        protected override Task RunAsync(CancellationToken cancellationToken)
        {
            TraceIds.Add(TraceContext.Current!.TraceId);
            if (TraceIds.Count == 1)
            {
                throw new InvalidOperationException("first run");
            }

            if (TraceIds.Count == 3)
            {
                _done.SetResult();
            }

            return Task.CompletedTask;
        }
    }
}
