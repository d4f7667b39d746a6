using System.Collections.Immutable;
using LoggingAnalyzers.Events;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>The attributes by which a member is kept out of what one sink or serializer prints. Each reads its own.</summary>
internal static class MemberAttributes
{
    private const string SystemText = "System.Text.Json.Serialization";
    private const string Newtonsoft = "Newtonsoft.Json";
    private const string Serialization = "System.Runtime.Serialization";
    private const string Destructurama = "Destructurama.Attributed";

    // JsonIgnoreCondition.Always.
    private const int Always = 1;

    /// <summary>The attribute that keeps a member out, where there is one to write: its full name.</summary>
    public static string? Ignoring(PrintedAs form) => form switch
    {
        PrintedAs.Destructured => Destructurama + ".NotLoggedAttribute",
        PrintedAs.Properties => "Microsoft.Extensions.Logging.LogPropertyIgnoreAttribute",
        PrintedAs.SystemTextJson => SystemText + ".JsonIgnoreAttribute",
        PrintedAs.NewtonsoftJson => Newtonsoft + ".JsonIgnoreAttribute",
        _ => null,
    };

    /// <summary>The member is left out, or something of its own decides what is printed in its place.</summary>
    public static bool Hides(ISymbol member, PrintedAs form)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && Hides(attribute, type, form))
            {
                return true;
            }
        }

        return form == PrintedAs.NewtonsoftJson
            && (IsOptIn(member.ContainingType)
                ? !IsOptedIn(member)
                : !member.ContainingType.GetMembers("ShouldSerialize" + member.Name).IsEmpty);
    }

    /// <summary>A converter of the type's own decides what a serializer prints.</summary>
    public static bool HasConverter(ITypeSymbol type, PrintedAs form) => form switch
    {
        PrintedAs.Json => Has(type, SystemText, "JsonConverterAttribute") || Has(type, Newtonsoft, "JsonConverterAttribute"),
        PrintedAs.SystemTextJson => Has(type, SystemText, "JsonConverterAttribute"),
        PrintedAs.NewtonsoftJson => Has(type, Newtonsoft, "JsonConverterAttribute"),
        _ => false,
    };

    /// <summary>The member is printed though it is not public, or a field.</summary>
    public static bool Includes(ISymbol member, PrintedAs form) => form switch
    {
        PrintedAs.SystemTextJson => Has(member, SystemText, "JsonIncludeAttribute"),
        PrintedAs.NewtonsoftJson => IsOptedIn(member),
        _ => false,
    };

    /// <summary>The member's own members are properties of the event too.</summary>
    public static bool IsExpanded(ISymbol member) => Has(member, "Microsoft.Extensions.Logging", "LogPropertiesAttribute");

    private static bool Hides(AttributeData attribute, INamedTypeSymbol type, PrintedAs form) => (form, type.Name) switch
    {
        (PrintedAs.Destructured, "NotLoggedAttribute" or "LogMaskedAttribute" or "LogReplacedAttribute" or "LogAsScalarAttribute") =>
            type.Is(Destructurama, type.Name),
        (PrintedAs.Properties, "LogPropertyIgnoreAttribute" or "TagProviderAttribute") =>
            type.Is("Microsoft.Extensions.Logging", type.Name),
        // What is classified is redacted there.
        (PrintedAs.Properties, _) => SensitiveAttributes.IsClassification(type),
        (PrintedAs.SystemTextJson, "JsonIgnoreAttribute") => type.Is(SystemText, type.Name) && IsAlways(attribute.NamedArguments),
        (PrintedAs.SystemTextJson, "JsonConverterAttribute") => type.Is(SystemText, type.Name),
        (PrintedAs.NewtonsoftJson, "JsonIgnoreAttribute" or "JsonConverterAttribute") => type.Is(Newtonsoft, type.Name),
        (PrintedAs.Json, "JsonIgnoreAttribute" or "JsonConverterAttribute" or "IgnoreDataMemberAttribute") => true,
        (PrintedAs.NewtonsoftJson, "IgnoreDataMemberAttribute") => type.Is(Serialization, type.Name),
        _ => false,
    };

    private static bool IsAlways(ImmutableArray<KeyValuePair<string, TypedConstant>> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Key == "Condition")
            {
                return argument.Value.Value is Always;
            }
        }

        return true;
    }

    private static bool IsOptIn(INamedTypeSymbol type) =>
        Has(type, Serialization, "DataContractAttribute")
        || type.GetAttributes().Any(static a => a.AttributeClass.Is(Newtonsoft, "JsonObjectAttribute")
            && (a.ConstructorArguments.Any(IsOptInValue)
                || a.NamedArguments.Any(static n => n.Key == "MemberSerialization" && IsOptInValue(n.Value))));

    private static bool IsOptInValue(TypedConstant value) => value is { Kind: TypedConstantKind.Enum, Value: 1 };

    private static bool IsOptedIn(ISymbol member) =>
        Has(member, Newtonsoft, "JsonPropertyAttribute") || Has(member, Serialization, "DataMemberAttribute");

    private static bool Has(ISymbol symbol, string space, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.Is(space, name))
            {
                return true;
            }
        }

        return false;
    }
}
