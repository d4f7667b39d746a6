using LoggingAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>The table of known framework values, resolved for one compilation.</summary>
internal sealed class KnownValues
{
    private static readonly PerCompilation<KnownValues> Cache = new(static compilation => new KnownValues(compilation));

    private readonly Dictionary<ISymbol, KnownValue> members = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, KnownValue> types = new(SymbolEqualityComparer.Default);

    private KnownValues(Compilation compilation)
    {
        foreach (var row in KnownValueTable.Rows)
        {
            foreach (var type in row.Types.SelectMany(name => compilation.GetTypesByMetadataName(name)))
            {
                if (row.Members.IsEmpty)
                {
                    types[type] = row;
                }

                foreach (var member in row.Members.SelectMany(name => type.GetMembers(name)))
                {
                    members[member] = row;
                }
            }
        }
    }

    public static KnownValues Of(Compilation compilation) => Cache.Of(compilation);

    /// <summary>The row of a value: by its member, else by its type; null where the table has none.</summary>
    public KnownValue? Find(in NamedValue value)
    {
        if (value.Symbol is IPropertySymbol or IMethodSymbol && FindMember(value.Symbol) is { } known)
        {
            return known;
        }

        return value.Type is { } type ? FindType(type) : null;
    }

    private KnownValue? FindMember(ISymbol symbol)
    {
        for (ISymbol? member = symbol; member is not null;)
        {
            var definition = member is IMethodSymbol { ReducedFrom: { } unreduced }
                ? unreduced.OriginalDefinition
                : member.OriginalDefinition;
            if (members.TryGetValue(definition, out var row))
            {
                return row;
            }

            member = member switch
            {
                IPropertySymbol property => property.OverriddenProperty,
                IMethodSymbol method => method.OverriddenMethod,
                _ => null,
            };
        }

        return null;
    }

    private KnownValue? FindType(ITypeSymbol type)
    {
        for (ITypeSymbol? t = type; t is not null && t.SpecialType == SpecialType.None; t = t.BaseType)
        {
            if (types.TryGetValue(t.OriginalDefinition, out var row))
            {
                return row;
            }
        }

        foreach (var contract in type.AllInterfaces)
        {
            if (types.TryGetValue(contract.OriginalDefinition, out var row))
            {
                return row;
            }
        }

        return null;
    }
}
