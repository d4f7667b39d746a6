using System.Text.Json;

namespace Tour;

/// <summary>A line of the JSON console logger.</summary>
internal sealed record LogRecord(string Text, string Level, string Message, IReadOnlyDictionary<string, string> Fields, string? TraceId)
{
    public string? EventName => Fields.GetValueOrDefault("event.name");

    public static LogRecord Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (root.TryGetProperty("State", out var state))
        {
            foreach (var field in state.EnumerateObject().Where(field => field.Name is not ("Message" or "{OriginalFormat}")))
            {
                fields[field.Name] = field.Value.ToString();
            }
        }

        return new LogRecord(line, root.GetProperty("LogLevel").GetString()!, root.GetProperty("Message").GetString()!, fields, FindTraceId(root));
    }

    private static string? FindTraceId(JsonElement root)
    {
        if (!root.TryGetProperty("Scopes", out var scopes))
        {
            return null;
        }

        return scopes.EnumerateArray()
            .Where(scope => scope.ValueKind == JsonValueKind.Object && scope.TryGetProperty("TraceId", out _))
            .Select(scope => scope.GetProperty("TraceId").GetString())
            .FirstOrDefault();
    }
}
