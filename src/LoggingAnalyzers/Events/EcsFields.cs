using System.Collections.Immutable;
using static LoggingAnalyzers.Events.GlobalNames;

namespace LoggingAnalyzers.Events;

/// <summary>
/// The fields of an event by the Elastic Common Schema: its names and values where it has the meaning, <c>labels</c> for everything else.
/// </summary>
internal static class EcsFields
{
    private const string EcsValues = "global::LoggingAnalyzers.CompilerServices.EcsValues";
    public const string Labels = "labels.";

    /// <summary>The fields from those of OpenTelemetry; of two constants of one name the first stays.</summary>
    public static ImmutableArray<EventField> From(ImmutableArray<EventField> fields)
    {
        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var found = ImmutableArray.CreateBuilder<EventField>(fields.Length);
        foreach (var field in fields)
        {
            var key = field.IsTagged ? field.Key : KeyOf(field.Key);
            if (field.Constant is not null && !keys.Add(key))
            {
                continue;
            }

            var free = key;
            for (var i = 2; field.Constant is null && !keys.Add(free); i++)
            {
                free = key + "_" + Number(i);
            }

            found.Add((field.IsTagged ? field : WithValue(field)) with { Key = free });
        }

        return found.ToImmutable();
    }

    private static string KeyOf(string key) => key switch
    {
        FieldNames.Name => FieldNames.Action,
        FieldNames.Category => "event.dataset",
        FieldNames.DurationMs => "event.duration",
        FieldNames.Action or FieldNames.Outcome or FieldNames.Severity or FieldNames.UserId or FieldNames.ClientAddress => key,
        _ => Labels + key.Replace('.', '_'),
    };

    private static EventField WithValue(EventField field)
    {
        // A sensitive value is text already, whatever it was.
        switch (field.Key)
        {
            case FieldNames.Outcome when field.Value.StartsWith(Values, StringComparison.Ordinal):
                var outcome = $"{EcsValues}.Outcome({field.Property!.Name})";
                return field with { Value = outcome, AppendValue = outcome };
            case FieldNames.Severity when field.Constant is { } constant:
                var number = Number(constant switch { "low" => 1, "medium" => 2, "high" => 3, _ => 4 });
                return field with { Constant = number, Value = number + "L", AppendValue = Literal(number) };
            case FieldNames.Severity when field.Value.StartsWith(Values, StringComparison.Ordinal):
                return Numeric($"{EcsValues}.Severity({field.Property!.Name})");
            case FieldNames.DurationMs when field.AppendMethod == "AppendValue":
                return Numeric($"{EcsValues}.Nanoseconds({field.Value})");
            default:
                return field;
        }

        EventField Numeric(string value) => field with { Value = value, AppendMethod = "AppendValue", AppendValue = value };
    }
}
