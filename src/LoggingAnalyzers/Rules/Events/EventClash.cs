using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Rules.Events;

/// <summary>What two places that write an event have in common and should not, or should and have not.</summary>
internal enum ClashKind
{
    /// <summary>One id, two events.</summary>
    Id,

    /// <summary>One name, two events.</summary>
    Name,

    /// <summary>One event, two levels.</summary>
    Level,
}

/// <summary>An event that is taken for another.</summary>
/// <param name="Use">The later of the two.</param>
/// <param name="Other">The one that was there first.</param>
/// <param name="Kind">What is wrong between them.</param>
internal sealed record EventClash(EventUse Use, EventUse Other, ClashKind Kind)
{
    /// <summary>The clashes among events of one category, each event reported once.</summary>
    public static IEnumerable<EventClash> Find(IReadOnlyList<EventUse> uses)
    {
        var reported = new HashSet<EventUse>();
        foreach (var group in uses.Where(static u => u.Identity!.Id != 0).GroupBy(static u => u.Identity!.Id))
        {
            foreach (var clash in In([.. group], ClashKind.Id).Where(c => reported.Add(c.Use)))
            {
                yield return clash;
            }
        }

        foreach (var group in uses.Where(static u => u.Identity!.Name is { Length: > 0 })
            .GroupBy(static u => u.Identity!.Name, StringComparer.Ordinal))
        {
            foreach (var clash in In([.. group], ClashKind.Name).Where(c => reported.Add(c.Use)))
            {
                yield return clash;
            }
        }
    }

    private static IEnumerable<EventClash> In(List<EventUse> group, ClashKind kind)
    {
        var first = new Dictionary<string, EventUse>(StringComparer.Ordinal);
        foreach (var use in group)
        {
            if (first.TryGetValue(use.Key, out var same))
            {
                if (!use.IsDeclared && use.Level != same.Level && use.Level != SinkLevel.Unknown && same.Level != SinkLevel.Unknown)
                {
                    yield return new(use, same, ClashKind.Level);
                }

                continue;
            }

            // One constant for several texts: somebody groups them by it.
            if (!use.IsDeclared && first.Values.FirstOrDefault(o => !IsShared(use, o)) is { } other)
            {
                yield return new(use, other, kind);
            }

            first.Add(use.Key, use);
        }
    }

    private static bool IsShared(EventUse one, EventUse other) =>
        one.Identity!.Symbol is { } symbol && SymbolEqualityComparer.Default.Equals(symbol, other.Identity!.Symbol);
}
