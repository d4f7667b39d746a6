using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Testing;

/// <summary>
/// Asserts generated events by type: <c>LogEventAssert.Single&lt;ShopEvents.OrderCancelledEvent&gt;(records, e => e.TargetId == 7)</c>.
/// </summary>
/// <remarks>
/// An event is the state of its record, <c>OrderCancelledEvent</c> for the method <c>OrderCancelled</c>, as visible as the method.
/// What fails throws a <see cref="LogEventAssertException"/> whose message shows the records, whatever the test framework.
/// </remarks>
public static class LogEventAssert
{
    private const int ShownRecords = 30;

    /// <summary>Requires that an event was logged exactly once.</summary>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <param name="records">The records.</param>
    /// <param name="predicate">Which events of the type count; none: all.</param>
    /// <param name="level">The level that an event has to have to count; none: any.</param>
    /// <param name="condition">The text of <paramref name="predicate"/>; the compiler fills it in.</param>
    /// <returns>The event.</returns>
    /// <exception cref="LogEventAssertException">No event, or more than one.</exception>
#pragma warning disable CA1720 // The word that assertions use for exactly one.
    public static TEvent Single<TEvent>(
#pragma warning restore CA1720
        IEnumerable<LogRecord> records,
        Func<TEvent, bool>? predicate = null,
        LogLevel? level = null,
        [CallerArgumentExpression(nameof(predicate))] string? condition = null)
        where TEvent : notnull
    {
        var all = All(records);
        var found = Find(all, predicate, level);
        return found.Count == 1 ? found[0] : throw Failure<TEvent>("one", level, condition, found.Count, all);
    }

    /// <summary>Requires that an event was logged at least once.</summary>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <param name="records">The records.</param>
    /// <param name="predicate">Which events of the type count; none: all.</param>
    /// <param name="level">The level that an event has to have to count; none: any.</param>
    /// <param name="condition">The text of <paramref name="predicate"/>; the compiler fills it in.</param>
    /// <returns>The events, the oldest first.</returns>
    /// <exception cref="LogEventAssertException">No event.</exception>
    public static IReadOnlyList<TEvent> Contains<TEvent>(
        IEnumerable<LogRecord> records,
        Func<TEvent, bool>? predicate = null,
        LogLevel? level = null,
        [CallerArgumentExpression(nameof(predicate))] string? condition = null)
        where TEvent : notnull
    {
        var all = All(records);
        var found = Find(all, predicate, level);
        return found.Count > 0 ? found : throw Failure<TEvent>("at least one", level, condition, 0, all);
    }

    /// <summary>Requires that an event was not logged.</summary>
    /// <typeparam name="TEvent">The event.</typeparam>
    /// <param name="records">The records.</param>
    /// <param name="predicate">Which events of the type count; none: all.</param>
    /// <param name="level">The level that an event has to have to count; none: any.</param>
    /// <param name="condition">The text of <paramref name="predicate"/>; the compiler fills it in.</param>
    /// <exception cref="LogEventAssertException">There is such an event.</exception>
    public static void None<TEvent>(
        IEnumerable<LogRecord> records,
        Func<TEvent, bool>? predicate = null,
        LogLevel? level = null,
        [CallerArgumentExpression(nameof(predicate))] string? condition = null)
        where TEvent : notnull
    {
        var all = All(records);
        var found = Find(all, predicate, level);
        if (found.Count > 0)
        {
            throw Failure<TEvent>("no", level, condition, found.Count, all);
        }
    }

    private static List<LogRecord> All(IEnumerable<LogRecord> records) =>
        [.. records ?? throw new ArgumentNullException(nameof(records))];

    private static List<TEvent> Find<TEvent>(List<LogRecord> records, Func<TEvent, bool>? predicate, LogLevel? level)
    {
        var found = new List<TEvent>();
        foreach (var record in records)
        {
            if (record.State is TEvent e && (level is null || record.Level == level) && (predicate is null || predicate(e)))
            {
                found.Add(e);
            }
        }

        return found;
    }

    private static LogEventAssertException Failure<TEvent>(
        string expected, LogLevel? level, string? condition, int count, List<LogRecord> records)
    {
        var text = new StringBuilder("Expected ").Append(expected).Append(' ').Append(typeof(TEvent).Name);
        if (level is not null)
        {
            text.Append(" at ").Append(level);
        }

        if (condition is not null)
        {
            text.Append(" with ").Append(condition);
        }

        text.Append(", found ").Append(count == 0 ? "none" : count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        text.Append(records.Count == 0 ? ": nothing was logged." : ". Logged:");
        foreach (var record in records.Take(ShownRecords))
        {
            text.Append("\n  ").Append(record).Append(record.State is TEvent ? "  <- " + typeof(TEvent).Name : "");
        }

        if (records.Count > ShownRecords)
        {
            text.Append("\n  … and ").Append(records.Count - ShownRecords).Append(" more");
        }

        return new LogEventAssertException(text.ToString());
    }
}
