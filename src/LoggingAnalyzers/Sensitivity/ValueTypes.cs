using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure.Configuration;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>Which types can hold a secret as text, and which symbols somebody has declared harmless. By symbol, resolved once.</summary>
internal sealed class ValueTypes
{
    private static readonly PerConfiguration<ValueTypes> Cache = new(static (compilation, configured) => new(compilation, configured));

    private static readonly ImmutableArray<string> TextTypes =
    [
        "System.Uri", "System.Security.SecureString", "System.Text.StringBuilder",
        "Microsoft.Extensions.Primitives.StringValues", "Microsoft.Extensions.Primitives.StringSegment",
    ];

    private static readonly ImmutableArray<string> BufferTypes =
        ["System.Span`1", "System.ReadOnlySpan`1", "System.Memory`1", "System.ReadOnlyMemory`1", "System.ArraySegment`1"];

    private static readonly ImmutableArray<string> HarmlessAttributes =
    [
        "LoggingAnalyzers.NotSensitiveAttribute",
        "Microsoft.Extensions.Compliance.Classification.NoDataClassificationAttribute",
        "Microsoft.Extensions.Logging.LogPropertyIgnoreAttribute",
    ];

    private readonly ImmutableHashSet<ISymbol> textTypes;
    private readonly ImmutableHashSet<ISymbol> bufferTypes;
    private readonly ImmutableHashSet<ISymbol> harmlessAttributes;
    private readonly ImmutableHashSet<ISymbol> sensitiveAttributes;

    private ValueTypes(Compilation compilation, ConfiguredSymbols configured)
    {
        Configured = configured;
        textTypes = Resolve(compilation, TextTypes);
        bufferTypes = Resolve(compilation, BufferTypes);
        harmlessAttributes = Resolve(compilation, HarmlessAttributes);
        sensitiveAttributes = Resolve(
            compilation,
            ["LoggingAnalyzers.SensitiveAttribute", "Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute"]);
    }

    /// <summary>What the user has configured.</summary>
    public ConfiguredSymbols Configured { get; }

    public static ValueTypes Of(Compilation compilation) => Cache.Of(compilation, ConfiguredSymbols.None(compilation));

    /// <summary>With what the user has configured.</summary>
    public static ValueTypes Of(Compilation compilation, ConfiguredSymbols configured) => Cache.Of(compilation, configured);

    /// <summary>
    /// Nothing tells the type, since something that leads to it is not referenced: the name decides. A type that is written is told
    /// apart by its own name.
    /// </summary>
    public static bool IsUnknown(ITypeSymbol? type) => type is null or IErrorTypeSymbol { Name: "" or "var" or "?" };

    /// <summary>Text, bytes or characters, one or many, or a type that may hide them: the types on which a name is evidence.</summary>
    public bool IsStringLike(ITypeSymbol? type) => type switch
    {
        null or IErrorTypeSymbol => false,
        { SpecialType: SpecialType.System_String or SpecialType.System_Object } => true,
        IDynamicTypeSymbol => true,
        ITypeParameterSymbol parameter => !parameter.HasValueTypeConstraint,
        IArrayTypeSymbol array => IsCharacter(array.ElementType) || IsStringLike(array.ElementType),
        INamedTypeSymbol named => textTypes.Contains(named) || IsBuffer(named) || IsSequence(named),
        _ => false,
    };

    /// <summary>Numbers, dates and the like: nothing that they come from can be read in them.</summary>
    public static bool IsPlain(ITypeSymbol? type) =>
        type is { IsValueType: true, SpecialType: not SpecialType.None } or { TypeKind: TypeKind.Enum };

    /// <summary>The symbol, or its type, is declared not to be sensitive.</summary>
    public bool IsDeclaredHarmless(ISymbol symbol) => HasAttribute(symbol, harmlessAttributes) || Configured.IsHarmless(symbol);

    /// <summary>The symbol carries an attribute that a redacting sink obeys.</summary>
    public bool IsDeclaredSensitive(ISymbol symbol) => HasAttribute(symbol, sensitiveAttributes) && !IsDeclaredHarmless(symbol);

    private static bool IsCharacter(ITypeSymbol type) => type.SpecialType is SpecialType.System_Char or SpecialType.System_Byte;

    private bool IsBuffer(INamedTypeSymbol type) =>
        type.TypeArguments.Length == 1 && bufferTypes.Contains(type.OriginalDefinition) && IsCharacter(type.TypeArguments[0]);

    private bool IsSequence(INamedTypeSymbol type)
    {
        if (IsSequenceInterface(type))
        {
            return true;
        }

        foreach (var candidate in type.AllInterfaces)
        {
            if (IsSequenceInterface(candidate))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSequenceInterface(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
        && type.TypeArguments[0] is var element
        && (element.SpecialType == SpecialType.System_String || IsCharacter(element) || textTypes.Contains(element));

    private static bool HasAttribute(ISymbol symbol, ImmutableHashSet<ISymbol> attributes)
    {
        if (attributes.IsEmpty)
        {
            return false;
        }

        foreach (var attribute in symbol.GetAttributes())
        {
            for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
            {
                if (attributes.Contains(type.OriginalDefinition))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static ImmutableHashSet<ISymbol> Resolve(Compilation compilation, ImmutableArray<string> names) =>
        names.SelectMany(name => compilation.GetTypesByMetadataName(name)).ToImmutableHashSet<ISymbol>(SymbolEqualityComparer.Default);
}
