using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using static LoggingAnalyzers.Events.GlobalNames;

namespace LoggingAnalyzers.Events;

/// <summary>Writes the metric of an event: its instrument in the state, and the call that counts before the level is asked for.</summary>
internal static class MetricEmitter
{
    /// <summary>The field of the state that holds the instrument.</summary>
    public const string Field = "EventInstrument";

    private const string TagValues = "global::LoggingAnalyzers.CompilerServices.MetricTagValues";

    /// <summary>Whether the event has a metric: its own word first; a measured one always has its histogram.</summary>
    public static bool IsCounted(EventModel model, EventOptions options) =>
        model.Metric ?? (model.Declaration.LevelRule == LevelRule.Duration || options.Metrics);

    public static void Declare(SourceWriter writer, EventModel model)
    {
        var create = model.Declaration.LevelRule == LevelRule.Duration ? "Duration" : "Counter";
        writer.Line($"internal static readonly {Instrument} {Field} = {Instrument}.{create}({Literal(model.Declaration.Name)});").Line();
    }

    /// <summary>Whether anybody listens.</summary>
    public static string Enabled(EventModel model) => $"{model.State}{model.TypeParameters}.{Field}.Enabled";

    /// <summary>Counts the event, for those who listen.</summary>
    /// <param name="writer">The file.</param>
    /// <param name="model">The event.</param>
    /// <param name="fields">Its fields.</param>
    /// <param name="tags">The name of the local that holds the tags.</param>
    /// <param name="value">The value of a parameter.</param>
    /// <param name="measured">Of an event that measures itself, its milliseconds and its outcome.</param>
    public static void Count(
        SourceWriter writer,
        EventModel model,
        ImmutableArray<EventField> fields,
        string tags,
        Func<EventParameter, string> value,
        (string Milliseconds, string Outcome)? measured = null)
    {
        writer.Line($"var {tags} = new global::System.Diagnostics.TagList();");
        foreach (var field in fields)
        {
            if (TagValue(field) is { } text)
            {
                writer.Line($"{Instrument}.AddTag(ref {tags}, {Literal(field.Key)}, {text});");
            }
        }

        var call = model.Declaration.LevelRule == LevelRule.Duration
            ? $"Record({measured?.Milliseconds ?? Milliseconds()}, {tags})"
            : $"Count({tags})";
        writer.Line($"{model.State}{model.TypeParameters}.{Field}.{call};");

        string Milliseconds()
        {
            var duration = model.Parameters.First(p => p.Meaning == FieldMeaning.Duration);
            return value(duration) + (duration.MayBeNull ? "?" : "") + ".TotalMilliseconds";
        }

        string? TagValue(EventField field)
        {
            if (field.Meaning == FieldNames.Name)
            {
                return null;
            }

            if (field.Constant is { } constant)
            {
                return Literal(constant);
            }

            if (measured is { } own && field.Parameter is null)
            {
                return field.Meaning == FieldNames.Outcome ? $"{Values}.Name({own.Outcome})" : null;
            }

            return model.FieldParameters.FirstOrDefault(p => p.Name == field.Parameter) switch
            {
                { Redaction: not null } or { MetricTag: null } or null => null,
                { Meaning: FieldMeaning.Outcome or FieldMeaning.Severity } named => $"{Values}.Name({value(named)})",
                { MetricTag: DeclaredMetric.FewByType } few => $"{TagValues}.Of({value(few)})",
                { MetricTag: { } limit } any =>
                    $"{model.State}{model.TypeParameters}.{Field}.Limited({Literal(field.Key)}, {value(any)}, {Number(limit)})",
            };
        }
    }
}
