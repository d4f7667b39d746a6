using System.Reflection;
using LoggingAnalyzers.CompilerServices;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Runtime.Tests.Pipeline;

/// <summary>Fields that the generator says need no look are not read, and no secret passes for one of them.</summary>
public sealed class HarmlessFieldTests : IDisposable
{
    private readonly SanitizedPipeline _pipeline = new();

    public void Dispose() => _pipeline.Dispose();

    [Theory]
    // event.name is the first field; what is not named is text, a long number, or of an open type.
    [InlineData(typeof(PipedEvents.CountedEvent), 0b111_1110u)]
    [InlineData(typeof(PipedEvents.MixedEvent), 0b100_0010u)]
    [InlineData(typeof(PipedEvents.AuditedEvent), 0b1110_0000u)]
    [InlineData(typeof(PipedEvents.WorkEvent), 0b1_1000u)]
    [InlineData(typeof(PipedEvents.OpenEvent<int>), 0u)]
    public void Generator_names_the_fields_that_hold_no_secret(Type state, uint fields) =>
        Assert.Equal(fields, state.GetCustomAttribute<HarmlessFieldsAttribute>()?.Fields ?? 0);

    [Fact]
    public void No_secret_passes_however_often_an_event_is_raised()
    {
        var logger = _pipeline.Logger;
        for (var i = 0; i < 4; i++)
        {
            logger.Mixed(1, "card 4111 1111 1111 1111", 4111111111111111, 4111111111111111d, TimeSpan.FromMilliseconds(4111111111111d), 2);
            logger.Counted(41111111, true, DayOfWeek.Friday, Guid.Empty, "hunter2", "alice.smith@example.com");
            logger.Named(7, "hunter2");
            logger.Joined(41111111, 11111111);
            logger.Open<object>("Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJlLXRoYXQtaXMtbG9uZw");
            logger.Audited("u-1", 7, Outcome.Denied, DateTime.UnixEpoch, "https://u:hunter2@host/");
        }

        Assert.Equal(24, _pipeline.Provider.Records.Count);
        Assert.All(_pipeline.Provider.Records, r => Assert.All(
            ["hunter2", "4111 1111 1111", "4111111111111111", "alice.smith", "eyJhbGci"],
            secret => Assert.DoesNotContain(secret, r.Everything, StringComparison.Ordinal)));
    }
}

internal static partial class PipedEvents
{
    [LogEvent("fields_counted")]
    public static partial void Counted(
        this ILogger logger, int count, bool? isRetry, DayOfWeek day, Guid id, [Sensitive] string token, [Sensitive(DataKind.Email)] string email);

    [LogEvent("fields_mixed")]
    public static partial void Mixed(this ILogger logger, int count, string text, long number, double ratio, TimeSpan duration, byte last);

    [LogEvent("fields_named")]
    public static partial void Named(this ILogger logger, int count, string password);

    [LogEvent("fields_joined", Message = "{first}{second}")]
    public static partial void Joined(this ILogger logger, int first, int second);

    [LogEvent("value_opened")]
    public static partial void Open<T>(this ILogger logger, T value);

    [AuditEvent("piped_audited")]
    public static partial void Audited(this ILogger logger, string userId, [Target("order")] int orderId, Outcome outcome, DateTime at, string note);

    [PerformanceEvent("work")]
    public static partial WorkScope Work(this ILogger logger, string name);
}
