using LoggingAnalyzers.Infrastructure;

namespace LoggingAnalyzers.Events;

/// <summary>The events of one type, in an order that does not depend on the order of the files: one generated file.</summary>
internal sealed record HostEvents(EventHost Host, EquatableArray<EventModel> Events)
{
    public static HostEvents Of(EventHost host, IEnumerable<EventModel> events) => new(host, Distinct(events).ToEquatableArray());

    private static IEnumerable<EventModel> Distinct(IEnumerable<EventModel> events)
    {
        var signatures = new HashSet<string>(StringComparer.Ordinal);
        var types = new HashSet<string>(StringComparer.Ordinal);
        var ordered = events.OrderBy(e => e.Method, StringComparer.Ordinal)
            .ThenBy(e => e.Parameters.Count)
            .ThenBy(e => e.Signature, StringComparer.Ordinal);
        foreach (var item in ordered)
        {
            // Two event attributes on one method: the first is generated.
            if (!signatures.Add(item.Signature))
            {
                continue;
            }

            if (item.Scope is { } scope)
            {
                types.Add(scope);
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
