#pragma warning disable CA1848, CA2254, CA1873 // Log calls as people write them.
using System.Collections;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Runtime.Tests.Pipeline;

public sealed class FailClosedTests : IDisposable
{
    private readonly SanitizedPipeline _pipeline = new();

    public void Dispose() => _pipeline.Dispose();

    [Fact]
    public void A_value_that_throws_is_erased_and_counted_and_the_record_goes_out()
    {
        var counted = 0L;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter.Name == "LoggingAnalyzers" && instrument.Name == "logging_analyzers.sanitizer.faults")
            {
                l.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => Interlocked.Add(ref counted, value));
        listener.Start();

        _pipeline.Logger.LogInformation("Order {OrderId} of {Customer}", 7, new Throwing());

        Assert.Equal("Order 7 of [redacted]", _pipeline.Record.Message);
        Assert.Equal(7, _pipeline.Record["OrderId"]);
        Assert.Equal(1, _pipeline.Status.FaultCount);
        Assert.True(Interlocked.Read(ref counted) >= 1);
    }

    [Fact]
    public void A_formatter_that_throws_does_not_reach_the_caller()
    {
        _pipeline.Logger.Log(LogLevel.Error, 1, "secret state", null, (_, _) => throw new InvalidOperationException("password=hunter2"));

        Assert.Equal("[redacted]", _pipeline.Record.Message);
        Assert.Equal(LogLevel.Error, _pipeline.Record.Level);
        Assert.Equal(1, _pipeline.Status.FaultCount);
    }

    [Fact]
    public void A_state_that_throws_goes_out_with_what_was_read()
    {
        _pipeline.Logger.Log(LogLevel.Error, 1, new ThrowingState(), null, (_, _) => "done");

        Assert.Equal("done", _pipeline.Record.Message);
        Assert.Equal(["First"], _pipeline.Record.Fields.Select(f => f.Key));
        Assert.True(_pipeline.Status.FaultCount > 0);
    }

    [Fact]
    public void A_value_that_logs_itself_ends()
    {
        var value = new Logging(_pipeline.Logger);

        _pipeline.Logger.LogInformation("outer {Value} {Text}", value, "password=hunter2");

        Assert.Contains(_pipeline.Provider.Records, r => r.Message == "inner [redacted] password=[redacted]");
        Assert.Equal("outer logged password=[redacted]", _pipeline.Provider.Records.Last().Message);
        Assert.InRange(_pipeline.Provider.Records.Count, 2, 8);
    }

    [Fact]
    public void What_a_provider_throws_goes_on_as_before_and_counts()
    {
        using var pipeline = new SanitizedPipeline(b => b.AddProvider(new BrokenProvider()));

        Assert.Throws<AggregateException>(() => pipeline.Logger.LogInformation("clean"));
        Assert.Throws<AggregateException>(() => pipeline.Logger.LogInformation("password=hunter2"));

        Assert.Equal(2, pipeline.Status.DroppedCount);
        Assert.Equal(0, pipeline.Status.FaultCount);
    }

    [Fact]
    public void An_exception_is_redacted_with_its_inner_ones_and_its_data()
    {
        Exception? thrown = null;
        try
        {
            throw new InvalidOperationException("password=hunter2\nforged", new ArgumentException("mail alice@example.com"));
        }
        catch (InvalidOperationException e)
        {
            e.Data["ApiKey"] = "k-123";
            e.Data["order"] = 7;
            thrown = e;
        }

        _pipeline.Logger.LogError(thrown, "failed");

        var clean = Assert.IsType<SanitizedException>(_pipeline.Record.Exception);
        Assert.Equal(typeof(InvalidOperationException).FullName, clean.TypeName);
        Assert.Equal(@"password=[redacted]\nforged", clean.Message);
        Assert.Equal("[redacted]", clean.Data["ApiKey"]);
        Assert.Equal(7, clean.Data["order"]);
        Assert.Equal("mail ***@***", clean.InnerException!.Message);
        Assert.Contains(nameof(An_exception_is_redacted_with_its_inner_ones_and_its_data), clean.StackTrace, StringComparison.Ordinal);
        Assert.StartsWith(@"System.InvalidOperationException: password=[redacted]\nforged", clean.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", _pipeline.Record.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clean_exception_stays_itself()
    {
        var exception = new AggregateException(new TimeoutException("too slow"), new InvalidOperationException("no row"));

        _pipeline.Logger.LogError(exception, "failed");

        Assert.Same(exception, _pipeline.Record.Exception);
    }

    [Fact]
    public void An_exception_that_prints_more_than_its_message_is_replaced()
    {
        _pipeline.Logger.LogError(new TalkingException(), "failed");

        Assert.IsType<SanitizedException>(_pipeline.Record.Exception);
        Assert.DoesNotContain("hunter2", _pipeline.Record.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_that_throws_is_erased()
    {
        _pipeline.Logger.LogError(new BrokenException(), "failed");

        Assert.Equal("[redacted]", _pipeline.Record.Exception!.Message);
        Assert.Equal("failed", _pipeline.Record.Message);
        Assert.Equal(1, _pipeline.Status.FaultCount);
    }

    private sealed class Throwing
    {
        public override string ToString() => throw new InvalidOperationException("password=hunter2");
    }

    private sealed class Logging(ILogger logger)
    {
        public override string ToString()
        {
            logger.LogInformation("inner {Value} {Text}", this, "password=hunter2");
            return "logged";
        }
    }

    private sealed class TalkingException() : Exception("fine")
    {
        public override string ToString() => base.ToString() + " password=hunter2";
    }

    private sealed class BrokenException : Exception
    {
        public override string Message => throw new InvalidOperationException();
    }

    private sealed class ThrowingState : IEnumerable<KeyValuePair<string, object?>>
    {
        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
        {
            yield return new("First", 1);
            throw new InvalidOperationException();
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class BrokenProvider : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            throw new IOException("disk full");

        public void Dispose()
        {
        }
    }
}
