using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Events;

/// <summary>Reads whether a parameter is declared sensitive: on itself, on its type, or on what its type is made of.</summary>
internal static class DeclaredRedaction
{
    private const int Erase = 1;
    private const int Unspecified = 0;

    /// <summary>The redaction; null: not sensitive. A classification that is not ours is erased.</summary>
    public static FieldRedaction? Of(IParameterSymbol parameter)
    {
        if (FromAttributes(parameter.GetAttributes()) is { } own)
        {
            return own;
        }

        return Has(parameter.GetAttributes(), "NotSensitiveAttribute") ? null : OfType(parameter.Type, depth: 0);
    }

    private static FieldRedaction? OfType(ITypeSymbol type, int depth)
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

    private static FieldRedaction? FromAttributes(IEnumerable<AttributeData> attributes)
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

    private static bool Has(IEnumerable<AttributeData> attributes, string name) =>
        attributes.Any(a => a.AttributeClass.Is("LoggingAnalyzers", name));
}
