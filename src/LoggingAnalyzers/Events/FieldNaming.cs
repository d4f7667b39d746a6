using System.Text;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Events;

/// <summary>How a parameter without a meaning of its own is named as a field.</summary>
internal enum FieldNaming
{
    /// <summary>Lower snake_case: <c>partsCount</c> is <c>parts_count</c>.</summary>
    OpenTelemetry,

    /// <summary>As the parameter is written.</summary>
    Verbatim,

    /// <summary>The names and values of the Elastic Common Schema; what it does not know is below <c>labels</c>.</summary>
    Ecs,
}

/// <summary>Applies a <see cref="FieldNaming"/>.</summary>
internal static class FieldNamingRules
{
    /// <summary>The MSBuild property that chooses, as the compiler hands it over.</summary>
    public const string OptionKey = "build_property.LoggingAnalyzersFieldNaming";

    /// <summary>Reads the property; anything unknown is the default.</summary>
    public static FieldNaming Read(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue(OptionKey, out var value)
            ? value.Trim().ToUpperInvariant() switch
            {
                "VERBATIM" => FieldNaming.Verbatim,
                "ECS" => FieldNaming.Ecs,
                _ => FieldNaming.OpenTelemetry,
            }
            : FieldNaming.OpenTelemetry;

    public static string FieldName(this FieldNaming naming, string parameter) =>
        naming == FieldNaming.Verbatim ? parameter : SnakeCase(parameter);

    /// <summary>Lower snake_case; a run of capitals is one word: <c>HTTPStatus</c> is <c>http_status</c>.</summary>
    public static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (c == '_')
            {
                Separate(text);
                continue;
            }

            if (char.IsUpper(c) && i > 0)
            {
                var afterWord = !char.IsUpper(name[i - 1]);
                var beforeWord = i + 1 < name.Length && char.IsLower(name[i + 1]);
                if (afterWord || beforeWord)
                {
                    Separate(text);
                }
            }

            text.Append(char.ToLowerInvariant(c));
        }

        var snake = text.ToString().TrimEnd('_');
        return snake.Length == 0 ? name : snake;
    }

    /// <summary>The name of the property that holds a parameter: <c>orderId</c> is <c>OrderId</c>.</summary>
    public static string PascalCase(string name)
    {
        var trimmed = name.TrimStart('_');
        return trimmed.Length == 0 || char.IsDigit(trimmed[0])
            ? name
            : char.ToUpperInvariant(trimmed[0]) + trimmed.Substring(1);
    }

    private static void Separate(StringBuilder text)
    {
        if (text.Length > 0 && text[text.Length - 1] != '_')
        {
            text.Append('_');
        }
    }
}
