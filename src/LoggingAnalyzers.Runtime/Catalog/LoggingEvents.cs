using System.Reflection;
using LoggingAnalyzers.CompilerServices;

namespace LoggingAnalyzers;

/// <summary>The catalog of declared events, at run time.</summary>
/// <remarks>
/// Each assembly describes its own events, in attributes that trimming and ahead-of-time compilation keep. A build writes the same with
/// <c>LoggingAnalyzersCatalog=true</c>.
/// </remarks>
public static class LoggingEvents
{
    /// <summary>The events that an assembly declares.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <returns>The events, in the order of their names; none where the assembly declares none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="assembly"/> is <see langword="null"/>.</exception>
    public static IReadOnlyList<LogEventDescription> GetCatalog(Assembly assembly) =>
    [
        .. (assembly ?? throw new ArgumentNullException(nameof(assembly))).GetCustomAttributes<EventMetadataAttribute>()
            .Select(metadata => new LogEventDescription(metadata))
            .OrderBy(description => description.Name, StringComparer.Ordinal)
            .ThenBy(description => description.Source, StringComparer.Ordinal),
    ];
}
