#pragma warning disable CA1848, CA2254, CA1873 // Log calls as people write them.
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Runtime.Tests.Pipeline;

/// <summary>
/// What the options add to the built-in recognizers, in records: again and again, since a template that is known takes a shorter way.
/// </summary>
public sealed class OwnOptionsTests
{
    [Theory]
    [InlineData("login with {Note}", "hunter2", "login with [redacted]")]
    [InlineData("login from {Note}", "10.0.0.12", "login from ***")]
    [InlineData("ticket {Note}", "T4711", "ticket [redacted]")]
    [InlineData("ticket T{Note}", "4711", "ticket [redacted]")]
    [InlineData("ticket T{Note}", 4711, "ticket [redacted]")]
    [InlineData("order {Note}", 4711, "order 4711")]
    public void Short_plain_values_are_looked_at_too(string template, object value, string expected)
    {
        using var pipeline = new SanitizedPipeline(b => b.AddSanitizer(o =>
        {
            o.KnownSecrets.Add("hunter2");
            o.FreeTextKinds.Add(DataKind.IpAddress);
            o.Recognizers.Add(new Tickets());
        }));
        for (var i = 0; i < 5; i++)
        {
            pipeline.Logger.LogInformation(template, value);
        }

        var start = expected.TrimEnd('*');
        Assert.All(pipeline.Provider.Records, r => Assert.StartsWith(start, r.Message, StringComparison.Ordinal));
        Assert.All(pipeline.Provider.Records, r => Assert.DoesNotContain("hunter2", r.Everything, StringComparison.Ordinal));
        Assert.All(pipeline.Provider.Records, r => Assert.DoesNotContain("10.0.0", r.Everything, StringComparison.Ordinal));
        Assert.All(pipeline.Provider.Records, r => Assert.DoesNotContain("T4711", r.Everything, StringComparison.Ordinal));
    }

    [Fact]
    public void A_recognizer_that_fails_erases_and_counts_and_the_record_goes_out()
    {
        var tickets = new Tickets { OnFind = () => throw new FormatException() };
        using var pipeline = new SanitizedPipeline(b => b.AddSanitizer(o => o.Recognizers.Add(tickets)));

        pipeline.Logger.LogWarning("some text");

        Assert.Equal("[redacted]", pipeline.Record.Message);
        Assert.True(pipeline.Status.FaultCount > 0);
    }

    [Fact]
    public void What_a_recognizer_logs_is_erased_and_ends()
    {
        var tickets = new Tickets();
        using var pipeline = new SanitizedPipeline(b => b.AddSanitizer(o => o.Recognizers.Add(tickets)));
        tickets.OnFind = () => pipeline.Logger.LogInformation("a recognizer logs");

        pipeline.Logger.LogWarning("some text");

        Assert.Equal("some text", Assert.Single(pipeline.Provider.Records, r => r.Level == LogLevel.Warning).Message);
        Assert.All(pipeline.Provider.Records.Where(r => r.Level < LogLevel.Warning), r => Assert.Equal("[redacted]", r.Message));
        Assert.True(pipeline.Status.FaultCount > 0);
    }

    private sealed class Tickets : ITextRecognizer
    {
        public DataKind Kind => DataKind.Unspecified;

        internal Action? OnFind { get; set; }

        public bool TryFind(ReadOnlySpan<char> text, int from, out int start, out int length)
        {
            OnFind?.Invoke();
            length = 5;
            start = from + text[from..].IndexOf("T4711", StringComparison.Ordinal);
            return start >= from;
        }
    }
}
