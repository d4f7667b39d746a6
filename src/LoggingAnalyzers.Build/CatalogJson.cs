using System.Globalization;
using System.Text;

namespace LoggingAnalyzers.Build;

/// <summary>Writes a catalog as JSON; the schema is <c>logging-events.schema.json</c>.</summary>
internal static class CatalogJson
{
    private const string Schema =
        "https://raw.githubusercontent.com/LoggingAnalyzers/LoggingAnalyzers/main/docs/logging-events.schema.json";

    public static string Write(IReadOnlyList<CatalogEvent> events)
    {
        var text = new StringBuilder();
        text.Append("{\n  \"$schema\": ").Append(Text(Schema)).Append(",\n  \"version\": 1,\n  \"events\": [");
        for (var i = 0; i < events.Count; i++)
        {
            var e = events[i];
            text.Append(i == 0 ? "\n    {" : ",\n    {");
            text.Append("\n      \"name\": ").Append(Text(e.Name));
            text.Append(",\n      \"id\": ").Append(e.EventId.ToString(CultureInfo.InvariantCulture));
            text.Append(",\n      \"category\": ").Append(Text(e.Category.Length == 0 ? null : e.Category));
            text.Append(",\n      \"level\": ").Append(Text(e.LevelName));
            text.Append(",\n      \"template\": ").Append(Text(e.Template));
            text.Append(",\n      \"source\": ").Append(Text(e.Source));
            text.Append(",\n      \"assembly\": ").Append(Text(e.Assembly));
            text.Append(",\n      \"fields\": [").Append(string.Join(",", e.Fields.Select(Field)));
            text.Append(e.Fields.Count == 0 ? "]" : "\n      ]").Append("\n    }");
        }

        return text.Append(events.Count == 0 ? "]\n}\n" : "\n  ]\n}\n").ToString();
    }

    private static string Field(LogEventField field)
    {
        var text = new StringBuilder("\n        { \"name\": ").Append(Text(field.Name)).Append(", \"type\": ").Append(Text(field.Type));
        if (field.Value is not null)
        {
            text.Append(", \"value\": ").Append(Text(field.Value));
        }

        if (field.IsSensitive)
        {
            text.Append(", \"kind\": ").Append(Text(field.Kind.ToString()));
            text.Append(", \"redaction\": ").Append(Text(field.Redaction.ToString()));
        }

        return text.Append(" }").ToString();
    }

    private static string Text(string? value)
    {
        if (value is null)
        {
            return "null";
        }

        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                // Lone surrogates are no text in UTF-8.
                _ when char.IsControl(c) || char.IsSurrogate(c) =>
                    text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }

        return text.Append('"').ToString();
    }
}
