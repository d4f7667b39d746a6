using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Events;

/// <summary>Reads the attribute of an event. Every attribute names its arguments alike, so one reader reads them all.</summary>
internal static class DeclarationParser
{
    /// <summary>The declaration; null: it names no event, as half-typed code does.</summary>
    public static EventDeclaration? Parse(AttributeData attribute, EventCategory category)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        var parameters = attribute.AttributeConstructor?.Parameters;
        for (var i = 0; i < attribute.ConstructorArguments.Length && i < parameters?.Length; i++)
        {
            Read(parameters.Value[i].Name, attribute.ConstructorArguments[i]);
        }

        foreach (var argument in attribute.NamedArguments)
        {
            Read(argument.Key.ToLowerInvariant(), argument.Value);
        }

        if (Text("name") is not { } name || string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        return new EventDeclaration(
            category.Category,
            category.Level,
            name,
            Number("eventid", 0) is var id && id != 0 ? id : EventIdHash.Of(name),
            Number("level", category.DefaultLevel),
            Number("severity", SecurityEvents.SeverityOf(name) ?? EventDeclaration.NoSeverity),
            Number("slowthresholdms", 0),
            category.HasAction ? Text("action") ?? Verb(name) : null,
            Text("category"),
            Text("message"),
            values.TryGetValue("skipenabledcheck", out var skip) && skip is true,
            values.TryGetValue("breadcrumb", out var breadcrumb) ? breadcrumb as bool? : null,
            category.CountsLoss);

        void Read(string key, TypedConstant value)
        {
            if (value.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum)
            {
                values[key] = value.Value;
            }
        }

        string? Text(string key) => values.TryGetValue(key, out var value) ? value as string : null;

        int Number(string key, int otherwise) => values.TryGetValue(key, out var value) && value is int number ? number : otherwise;
    }

    /// <summary>The word that ends an event name: of <c>order_cancelled</c> it is <c>cancelled</c>.</summary>
    private static string Verb(string name) => name.Substring(name.LastIndexOfAny(['.', '_']) + 1);
}
