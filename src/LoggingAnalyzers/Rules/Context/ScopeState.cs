using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Rules.Context;

/// <summary>What a provider makes of the state of a scope: it reads pairs of text and object, and prints anything else.</summary>
internal static class ScopeState
{
    /// <summary>Pairs of text and something that is not <c>object</c>: no provider takes them for properties.</summary>
    public static bool IsUnread(ITypeSymbol? type)
    {
        var values = Interfaces(type).Select(ValueOf).Where(static v => v is not null).ToList();
        return values.Count > 0 && values.TrueForAll(static v => v!.SpecialType != SpecialType.System_Object);
    }

    /// <summary>A number, an id or a text in a variable: a value that the record has under no name.</summary>
    public static bool IsBare(IOperation value) =>
        value is ILocalReferenceOperation or IParameterReferenceOperation or IPropertyReferenceOperation or IFieldReferenceOperation
        && value.Type is { } type
        && (type.TypeKind == TypeKind.Enum || type.Name is "Guid"
            || type.SpecialType is SpecialType.System_String or SpecialType.System_Int32 or SpecialType.System_Int64);

    private static IEnumerable<INamedTypeSymbol> Interfaces(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Interface } own ? own.AllInterfaces.Append(own)
        : type is null ? []
        : type.AllInterfaces;

    // Of IEnumerable<KeyValuePair<string, T>> the T.
    private static ITypeSymbol? ValueOf(INamedTypeSymbol @interface) =>
        @interface is { Name: "IEnumerable", TypeArguments: [INamedTypeSymbol { Name: "KeyValuePair" } pair] }
        && pair.TypeArguments is [{ SpecialType: SpecialType.System_String }, var value]
            ? value
            : null;
}
