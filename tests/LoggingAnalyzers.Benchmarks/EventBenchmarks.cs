using System.Collections;
using System.Diagnostics;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Benchmarks;

/// <summary>
/// What a generated event costs beside the runtime's generator, a struct written by hand, the framework's extension method, Serilog and
/// NLog: the same event of three arguments against a logger that ignores the state, reads its fields, or writes its message, and through
/// the framework's factory. Compare the ratios of one run.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class EventBenchmarks
{
    private readonly ILogger _disabled = new Sink(Reads.Nothing, LogLevel.None);
    private readonly ILogger _ignoring = new Sink(Reads.Nothing, LogLevel.Trace);
    private readonly ILogger _factory = LoggerFactory
        .Create(static logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new SinkProvider()))
        .CreateLogger("Shop");

    private readonly ILogger _reading = new Sink(Reads.Fields, LogLevel.Trace);
    private readonly ILogger _formatting = new Sink(Reads.Message, LogLevel.Trace);
    private readonly Peers _ignoringPeers = new(readsMessage: false);
    private readonly Peers _formattingPeers = new(readsMessage: true);
    private readonly string _customer = "alice.smith";

    [BenchmarkCategory("disabled"), Benchmark(Baseline = true)]
    public void HandWrittenDisabled() => HandWritten.OrderProcessed(_disabled, 1234567890123, _customer, 1537);

    [BenchmarkCategory("disabled"), Benchmark]
    public void LoggerMessageDisabled() => _disabled.OrderProcessedMessage(1234567890123, _customer, 1537);

    [BenchmarkCategory("disabled"), Benchmark]
    public void EventDisabled() => _disabled.OrderProcessed(1234567890123, _customer, 1537);

    [BenchmarkCategory("disabled"), Benchmark]
    public void EventCountedDisabled() => _disabled.OrderMetered(1234567890123, _customer, 1537);

    [BenchmarkCategory("ignored"), Benchmark]
    public void EventCountedIgnored() => _ignoring.OrderMetered(1234567890123, _customer, 1537);

    [BenchmarkCategory("ignored"), Benchmark(Baseline = true)]
    public void HandWrittenIgnored() => HandWritten.OrderProcessed(_ignoring, 1234567890123, _customer, 1537);

    [BenchmarkCategory("ignored"), Benchmark]
    public void LoggerMessageIgnored() => _ignoring.OrderProcessedMessage(1234567890123, _customer, 1537);

    [BenchmarkCategory("ignored"), Benchmark]
    public void EventIgnored() => _ignoring.OrderProcessed(1234567890123, _customer, 1537);

    [BenchmarkCategory("ignored"), Benchmark]
    public void EventWithoutTextIgnored() => _ignoring.OrderCounted(1234567890123, 7, 1537);

    [BenchmarkCategory("ignored"), Benchmark]
    public void EventErasedIgnored() => _ignoring.OrderErased(1234567890123, _customer, 1537);

    [BenchmarkCategory("ignored"), Benchmark]
    public void ExtensionIgnored() => _ignoring.LogInformation(BenchmarkEvents.Template, 1234567890123, _customer, 1537);

    [BenchmarkCategory("ignored"), Benchmark]
    public void SerilogIgnored() => _ignoringPeers.Serilog.Information(BenchmarkEvents.Template, 1234567890123, _customer, 1537);

    [BenchmarkCategory("ignored"), Benchmark]
    public void NLogIgnored() => _ignoringPeers.NLog.Info(BenchmarkEvents.Template, 1234567890123, _customer, 1537);

    [BenchmarkCategory("ignored by a provider"), Benchmark(Baseline = true)]
    public void HandWrittenFactory() => HandWritten.OrderProcessed(_factory, 1234567890123, _customer, 1537);

    [BenchmarkCategory("ignored by a provider"), Benchmark]
    public void LoggerMessageFactory() => _factory.OrderProcessedMessage(1234567890123, _customer, 1537);

    [BenchmarkCategory("ignored by a provider"), Benchmark]
    public void EventFactory() => _factory.OrderProcessed(1234567890123, _customer, 1537);

    [BenchmarkCategory("fields"), Benchmark(Baseline = true)]
    public void HandWrittenFields() => HandWritten.OrderProcessed(_reading, 1234567890123, _customer, 1537);

    [BenchmarkCategory("fields"), Benchmark]
    public void LoggerMessageFields() => _reading.OrderProcessedMessage(1234567890123, _customer, 1537);

    [BenchmarkCategory("fields"), Benchmark]
    public void EventFields() => _reading.OrderProcessed(1234567890123, _customer, 1537);

    [BenchmarkCategory("message"), Benchmark(Baseline = true)]
    public void HandWrittenMessage() => HandWritten.OrderProcessed(_formatting, 1234567890123, _customer, 1537);

    [BenchmarkCategory("message"), Benchmark]
    public void LoggerMessageMessage() => _formatting.OrderProcessedMessage(1234567890123, _customer, 1537);

    [BenchmarkCategory("message"), Benchmark]
    public void EventMessage() => _formatting.OrderProcessed(1234567890123, _customer, 1537);

    [BenchmarkCategory("message"), Benchmark]
    public void ExtensionMessage() => _formatting.LogInformation(BenchmarkEvents.Template, 1234567890123, _customer, 1537);

    [BenchmarkCategory("message"), Benchmark]
    public void SerilogMessage() => _formattingPeers.Serilog.Information(BenchmarkEvents.Template, 1234567890123, _customer, 1537);

    [BenchmarkCategory("message"), Benchmark]
    public void NLogMessage() => _formattingPeers.NLog.Info(BenchmarkEvents.Template, 1234567890123, _customer, 1537);

    [BenchmarkCategory("scope"), Benchmark]
    public long TwoTimestamps() => -Stopwatch.GetTimestamp() + Stopwatch.GetTimestamp();

    /// <summary>What a scope cannot do without: the two timestamps, and its record.</summary>
    [BenchmarkCategory("scope"), Benchmark(Baseline = true)]
    public void TwoTimestampsAndEvent()
    {
        var start = Stopwatch.GetTimestamp();
        _ignoring.OrderTimed(7, Stopwatch.GetElapsedTime(start).TotalMilliseconds, Outcome.Success);
    }

    [BenchmarkCategory("scope"), Benchmark]
    public void EventScopeDisabled()
    {
        using var scope = _disabled.MeasureOrder(7);
    }

    [BenchmarkCategory("scope"), Benchmark]
    public void EventScope()
    {
        using var scope = _ignoring.MeasureOrder(7);
    }

    private enum Reads
    {
        Nothing,
        Fields,
        Message,
    }

    private sealed class SinkProvider : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new Sink(Reads.Nothing, LogLevel.Trace);

        public void Dispose()
        {
        }
    }

    /// <summary>A logger that does one thing with the state.</summary>
    private sealed class Sink(Reads reads, LogLevel minimum) : ILogger
    {
        private object? _last;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= minimum;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (reads == Reads.Message)
            {
                _last = formatter(state, exception);
            }
            else if (reads == Reads.Fields && state is IReadOnlyList<KeyValuePair<string, object?>> fields)
            {
                for (var i = 0; i < fields.Count; i++)
                {
                    _last = fields[i].Value;
                }
            }
        }
    }
}

/// <summary>The same event, declared for both generators.</summary>
internal static partial class BenchmarkEvents
{
    public const string Template = "Order {orderId} of customer {customer} processed in {elapsedMs} ms";

    [LogEvent("order_processed", Message = Template)]
    public static partial void OrderProcessed(this ILogger logger, long orderId, string customer, int elapsedMs);

    [LogEvent("order_counted", Message = Template)]
    public static partial void OrderCounted(this ILogger logger, long orderId, int customer, int elapsedMs);

    [LogEvent("order_metered", Message = Template), EventMetric]
    public static partial void OrderMetered(this ILogger logger, long orderId, string customer, int elapsedMs);

    [LogEvent("order_erased", Message = Template)]
    public static partial void OrderErased(this ILogger logger, long orderId, [Sensitive] string customer, int elapsedMs);

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = Template)]
    public static partial void OrderProcessedMessage(this ILogger logger, long orderId, string customer, int elapsedMs);

    [LogEvent("order_timed")]
    public static partial void OrderTimed(this ILogger logger, int orderId, double durationMs, Outcome outcome);

    [PerformanceEvent("order_measured")]
    public static partial OrderScope MeasureOrder(this ILogger logger, int orderId);
}

/// <summary>What a programmer writes who has the time: a readonly struct of four fields, nothing sanitized.</summary>
internal static class HandWritten
{
    public static void OrderProcessed(ILogger logger, long orderId, string customer, int elapsedMs)
    {
        if (logger.IsEnabled(LogLevel.Information))
        {
            var state = new State(orderId, customer, elapsedMs);
            logger.Log(LogLevel.Information, new EventId(1, "order_processed"), state, null, State.Formatter);
        }
    }

    private readonly struct State(long orderId, string customer, int elapsedMs) : IReadOnlyList<KeyValuePair<string, object?>>
    {
        public static readonly Func<State, Exception?, string> Formatter = static (state, _) => state.ToString();

        public int Count => 5;

        public KeyValuePair<string, object?> this[int index] => index switch
        {
            0 => new("event.name", "order_processed"),
            1 => new("order_id", orderId),
            2 => new("customer", customer),
            3 => new("elapsed_ms", elapsedMs),
            4 => new("{OriginalFormat}", "Order {order_id} of customer {customer} processed in {elapsed_ms} ms"),
            _ => throw new ArgumentOutOfRangeException(nameof(index)),
        };

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
        {
            for (var i = 0; i < Count; i++)
            {
                yield return this[i];
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"Order {orderId} of customer {customer} processed in {elapsedMs} ms");
    }
}
