using LoggingAnalyzers.CompilerServices;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers;

/// <summary>What a declared event is, as its assembly says. Immutable.</summary>
public sealed class LogEventDescription
{
    internal LogEventDescription(EventMetadataAttribute metadata)
    {
        Name = metadata.Name;
        EventId = metadata.EventId;
        Category = metadata.Category.Length == 0 ? null : metadata.Category;
        Level = metadata.Level < 0 ? null : (LogLevel)metadata.Level;
        Template = metadata.Template;
        Source = metadata.Source;
        Fields = [.. metadata.Fields.Select(LogEventField.Parse)];
    }

    /// <summary>The event name.</summary>
    public string Name { get; }

    /// <summary>The event id.</summary>
    public int EventId { get; }

    /// <summary><c>audit</c>, <c>security</c>, <c>analytics</c> or <c>performance</c>; <see langword="null"/>: none.</summary>
    public string? Category { get; }

    /// <summary>
    /// The level where nothing failed, was denied or was slow; <see langword="null"/>: the caller gives it.
    /// </summary>
    public LogLevel? Level { get; }

    /// <summary>The message template; its holes are named as the fields.</summary>
    public string Template { get; }

    /// <summary>The type and method that declare the event: <c>Shop.ShopEvents.OrderCancelled</c>.</summary>
    public string Source { get; }

    /// <summary>The fields, in the order of the record, without the template.</summary>
    public IReadOnlyList<LogEventField> Fields { get; }

    /// <summary>Name and id.</summary>
    /// <returns>The event as one line.</returns>
    public override string ToString() => $"{Name} ({EventId})";
}
