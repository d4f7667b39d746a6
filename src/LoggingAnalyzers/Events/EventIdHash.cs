using System.Text;

namespace LoggingAnalyzers.Events;

/// <summary>The event id of an event that declares none: 31-bit FNV-1a of its name in UTF-8.</summary>
internal static class EventIdHash
{
    /// <summary>The same name has the same id in every process and version; 0 is never one, since it means "none".</summary>
    public static int Of(string eventName)
    {
        var hash = 2166136261u;
        foreach (var value in Encoding.UTF8.GetBytes(eventName))
        {
            hash = unchecked((hash ^ value) * 16777619u);
        }

        var id = (int)(hash & 0x7FFFFFFF);
        return id == 0 ? 1 : id;
    }
}
