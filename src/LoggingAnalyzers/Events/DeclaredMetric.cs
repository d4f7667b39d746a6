using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Events;

/// <summary>Reads what the metric of an event is made of.</summary>
internal static class DeclaredMetric
{
    /// <summary>The limit of a tag whose type has few values.</summary>
    public const int FewByType = 0;

    /// <summary>Where <c>[MetricTag]</c> does not say how many values there may be, as the attribute documents it.</summary>
    private const int DefaultMaxValues = 100;

    private const string Namespace = "LoggingAnalyzers";

    /// <summary>Whether the event is counted, by its own word or that of the assembly; null: the project decides.</summary>
    public static bool? Of(IMethodSymbol method) =>
        Declared(method.GetAttributes()) ?? Declared(method.ContainingAssembly.GetAttributes());

    private static bool? Declared(ImmutableArray<AttributeData> attributes) =>
        attributes.FirstOrDefault(a => a.AttributeClass.Is(Namespace, "EventMetricAttribute")) is { } attribute
            ? attribute.ConstructorArguments.FirstOrDefault().Value is not false
            : null;

    public static AttributeData? TagAttribute(ImmutableArray<AttributeData> attributes) =>
        attributes.FirstOrDefault(a => a.AttributeClass.Is(Namespace, "MetricTagAttribute"));

    /// <summary>How many values the attribute allows; null: it does not say.</summary>
    public static int? MaxValues(AttributeData attribute) =>
        attribute.NamedArguments.FirstOrDefault(a => a.Key == "MaxValues").Value.Value is int and > 0 and var declared ? declared : null;

    /// <summary>Whether the type has few values, so that each may be a time series.</summary>
    public static bool HasFewValues(ITypeSymbol type)
    {
        var underlying = ParameterTypes.Underlying(type);
        return underlying.TypeKind == TypeKind.Enum || underlying.SpecialType == SpecialType.System_Boolean;
    }

    /// <summary>How many values a parameter has as a tag; null: it is none.</summary>
    public static int? TagOf(ITypeSymbol type, ImmutableArray<AttributeData> attributes) =>
        HasFewValues(type) ? FewByType
        : TagAttribute(attributes) is { } attribute ? MaxValues(attribute) ?? DefaultMaxValues
        : null;
}
