using LoggingAnalyzers.Pipeline;

namespace LoggingAnalyzers;

/// <summary>
/// The sanitizer in front of the logging providers, as a service: what it is built from, and how it fares.
/// </summary>
/// <remarks>
/// Registered by <c>AddSanitizer</c>. Thread-safe. The counters are also instruments of the meter <c>LoggingAnalyzers</c>.
/// </remarks>
public sealed class LoggingSanitizer
{
    private readonly object _sync = new();
    private readonly List<Action<LogSanitizerOptions>> _configure = [];
    private volatile RecordSanitizer? _records;
    private int _factoryCount;
    private long _faultCount;
    private long _droppedCount;

    internal LoggingSanitizer()
    {
    }

    /// <summary>The sanitizer in use. It is built from the options on first use, and anew by <see cref="Reload"/>.</summary>
    public LogSanitizer Current => Records.Sanitizer;

    /// <summary>Whether a logger factory that sanitizes has been built and not been disposed.</summary>
    public bool IsActive => Volatile.Read(ref _factoryCount) > 0;

    /// <summary>Values, messages and exceptions that were erased because reading or sanitizing them failed.</summary>
    public long FaultCount => Interlocked.Read(ref _faultCount);

    /// <summary>Records that a provider refused with an exception, which went on to the caller.</summary>
    public long DroppedCount => Interlocked.Read(ref _droppedCount);

    internal RecordSanitizer Records => _records ?? Build();

    /// <summary>Reads the options again, as after a change of the configuration.</summary>
    /// <returns>
    /// <see langword="false"/> where the options are invalid: then the sanitizer in use stays, and a fault is counted.
    /// </returns>
    public bool Reload()
    {
        lock (_sync)
        {
            try
            {
                _records = Create();
                return true;
            }
#pragma warning disable CA1031 // Options come from a file that is edited while the program runs: any mistake in it keeps the old ones.
            catch (Exception)
#pragma warning restore CA1031
            {
                CountFault();
                return false;
            }
        }
    }

    internal void AddOptions(Action<LogSanitizerOptions> configure)
    {
        lock (_sync)
        {
            _configure.Add(configure);
            _records = null;
        }
    }

    internal void CountFault()
    {
        Interlocked.Increment(ref _faultCount);
        PipelineMetrics.Faults.Add(1);
    }

    internal void CountDropped()
    {
        Interlocked.Increment(ref _droppedCount);
        PipelineMetrics.Dropped.Add(1);
    }

    internal void FactoryBuilt() => Interlocked.Increment(ref _factoryCount);

    internal void FactoryDisposed() => Interlocked.Decrement(ref _factoryCount);

    private RecordSanitizer Build()
    {
        lock (_sync)
        {
            return _records ??= Create();
        }
    }

    private RecordSanitizer Create()
    {
        var options = new LogSanitizerOptions();
        foreach (var configure in _configure)
        {
            configure(options);
        }

        return new RecordSanitizer(new LogSanitizer(options, CountFault), this);
    }
}
