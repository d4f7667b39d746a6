using System.Diagnostics;
using LoggingAnalyzers.AspNetCore.Workers;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers;

/// <summary>
/// A background service that works in runs, each of them a trace of its own: its records and outgoing calls carry one trace id, and its
/// duration and outcome are logged as the performance event <c>worker_run</c>.
/// </summary>
/// <remarks>
/// A run that fails is logged as an error, and the next one begins as planned: a single failure ends neither the service nor the host.
/// Runs do not overlap; one that takes longer than the period is followed by the next at once.
/// </remarks>
public abstract class TracedBackgroundService : BackgroundService
{
    private readonly ILogger _logger;
    private readonly string _operation;
    private readonly TimeSpan _period;

    /// <summary>A service that runs as the host starts, and then once in each period.</summary>
    /// <param name="logger">The logger of the derived class.</param>
    /// <param name="operation">The name of a run: a constant such as <c>expire_carts</c>.</param>
    /// <param name="period">The time from one beginning to the next; at least a millisecond.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="period"/> is too short.</exception>
    protected TracedBackgroundService(ILogger logger, string operation, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(logger);
        ArgumentException.ThrowIfNullOrEmpty(operation);
        ArgumentOutOfRangeException.ThrowIfLessThan(period, TimeSpan.FromMilliseconds(1));
        _logger = logger;
        _operation = operation;
        _period = period;
    }

    /// <summary>One run, inside its trace.</summary>
    /// <param name="cancellationToken">Cancelled when the host stops.</param>
    /// <returns>The work.</returns>
    protected abstract Task RunAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_period);
        do
        {
            await RunTracedAsync(stoppingToken).ConfigureAwait(false);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    private async Task RunTracedAsync(CancellationToken stoppingToken)
    {
        // Nothing of what started the service belongs to the run.
        Activity.Current = null;
        using var trace = TraceContext.Begin(TraceContext.CreateRoot(), _operation);
        var start = Stopwatch.GetTimestamp();
        try
        {
            await RunAsync(stoppingToken).ConfigureAwait(false);
            _logger.WorkerRun(_operation, Stopwatch.GetElapsedTime(start), Outcome.Success, null);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever a run throws ends that run, and is logged.
        catch (Exception error)
#pragma warning restore CA1031
        {
            _logger.WorkerRun(_operation, Stopwatch.GetElapsedTime(start), Outcome.Failure, error);
        }
    }
}
