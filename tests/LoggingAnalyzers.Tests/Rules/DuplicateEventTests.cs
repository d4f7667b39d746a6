using LoggingAnalyzers.Events;

namespace LoggingAnalyzers.Tests.Rules;

public class DuplicateEventTests
{
    [Fact]
    public Task Names_and_ids_are_unique_in_the_assembly() => EventUsage.VerifyAsync("""
        static partial class First
        {
            [LogEvent("order_seen")] static partial void A(ILogger logger);
            [AuditEvent("order_closed", EventId = 7)] static partial void B(ILogger logger);
        }

        static partial class Second
        {
            [{|LH9009:LogEvent("order_seen", LogLevel.Debug)|}] static partial void A(ILogger logger, int id);
            [{|LH9009:LogEvent("order_gone", EventId = 7)|}] static partial void B(ILogger logger);
            [LogEvent("Order_seen")] static partial void C(ILogger logger);
            [LogEvent("")] static partial void {|LH9007:D|}(ILogger logger);
            [LogEvent("")] static partial void {|LH9007:E|}(ILogger logger);
        }
        """);

    [Fact]
    public Task Hashes_that_collide_are_reported()
    {
        // Found by a search over such names: 31 bits are few enough for two of some ten thousand.
        var names = new Dictionary<int, string>();
        var (one, two) = ("", "");
        for (var i = 0; two.Length == 0; i++)
        {
            var name = "event_" + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (!names.TryAdd(EventIdHash.Of(name), name))
            {
                (one, two) = (names[EventIdHash.Of(name)], name);
            }
        }

        return EventUsage.VerifyAsync($$"""
            static partial class Events
            {
                [LogEvent("{{one}}")] static partial void A(ILogger logger);
                [{|LH9009:LogEvent("{{two}}")|}] static partial void B(ILogger logger);
            }
            """);
    }
}
