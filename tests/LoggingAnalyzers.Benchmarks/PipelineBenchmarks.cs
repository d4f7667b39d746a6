using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Benchmarks;

/// <summary>
/// What the sanitizer in front of a provider adds to a clean record of three arguments: the factory of Microsoft.Extensions.Logging
/// with and without it, for providers that read the fields, the message, or both as a structured one does. Compare the ratios.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public partial class PipelineBenchmarks : IDisposable
{
    private readonly string _customer = "alice.smith";
    private readonly List<ILoggerFactory> _factories = [];
    private ILogger _plainMessage = null!;
    private ILogger _cleanMessage = null!;
    private ILogger _plainBoth = null!;
    private ILogger _cleanBoth = null!;
    private ILogger _plainDisabled = null!;
    private ILogger _cleanDisabled = null!;

    [GlobalSetup]
    public void Setup()
    {
        _plainMessage = Create(readsFields: false, sanitizes: false);
        _cleanMessage = Create(readsFields: false, sanitizes: true);
        _plainBoth = Create(readsFields: true, sanitizes: false);
        _cleanBoth = Create(readsFields: true, sanitizes: true);
        _plainDisabled = Create(readsFields: true, sanitizes: false, LogLevel.Error);
        _cleanDisabled = Create(readsFields: true, sanitizes: true, LogLevel.Error);
    }

    [BenchmarkCategory("message"), Benchmark(Baseline = true)]
    public void PlainMessage() => Processed(_plainMessage, 12345678, _customer, 1537);

    [BenchmarkCategory("message"), Benchmark]
    public void SanitizedMessage() => Processed(_cleanMessage, 12345678, _customer, 1537);

    [BenchmarkCategory("fields and message"), Benchmark(Baseline = true)]
    public void PlainBoth() => Processed(_plainBoth, 12345678, _customer, 1537);

    [BenchmarkCategory("fields and message"), Benchmark]
    public void SanitizedBoth() => Processed(_cleanBoth, 12345678, _customer, 1537);

#pragma warning disable CA1848 // The extension methods are what most code calls.
    [BenchmarkCategory("extension"), Benchmark(Baseline = true)]
    public void PlainExtension() =>
        _plainBoth.LogInformation("Order {OrderId} of customer {Customer} processed in {ElapsedMs} ms", 12345678, _customer, 1537);

    [BenchmarkCategory("extension"), Benchmark]
    public void SanitizedExtension() =>
        _cleanBoth.LogInformation("Order {OrderId} of customer {Customer} processed in {ElapsedMs} ms", 12345678, _customer, 1537);
#pragma warning restore CA1848

    [BenchmarkCategory("generated event"), Benchmark(Baseline = true)]
    public void PlainEvent() => _plainBoth.OrderProcessed(12345678, _customer, 1537);

    [BenchmarkCategory("generated event"), Benchmark]
    public void SanitizedEvent() => _cleanBoth.OrderProcessed(12345678, _customer, 1537);

    [BenchmarkCategory("disabled level"), Benchmark(Baseline = true)]
    public void PlainDisabled() => Processed(_plainDisabled, 12345678, _customer, 1537);

    [BenchmarkCategory("disabled level"), Benchmark]
    public void SanitizedDisabled() => Processed(_cleanDisabled, 12345678, _customer, 1537);

    [BenchmarkCategory("dirty"), Benchmark(Baseline = true)]
    public void PlainDirty() => Processed(_plainBoth, 12345678, "alice@example.com", 1537);

    [BenchmarkCategory("dirty"), Benchmark]
    public void SanitizedDirty() => Processed(_cleanBoth, 12345678, "alice@example.com", 1537);

    [GlobalCleanup]
    public void Dispose()
    {
        _factories.ForEach(f => f.Dispose());
        GC.SuppressFinalize(this);
    }

    [LoggerMessage(1, LogLevel.Information, "Order {OrderId} of customer {Customer} processed in {ElapsedMs} ms")]
    private static partial void Processed(ILogger logger, long orderId, string customer, int elapsedMs);

    private ILogger Create(bool readsFields, bool sanitizes, LogLevel minimum = LogLevel.Trace)
    {
#pragma warning disable CA2000 // The factory owns its providers.
        var factory = LoggerFactory.Create(builder =>
        {
            builder.AddProvider(new ReadingProvider(readsFields)).SetMinimumLevel(minimum);
            if (sanitizes)
            {
                builder.AddSanitizer();
            }
        });
#pragma warning restore CA2000
        _factories.Add(factory);
        return factory.CreateLogger("Shop.Orders");
    }

    /// <summary>A provider that formats the message and, as a structured one, reads every field.</summary>
    private sealed class ReadingProvider(bool readsFields) : ILoggerProvider, ILogger
    {
        private object? _last;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (readsFields && state is IReadOnlyList<KeyValuePair<string, object?>> fields)
            {
                for (var i = 0; i < fields.Count; i++)
                {
                    _last = fields[i].Value;
                }
            }

            _last = formatter(state, exception);
        }

        public void Dispose()
        {
        }
    }
}
