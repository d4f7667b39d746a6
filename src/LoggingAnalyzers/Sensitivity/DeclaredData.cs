using System.Collections.Concurrent;
using LoggingAnalyzers.Infrastructure.Configuration;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>
/// What somebody has declared sensitive by an attribute on the symbol or on its type, in whatever assembly. Attributes are known by their
/// names: the packages that define them need not be referenced. Read once per symbol.
/// </summary>
internal sealed class DeclaredData
{
    private static readonly PerConfiguration<DeclaredData> Cache =
        new(static (compilation, configured) => new(ValueTypes.Of(compilation, configured), configured));

    private readonly ConcurrentDictionary<ISymbol, string> found = new(SymbolEqualityComparer.Default);
    private readonly ValueTypes types;

    private readonly ConfiguredSymbols configured;

    private DeclaredData(ValueTypes types, ConfiguredSymbols configured)
    {
        this.types = types;
        this.configured = configured;
    }

    public static DeclaredData Of(Compilation compilation) => Of(compilation, ConfiguredSymbols.None(compilation));

    /// <summary>With what the user has configured.</summary>
    public static DeclaredData Of(Compilation compilation, ConfiguredSymbols configured) => Cache.Of(compilation, configured);

    /// <summary>The attribute that declares a value, as it is written, or null: of its symbol, else of its type.</summary>
    public string? Find(in NamedValue value)
    {
        if (value.Symbol is { } symbol)
        {
            if (types.IsDeclaredHarmless(symbol))
            {
                return null;
            }

            if (Find(symbol) is { } own)
            {
                return own;
            }
        }

        return FindType(value.Type);
    }

    /// <summary>The attribute that declares a field, property, parameter or what a method returns; null without one.</summary>
    public string? Find(ISymbol symbol)
    {
        if (symbol is ILocalSymbol)
        {
            return null;
        }

        var text = found.TryGetValue(symbol.OriginalDefinition, out var known) ? known : found.GetOrAdd(symbol.OriginalDefinition, Read);
        return text.Length == 0 ? null : text;
    }

    /// <summary>The attribute that declares every value of a type; null without one.</summary>
    public string? FindType(ITypeSymbol? type)
    {
        for (var t = type; t is INamedTypeSymbol { SpecialType: SpecialType.None }; t = t.BaseType)
        {
            if (Find(t) is { } attribute)
            {
                return attribute;
            }
        }

        return null;
    }

    private string Read(ISymbol symbol)
    {
        for (ISymbol? s = symbol; s is not null; s = Overridden(s))
        {
            var list = s is ITypeSymbol ? ConfiguredSymbols.SensitiveTypes : ConfiguredSymbols.SensitiveMembers;
            if (configured.Lists(list, s))
            {
                return list.Name;
            }

            var attributes = s is IMethodSymbol method ? method.GetReturnTypeAttributes() : s.GetAttributes();
            foreach (var attribute in attributes)
            {
                if (SensitiveAttributes.Name(attribute, s) is { } name)
                {
                    return name;
                }

                if (configured.ListsAttribute(ConfiguredSymbols.SensitiveAttributes, attribute))
                {
                    return SensitiveAttributes.ShortName(attribute.AttributeClass!);
                }
            }
        }

        // record User([Sensitive] string Name): without a target the attribute is the parameter's.
        return symbol is IPropertySymbol { ContainingType.IsRecord: true } property && Parameter(property) is { } parameter
            ? Read(parameter)
            : "";
    }

    private static ISymbol? Overridden(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.OverriddenProperty?.OriginalDefinition,
        IMethodSymbol method => method.OverriddenMethod?.OriginalDefinition,
        _ => null,
    };

    private static IParameterSymbol? Parameter(IPropertySymbol property)
    {
        foreach (var constructor in property.ContainingType.InstanceConstructors)
        {
            foreach (var parameter in constructor.Parameters)
            {
                if (parameter.Name == property.Name && parameter.Type.Equals(property.Type, SymbolEqualityComparer.Default))
                {
                    return parameter;
                }
            }
        }

        return null;
    }
}
