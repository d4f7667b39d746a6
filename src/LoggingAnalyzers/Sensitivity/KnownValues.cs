using LoggingAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>The table of known framework values, resolved for one compilation.</summary>
internal sealed class KnownValues
{
    private static readonly PerCompilation<KnownValues> Cache = new(static compilation => new KnownValues(compilation));

    private readonly Dictionary<ISymbol, KnownValue> members = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, KnownValue> types = new(SymbolEqualityComparer.Default);

    private readonly ValueTypes valueTypes;

    private KnownValues(Compilation compilation)
    {
        valueTypes = ValueTypes.Of(compilation);
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

    /// <summary>The row of a value: by its member, by its type, or by its name; null where there is none.</summary>
    /// <param name="value">The value.</param>
    /// <param name="text">The constant text of the log call, which may tell what an address is; null where there is none.</param>
    public KnownValue? Find(in NamedValue value, string? text = null)
    {
        if (value.Symbol is IPropertySymbol or IMethodSymbol && !IsElement(value.Operation) && FindMember(value.Symbol) is { } known)
        {
            return known;
        }

        if (value.Type is not { } type || ValueTypes.IsUnknown(type))
        {
            return value.Name.Length > 0 ? CarrierNames.Find(value, text) : null;
        }

        return FindType(type) is { } row && (value.Printed == PrintedAs.HandedOn || !row.IsHandedOn) ? row
            : value.Printed != PrintedAs.Text && CarrierNames.FindCollection(value.Name, type) is { } collection ? collection
            : IsText(type) || type.Name.EndsWith("Request", StringComparison.Ordinal) ? CarrierNames.Find(value, text)
            : null;
    }

    /// <summary>The row of what a parameter of an event is for; null where there is none.</summary>
    public KnownValue? Find(IParameterSymbol parameter, string? text) =>
        FindType(parameter.Type) is { IsHandedOn: false } row ? row
        : CarrierNames.FindCollection(parameter.Name, parameter.Type) is { } collection ? collection
        : IsText(parameter.Type) ? CarrierNames.Find(parameter, text)
        : null;

    /// <summary>The row of a member that is printed with its object; null where there is none.</summary>
    public KnownValue? FindMember(ISymbol member, ITypeSymbol type, PrintedAs form) =>
        form == PrintedAs.Text ? null
        : FindType(type) is { IsHandedOn: false } row ? row
        : CarrierNames.FindCollection(member.Name, type);

    // What is taken out of a collection by a key that is not constant is not the collection.
    private static bool IsElement(IOperation operation) =>
        operation is IPropertyReferenceOperation { Property.IsIndexer: true } or IArrayElementReferenceOperation;

    private bool IsText(ITypeSymbol type) =>
        type.SpecialType != SpecialType.System_Object
        && (valueTypes.IsStringLike(type) || type.Name.EndsWith("Uri", StringComparison.Ordinal));

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
