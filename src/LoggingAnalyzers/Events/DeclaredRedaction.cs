using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Events;

/// <summary>Reads whether a parameter is declared sensitive: on itself, on its type, or on what its type is made of.</summary>
internal static class DeclaredRedaction
{
    private const int Erase = 1;
    private const int Unspecified = 0;

    /// <summary>The redaction; null: not sensitive. A classification that is not ours is erased.</summary>
    /// <param name="attributes">The attributes of the parameter.</param>
    /// <param name="type">What its type says.</param>
    public static FieldRedaction? Of(ImmutableArray<AttributeData> attributes, ParameterType type) =>
        attributes.IsEmpty ? type.Redaction
        : FromAttributes(attributes) is { } own ? own
        : attributes.Any(a => a.AttributeClass.Is("LoggingAnalyzers", "NotSensitiveAttribute")) ? null
        : type.Redaction;

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

            if (IsForeignClassification(attribute.AttributeClass))
            {
                return new FieldRedaction(Unspecified, Erase);
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

    /// <summary>Microsoft.Extensions.Compliance: every classification but the one that says there is none.</summary>
    private static bool IsForeignClassification(INamedTypeSymbol? attribute)
    {
        const string Space = "Microsoft.Extensions.Compliance.Classification";
        for (var current = attribute; current is not null; current = current.BaseType)
        {
            if (current.Is(Space, "NoDataClassificationAttribute"))
            {
                return false;
            }

            if (current.Is(Space, "DataClassificationAttribute"))
            {
                return true;
            }
        }

        return false;
    }
}
