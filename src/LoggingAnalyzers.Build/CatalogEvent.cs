namespace LoggingAnalyzers.Build;

/// <summary>One event of a catalog.</summary>
/// <param name="Name">The event name.</param>
/// <param name="EventId">The event id.</param>
/// <param name="Category">The category; empty: none.</param>
/// <param name="Level">The level of the ordinary case, as <c>LogLevel</c>; -1: the caller gives it.</param>
/// <param name="Template">The message template.</param>
/// <param name="Source">The type and method that declare it.</param>
/// <param name="Assembly">The name of the assembly that declares it.</param>
/// <param name="Fields">The fields.</param>
internal sealed record CatalogEvent(
    string Name,
    int EventId,
    string Category,
    int Level,
    string Template,
    string Source,
    string Assembly,
    IReadOnlyList<LogEventField> Fields)
{
    private static readonly string[] s_levels = ["Trace", "Debug", "Information", "Warning", "Error", "Critical", "None"];

    /// <summary>The name of the level; null: the caller gives it.</summary>
    public string? LevelName => Level < 0 || Level >= s_levels.Length ? null : s_levels[Level];
}
