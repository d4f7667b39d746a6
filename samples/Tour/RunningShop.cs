using System.Collections.Concurrent;
using System.Diagnostics;

namespace Tour;

/// <summary>The shop, running on a free port of this machine.</summary>
internal sealed class RunningShop : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly ConcurrentQueue<LogRecord> _records = new();
    private readonly SemaphoreSlim _arrival = new(0);
    private readonly Task _reading;

    private RunningShop(Process process)
    {
        _process = process;
        _reading = ReadAsync();
    }

    public HttpClient Client { get; private set; } = new();

    public IReadOnlyCollection<LogRecord> Records => _records;

    /// <summary>Starts a project that is built already.</summary>
    public static async Task<RunningShop> StartAsync(ProjectFolder project)
    {
        var shop = new RunningShop(project.Start("run", "--no-build", "--no-launch-profile", "--", "--urls", "http://127.0.0.1:0"));
        const string Listening = "Now listening on: ";
        await shop.WaitForAsync(record => record.Message.StartsWith(Listening, StringComparison.Ordinal));
        var address = shop.Records.First(record => record.Message.StartsWith(Listening, StringComparison.Ordinal)).Message[Listening.Length..];
        shop.Client = new HttpClient { BaseAddress = new Uri(address) };
        return shop;
    }

    /// <summary>Waits until a record is there.</summary>
    /// <returns>Whether it came.</returns>
    public async Task<bool> WaitForAsync(Func<LogRecord, bool> wanted)
    {
        using var limit = new CancellationTokenSource(_patience);
        while (!_records.Any(wanted))
        {
            try
            {
                await _arrival.WaitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }

        return true;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill(entireProcessTree: true);
        await _reading;
        _process.Dispose();
        _arrival.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith('{'))
            {
                _records.Enqueue(LogRecord.Parse(line));
                _arrival.Release();
            }
        }
    }
}
