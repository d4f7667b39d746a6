using System.Collections.Concurrent;
using LoggingAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Events;

/// <summary>
/// What the parser asks of types, asked once for each type of a compilation: after every edit of the user it is asked again for every
/// event, and a thousand events have a handful of types.
/// </summary>
internal sealed class EventTypes
{
    private static readonly PerCompilation<EventTypes> Cache = new(static c => new EventTypes(c));

    private readonly ConcurrentDictionary<ITypeSymbol, ParameterType> _types = new(SymbolEqualityComparer.IncludeNullability);
    private readonly ConcurrentDictionary<INamedTypeSymbol, EventHost> _hosts = new(SymbolEqualityComparer.Default);

    private EventTypes(Compilation compilation) => Compilation = compilation;

    public Compilation Compilation { get; }

    public static EventTypes Of(Compilation compilation) => Cache.Of(compilation);

    public ParameterType this[ITypeSymbol type] => _types.GetOrAdd(type, ParameterType.Of);

    /// <summary>The host that a type is; made once, so that its events are seen to share it without a look at its parts.</summary>
    public EventHost Host(INamedTypeSymbol type, Func<INamedTypeSymbol, EventHost> make) => _hosts.GetOrAdd(type, make);
}
