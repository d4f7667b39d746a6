using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;

namespace LoggingAnalyzers.Events;

/// <summary>The events of one type, in an order that does not depend on the order of the files: one generated file.</summary>
internal sealed record HostEvents(EventHost Host, EquatableArray<EventModel> Events)
{
    public static ImmutableArray<HostEvents> Group(IEnumerable<EventModel> events, CancellationToken cancellationToken)
    {
        var hosts = ImmutableArray.CreateBuilder<HostEvents>();
        var files = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in events.GroupBy(e => e.Host).OrderBy(g => g.Key.HintName, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var host = group.Key;

            // Shop and shop are two types, but file names ignore case.
            for (var i = 2; !files.Add(host.HintName); i++)
            {
                host = group.Key with { HintName = group.Key.HintName + "-" + i };
            }

            hosts.Add(new HostEvents(host, Distinct(group).ToEquatableArray()));
        }

        return hosts.ToImmutable();
    }

    private static IEnumerable<EventModel> Distinct(IEnumerable<EventModel> events)
    {
        var signatures = new HashSet<string>(StringComparer.Ordinal);
        var types = new HashSet<string>(StringComparer.Ordinal);
        var ordered = events.OrderBy(e => e.Method, StringComparer.Ordinal)
            .ThenBy(e => e.Parameters.Count)
            .ThenBy(e => e.Signature, StringComparer.Ordinal);
        foreach (var item in ordered)
        {
            // Two event attributes on one method, or two methods that return one scope: the first is generated.
            if (!signatures.Add(item.Signature) || (item.Scope is { } scope && !types.Add(scope)))
            {
                continue;
            }

            var state = item.State;
            for (var i = 2; !types.Add(state); i++)
            {
                state = item.State + i;
            }

            yield return state == item.State ? item : item with { State = state };
        }
    }
}
