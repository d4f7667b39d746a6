using System.Globalization;
using LoggingAnalyzers.Sinks;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Rules.Events;

/// <summary>Ids and names that no event of a class has; each is given once.</summary>
internal sealed class FreeIdentities
{
    private readonly HashSet<string> names;
    private int last;

    public FreeIdentities(IReadOnlyCollection<EventUse> uses)
    {
        last = uses.Max(static u => u.Identity?.Id ?? 0);
        names = new(uses.Select(static u => u.Identity?.Name ?? ""), StringComparer.Ordinal);
    }

    /// <summary>The number behind the highest; null where there is none.</summary>
    public string? NextId() => last == int.MaxValue ? null : (++last).ToString(CultureInfo.InvariantCulture);

    /// <summary>A name after the words of the text; null where they give none that is free.</summary>
    public string? NameOf(EventUse use, bool isPascal) =>
        Take(EventName.Of(MessageTemplate.Parse(use.Text)) is { } name ? isPascal ? EventName.Method(name) : name : null);

    /// <summary>A name after the method around the event.</summary>
    public string? NameOfMethod(EventUse use, INamedTypeSymbol type) =>
        Take(EventName.OfMethod(use.Method, type.Name, failed: use.Level >= SinkLevel.Warning) is { } name
            ? EventName.Method(name)
            : null);

    private string? Take(string? name) => name is not null && names.Add(name) ? name : null;
}
