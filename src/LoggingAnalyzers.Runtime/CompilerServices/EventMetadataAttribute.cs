using System.ComponentModel;

namespace LoggingAnalyzers.CompilerServices;

/// <summary>
/// Describes a generated event in the assembly that declares it. For generated code: read it by <see cref="LoggingEvents"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class EventMetadataAttribute : Attribute
{
    /// <summary>Describes an event.</summary>
    /// <param name="name">The event name.</param>
    /// <param name="eventId">The event id.</param>
    /// <param name="category">The category; empty: none.</param>
    /// <param name="level">The level of the ordinary case; -1: the caller gives it.</param>
    /// <param name="template">The message template.</param>
    /// <param name="source">The type and method that declare it.</param>
    /// <param name="fields">The fields, each as <see cref="LogEventField"/> reads it.</param>
    public EventMetadataAttribute(string name, int eventId, string category, int level, string template, string source, string[] fields)
    {
        Name = name;
        EventId = eventId;
        Category = category;
        Level = level;
        Template = template;
        Source = source;
        Fields = fields;
    }

    /// <summary>The event name.</summary>
    public string Name { get; }

    /// <summary>The event id.</summary>
    public int EventId { get; }

    /// <summary>The category; empty: none.</summary>
    public string Category { get; }

    /// <summary>The level of the ordinary case; -1: the caller gives it.</summary>
    public int Level { get; }

    /// <summary>The message template.</summary>
    public string Template { get; }

    /// <summary>The type and method that declare it.</summary>
    public string Source { get; }

    /// <summary>The fields.</summary>
    public string[] Fields { get; }
}
