using System.Collections.Immutable;
using LoggingAnalyzers.Sensitivity;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Events;

/// <summary>Reads whether a parameter is declared sensitive: on itself, on its type, or on what its type is made of.</summary>
internal static class DeclaredRedaction
{
    private const int Erase = 1;
    private const int Unspecified = 0;

    private static readonly FieldRedaction Erased = new(Unspecified, Erase);

    /// <summary>The redaction; null: not sensitive. A classification that is not ours is erased.</summary>
    /// <param name="attributes">The attributes of the parameter.</param>
    /// <param name="type">What its type says.</param>
    public static FieldRedaction? Of(ImmutableArray<AttributeData> attributes, ParameterType type) =>
        attributes.IsEmpty ? type.Redaction
        : FromAttributes(attributes) ?? (IsLifted(attributes) ? null : type.Redaction);

    /// <summary>The redaction of an object that is logged as one value: nothing of it is shown where it holds what is sensitive.</summary>
    public static FieldRedaction? OfWhole(ParameterType type, ImmutableArray<AttributeData> attributes) =>
        type is { Role: ParameterRole.Field, HoldsSensitive: true } && !IsLifted(attributes) ? Erased : null;

    /// <summary>The redaction of a member. What others' attributes call sensitive is erased too: nobody else would redact it.</summary>
    public static FieldRedaction? OfMember(ISymbol member, ITypeSymbol type, ImmutableArray<AttributeData> attributes) =>
        FromAttributes(attributes)
        ?? (IsLifted(attributes) ? null
            : attributes.Any(a => SensitiveAttributes.Name(a, member) is not null) ? Erased
            : OfType(type));

    /// <summary>The redaction that a type declares, or what it is made of.</summary>
    public static FieldRedaction? OfType(ITypeSymbol type, int depth = 0)
    {
        // A type argument of a type argument … is deep enough; a hostile type nests without end. What the language has a word for
        // is declared by nobody, and its many interfaces are not worth the way.
        if (depth > 3 || type.SpecialType is >= SpecialType.System_Object and <= SpecialType.System_String)
        {
            return null;
        }

        for (var current = type; current is not null; current = current.BaseType)
        {
            if (FromAttributes(current.GetAttributes()) is { } found)
            {
                return found;
            }
        }

        foreach (var contract in type.AllInterfaces)
        {
            if (FromAttributes(contract.GetAttributes()) is { } found)
            {
                return found;
            }
        }

        return type switch
        {
            IArrayTypeSymbol array => OfType(array.ElementType, depth + 1),
            INamedTypeSymbol named => named.TypeArguments.Select(a => OfType(a, depth + 1)).FirstOrDefault(r => r is not null),
            ITypeParameterSymbol open => open.ConstraintTypes.Select(c => OfType(c, depth + 1)).FirstOrDefault(r => r is not null),
            _ => null,
        };
    }

    private static FieldRedaction? FromAttributes(ImmutableArray<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass.Is("LoggingAnalyzers", "SensitiveAttribute"))
            {
                return Read(attribute);
            }

            if (attribute.AttributeClass is { } type && SensitiveAttributes.IsClassification(type))
            {
                return Erased;
            }
        }

        return null;
    }

    private static FieldRedaction Read(AttributeData attribute)
    {
        var kind = Unspecified;
        var redaction = 0;
        foreach (var argument in attribute.ConstructorArguments)
        {
            if (argument is { Kind: TypedConstantKind.Enum, Value: int value })
            {
                if (argument.Type?.Name == "Redaction")
                {
                    redaction = value;
                }
                else
                {
                    kind = value;
                }
            }
        }

        return new FieldRedaction(kind, redaction);
    }

    private static bool IsLifted(ImmutableArray<AttributeData> attributes) =>
        attributes.Any(static a => a.AttributeClass.Is("LoggingAnalyzers", "NotSensitiveAttribute"));
}
