using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Events;

/// <summary>The event attributes of a compilation, for the analyzers.</summary>
internal sealed class DeclaredEvents
{
    private readonly ImmutableArray<(INamedTypeSymbol Type, EventCategory Category)> _types;
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _scopes = new(SymbolEqualityComparer.Default);

    private DeclaredEvents(ImmutableArray<(INamedTypeSymbol Type, EventCategory Category)> types) => _types = types;

    /// <summary>Null: the compilation does not know the attributes, so that nothing of it is an event.</summary>
    public static DeclaredEvents? Of(Compilation compilation)
    {
        var types = ImmutableArray.CreateBuilder<(INamedTypeSymbol, EventCategory)>();
        foreach (var category in EventCategory.All)
        {
            if (compilation.GetTypeByMetadataName(category.AttributeName) is { } type)
            {
                types.Add((type, category));
            }
        }

        return types.Count == 0 ? null : new DeclaredEvents(types.ToImmutable());
    }

    /// <summary>The event attributes of a method, in the order of the source.</summary>
    public ImmutableArray<(AttributeData Attribute, EventCategory Category)> AttributesOf(IMethodSymbol method)
    {
        var found = ImmutableArray<(AttributeData, EventCategory)>.Empty;
        foreach (var attribute in method.GetAttributes())
        {
            foreach (var (type, category) in _types)
            {
                if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, type))
                {
                    found = found.Add((attribute, category));
                }
            }
        }

        return found;
    }

    /// <summary>Whether the method declares an event that measures itself.</summary>
    public bool IsMeasured(IMethodSymbol method) =>
        !method.ReturnsVoid && AttributesOf(method).Any(a => a.Category.Level == LevelRule.Duration);

    /// <summary>Whether the type is the scope of such an event, which lies beside it.</summary>
    public bool IsScope(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Struct, ContainingType: not null } scope
        && _scopes.GetOrAdd(scope.OriginalDefinition, IsScopeOfNeighbour);

    private bool IsScopeOfNeighbour(INamedTypeSymbol scope) =>
        scope.ContainingType.GetMembers().OfType<IMethodSymbol>().Any(m =>
            SymbolEqualityComparer.Default.Equals(m.ReturnType.OriginalDefinition, scope) && IsMeasured(m));
}
