using System.Runtime.CompilerServices;

namespace LoggingAnalyzers.Events;

/// <summary>
/// The hosts of a compilation, each in the hands of one of its events. A step that made one list of all hosts would be compared by
/// position, so that one more host would write every file after it anew.
/// </summary>
internal sealed class HostTable
{
    private readonly Dictionary<EventModel, HostEvents> _hosts = new(ByReference.Instance);

    private HostTable()
    {
    }

    public static HostTable Of(IEnumerable<EventModel> events, CancellationToken cancellationToken)
    {
        var table = new HostTable();
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

            table._hosts.Add(group.First(), HostEvents.Of(host, group));
        }

        return table;
    }

    /// <summary>The host that the event stands for; null: another event of its host does.</summary>
    public HostEvents? OwnedBy(EventModel model) => _hosts.TryGetValue(model, out var host) ? host : null;

    /// <summary>A declaration that was copied is equal to its copy, and yet only one of them stands for the host.</summary>
    private sealed class ByReference : IEqualityComparer<EventModel>
    {
        public static readonly ByReference Instance = new();

        public bool Equals(EventModel? x, EventModel? y) => ReferenceEquals(x, y);

        public int GetHashCode(EventModel obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
