using System.Collections.Immutable;
using LoggingAnalyzers.Events;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>The attributes that declare data sensitive, by name.</summary>
internal static class SensitiveAttributes
{
    private const string Classification = "Microsoft.Extensions.Compliance.Classification";

    private const string Identity = "Microsoft.AspNetCore.Identity";

    // System.ComponentModel.DataAnnotations.DataType.
    private const int PhoneNumber = 5;
    private const int EmailAddress = 10;
    private const int Password = 11;
    private const int CreditCard = 14;

    private static readonly ImmutableDictionary<string, string> Plain = new Dictionary<string, string>
    {
        ["SensitiveAttribute"] = "LoggingAnalyzers",
        ["PersonalDataAttribute"] = Identity,
        ["ProtectedPersonalDataAttribute"] = Identity,
        ["NotLoggedAttribute"] = "Destructurama.Attributed",
        ["LogMaskedAttribute"] = "Destructurama.Attributed",
        ["LogReplacedAttribute"] = "Destructurama.Attributed",
    }.ToImmutableDictionary();

    /// <summary>The attribute as it is written, where it declares the symbol sensitive; null otherwise.</summary>
    public static string? Name(AttributeData attribute, ISymbol symbol)
    {
        if (attribute.AttributeClass is not { } type)
        {
            return null;
        }

        var declares = type.Name switch
        {
            "DataTypeAttribute" => type.Is("System.ComponentModel.DataAnnotations", "DataTypeAttribute")
                && attribute.ConstructorArguments
                    is [{ Kind: TypedConstantKind.Enum, Value: PhoneNumber or EmailAddress or Password or CreditCard }],
            "PasswordPropertyTextAttribute" => type.Is("System.ComponentModel", "PasswordPropertyTextAttribute")
                && attribute.ConstructorArguments is [{ Value: true }],
            // IdentityUser.Id and its flags: who a record is about, not what nobody may know.
            "PersonalDataAttribute" when symbol.ContainingType?.ContainingNamespace?.ToDisplayString() == Identity => false,
            var name => (Plain.TryGetValue(name, out var space) && type.Is(space, name)) || IsClassification(type),
        };
        return declares ? ShortName(type) : null;
    }

    /// <summary>An attribute's name as it is written.</summary>
    public static string ShortName(INamedTypeSymbol type) => type.Name.EndsWith("Attribute", StringComparison.Ordinal)
        ? type.Name.Substring(0, type.Name.Length - "Attribute".Length)
        : type.Name;

    /// <summary>Microsoft.Extensions.Compliance: every classification but the one that says there is none.</summary>
    public static bool IsClassification(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (t.Is(Classification, "NoDataClassificationAttribute"))
            {
                return false;
            }

            if (t.Is(Classification, "DataClassificationAttribute"))
            {
                return true;
            }
        }

        return false;
    }
}
