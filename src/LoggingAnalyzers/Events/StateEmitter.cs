using System.Collections.Immutable;
using System.Globalization;
using LoggingAnalyzers.Infrastructure;
using static LoggingAnalyzers.Events.GlobalNames;

namespace LoggingAnalyzers.Events;

/// <summary>Writes the state of an event: a readonly struct of finished values that is the list of fields and the message.</summary>
internal static class StateEmitter
{
    public const string GeneratedCode = "[global::System.CodeDom.Compiler.GeneratedCode(\"LoggingAnalyzers\", \"0.1.0\")]";

    /// <summary>The field of the state of a measured event that knows from how long on it is slow.</summary>
    public const string Threshold = "SlowThreshold";

    private const string HarmlessFields = "global::LoggingAnalyzers.CompilerServices.HarmlessFields";
    private const string ThresholdType = "global::LoggingAnalyzers.CompilerServices.SlowThreshold";

    public static void Emit(SourceWriter writer, EventModel model, ImmutableArray<EventField> fields, EventOptions options)
    {
        var type = model.State + model.TypeParameters;
        writer.Line($"/// <summary>The event {Comment(model.Declaration.Name)}.</summary>").Line(GeneratedCode);
        if (Harmless(fields) is var harmless and > 0)
        {
            writer.Line($"[{HarmlessFields}({harmless.ToString(CultureInfo.InvariantCulture)}u)]");
        }

        writer.Open($"{model.Accessibility}readonly struct {type} : {Fields}{model.Constraints}");
        writer.Line($"internal static readonly global::System.Func<{type}, {ExceptionType}?, string> Formatter =");
        writer.Indented("static (state, _) => state.ToString();").Line();
        if (MetricEmitter.IsCounted(model, options))
        {
            MetricEmitter.Declare(writer, model);
        }

        if (model.Declaration.LevelRule == LevelRule.Duration)
        {
            writer.Line($"internal static readonly {ThresholdType} {Threshold} =");
            var declaration = model.Declaration;
            writer.Indented($"{ThresholdType}.Of({Literal(declaration.Name)}, {Number(declaration.SlowThresholdMs)});").Line();
        }

        var kept = Kept(model, fields, options).ToList();
        Constructor(writer, model, kept);
        Properties(writer, fields);
        var hasTags = kept.Any(p => p.Name == ProvidedTags.Property);
        if (hasTags)
        {
            writer.Line("/// <summary>What the tag providers add.</summary>");
            writer.Line($"public {kept.Last().Type} {ProvidedTags.Property} {{ get; }}").Line();
            ProvidedTags.Declare(writer, model, fields);
        }

        Message(writer, EventMessageText.Of(model.Declaration, fields), fields, hasTags);
        writer.Close();
    }

    /// <summary>A bit for each field that is harmless, up to the first that may be left out: from there on places move.</summary>
    private static uint Harmless(ImmutableArray<EventField> fields)
    {
        var bits = 0u;
        for (var i = 0; i < fields.Length && i < 32 && !fields[i].SkipsNull; i++)
        {
            bits |= fields[i].IsHarmless ? 1u << i : 0;
        }

        return bits;
    }

    /// <summary>An event name is any text; in a documentation comment it is text of one line.</summary>
    private static string Comment(string text) =>
        new([.. text.Select(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or ' ' ? c : '?')]);

    /// <summary>The properties that the state is made of, in the order of its constructor.</summary>
    public static IEnumerable<FieldProperty> Kept(EventModel model, ImmutableArray<EventField> fields, EventOptions options) =>
        fields.Select(f => f.Property).Concat([ProvidedTags.Of(model, options.Naming)]).Where(p => p is not null).Select(p => p!);

    private static void Constructor(SourceWriter writer, EventModel model, List<FieldProperty> properties)
    {
        if (properties.Count == 0)
        {
            return;
        }

        writer.Open($"internal {model.State}({string.Join(", ", properties.Select(p => p.Type + " " + p.Argument))})");
        foreach (var property in properties)
        {
            writer.Line($"this.{property.Name} = {property.Argument};");
        }

        writer.Close().Line();
    }

    private static void Properties(SourceWriter writer, ImmutableArray<EventField> fields)
    {
        foreach (var field in fields)
        {
            if (field.Property is { } property)
            {
                writer.Line($"/// <summary>The field {Comment(field.Key)}.</summary>");
                writer.Line($"public {property.Type} {property.Name} {{ get; }}").Line();
            }

            if (field.Alias is { } alias)
            {
                writer.Line($"/// <summary>The field {Comment(field.Key)}.</summary>");
                writer.Line($"public {alias.Type} {alias.Name} => {alias.Expression};").Line();
            }
        }
    }

    private static void Message(SourceWriter writer, EventMessageText message, ImmutableArray<EventField> fields, bool hasTags)
    {
        var skipped = string.Concat(fields.Where(f => f.SkipsNull).Select(f => $" - ({f.Property!.Name} is null ? 1 : 0)"));
        var added = hasTags ? $" + ({ProvidedTags.Property}?.Count ?? 0)" : "";
        writer.Line($"int {FieldCollection}.Count => {Number(fields.Length + 1)}{skipped}{added};").Line();
        writer.Line("/// <summary>The message.</summary>").Open("public override string ToString()");
        Text(writer, message);
        writer.Close().Line();

        writer.Line($"{FieldEnumerator} {FieldSequence}.GetEnumerator() => {Values}.Enumerate(this);").Line();
        writer.Line("global::System.Collections.IEnumerator global::System.Collections.IEnumerable.GetEnumerator() =>");
        writer.Indented($"{Values}.Enumerate(this);").Line();

        var indexer = $"{Pair} {Fields}.this[int index]";
        if (skipped.Length == 0)
        {
            writer.Open(indexer + " => index switch");
            Index(writer, message, fields, hasTags);
            return;
        }

        writer.Open(indexer).Open("get");
        for (var i = 0; i < fields.Length; i++)
        {
            // What is null has no place: from there on, every field stands one further.
            if (fields[i].SkipsNull)
            {
                writer.Open($"if (index >= {Number(i)} && {fields[i].Property!.Name} is null)").Line("index++;").Close().Line();
            }
        }

        writer.Open("return index switch");
        Index(writer, message, fields, hasTags);
        writer.Close().Close();
    }

    private static void Index(SourceWriter writer, EventMessageText message, ImmutableArray<EventField> fields, bool hasTags)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            writer.Line($"{Number(i)} => new {Pair}({Literal(fields[i].Key)}, {fields[i].Value}),");
        }

        if (hasTags)
        {
            var rest = $"{Number(fields.Length)}, {Literal(message.Template)}";
            writer.Line($"_ => {ProvidedTags.Type}.Field({ProvidedTags.Property}, index - {rest}),").Close(";");
            return;
        }

        writer.Line($"{Number(fields.Length)} => new {Pair}({Literal(FieldNames.OriginalFormat)}, {Literal(message.Template)}),");
        writer.Line("_ => throw new global::System.IndexOutOfRangeException(nameof(index)),").Close(";");
    }

    private static void Text(SourceWriter writer, EventMessageText message)
    {
        if (message.Pieces.All(p => p.Field is null))
        {
            writer.Line($"return {Literal(string.Concat(message.Pieces.Select(p => p.Text)))};");
            return;
        }

        var literals = message.Pieces.Sum(p => p.Text.Length);
        writer.Line($"var text = new {GlobalNames.Message}({Number(literals)}, {Number(message.Pieces.Count(p => p.Field is not null))});");
        foreach (var piece in message.Pieces)
        {
            if (piece.Field is not { } field)
            {
                writer.Line($"text.AppendLiteral({Literal(piece.Text)});");
                continue;
            }

            if (piece.Text.Length > 0)
            {
                writer.Open($"if ({field.Property!.Name} is not null)").Line($"text.AppendLiteral({Literal(piece.Text)});");
            }

            var format = piece.Format is null || field.AppendMethod is "AppendText" ? "" : ", format: " + Literal(piece.Format);
            var alignment = piece.Alignment is null ? "" : ", alignment: " + piece.Alignment;
            writer.Line($"text.{field.AppendMethod}({field.AppendValue}{alignment}{format});");
            if (piece.Text.Length > 0)
            {
                writer.Close().Line();
            }
        }

        writer.Line("return text.ToString();");
    }
}
