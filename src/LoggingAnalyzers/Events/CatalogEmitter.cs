using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using static LoggingAnalyzers.Events.GlobalNames;

namespace LoggingAnalyzers.Events;

/// <summary>Writes what an event is into the assembly: no position in the source, which every edit above it would move.</summary>
internal static class CatalogEmitter
{
    private const string Attribute = "global::LoggingAnalyzers.CompilerServices.EventMetadata";
    private const int LevelOfCaller = -1;

    public static void Emit(SourceWriter writer, HostEvents host, EventModel model, ImmutableArray<EventField> fields)
    {
        var declaration = model.Declaration;
        var level = model.Parameters.Any(p => p.Role == ParameterRole.Level) ? LevelOfCaller : MethodEmitter.OrdinaryLevel(declaration);
        var texts = string.Join(", ", fields.Select(f => Literal(Text(f, model))));
        writer.Line($"[assembly: {Attribute}(");
        var category = Literal(declaration.Category ?? "");
        writer.Indented($"{Literal(declaration.Name)}, {Number(declaration.EventId)}, {category}, {Number(level)},");
        writer.Indented($"{Literal(EventMessageText.Of(declaration, fields).Template)},");
        writer.Indented($"{Literal(host.Host.HintName.Replace('+', '.') + "." + model.Method)},");
        writer.Indented($"new string[] {{ {texts} }})]");
    }

    /// <summary>The field as <c>LogEventField</c> of the runtime reads it.</summary>
    private static string Text(EventField field, EventModel model)
    {
        if (field.Constant is { } constant)
        {
            return field.Key + " = " + constant;
        }

        var isDuration = model.Parameters.Any(p => p.Name == field.Parameter && p.Meaning == FieldMeaning.Duration)
            || (field.SourceType is null && field.Meaning == FieldNames.DurationMs);
        var type = !isDuration ? field.SourceType ?? field.Property!.Type : field.Key == field.Meaning ? "double" : "long";
        var redaction = field.Redaction is { } declared ? $"{Number(declared.Kind)} {Number(declared.Redaction)}" : "";
        return new EventLineField(field.Key, type.Replace("global::", ""), redaction).ToString();
    }
}
