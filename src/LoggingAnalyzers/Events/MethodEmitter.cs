using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using static LoggingAnalyzers.Events.GlobalNames;

namespace LoggingAnalyzers.Events;

/// <summary>Writes the body of an event method: guard, finished values, log call. For a measured event it starts the scope.</summary>
internal static class MethodEmitter
{
    private const int Warning = 3;
    private const int Error = 4;

    public static void Emit(SourceWriter writer, EventModel model, ImmutableArray<EventField> fields, EventOptions options)
    {
        // No GeneratedCode here: it would hold for the declaration too, and no analyzer would look at that any more.
        var parameters = string.Join(", ", model.Parameters.Select(p => p.Modifiers + p.Type + " " + TypeText.Identifier(p.Name)));
        writer.Open($"{model.Modifiers} {(model.Scope is null ? "void" : model.Scope + model.TypeParameters)} "
            + $"{model.Method}{model.TypeParameters}({parameters}){model.Constraints}");
        if (model.Scope is null)
        {
            Log(writer, model, fields, options);
        }
        else
        {
            ScopeEmitter.Start(writer, model, options);
        }

        writer.Close();
    }

    /// <summary>A name that no parameter has.</summary>
    public static string Local(EventModel model, string name)
    {
        while (model.Parameters.Any(p => p.Name == name))
        {
            name = "_" + name;
        }

        return name;
    }

    /// <summary>The logger as the interface: a class may implement its methods explicitly.</summary>
    public static string LoggerLocal(SourceWriter writer, EventModel model)
    {
        if (model.Parameters.Any(p => TypeText.Identifier(p.Name) == model.Logger && p.Type is Logger or Logger + "?"))
        {
            return model.Logger;
        }

        var local = Local(model, "log");
        writer.Line($"{Logger}? {local} = {model.Logger};");
        return local;
    }

    private static void Log(SourceWriter writer, EventModel model, ImmutableArray<EventField> fields, EventOptions options)
    {
        if (MetricEmitter.IsCounted(model, options))
        {
            writer.Open($"if ({MetricEmitter.Enabled(model)})");
            MetricEmitter.Count(writer, model, fields, Local(model, "tags"), p => TypeText.Identifier(p.Name));
            writer.Close().Line();
        }

        var logger = LoggerLocal(writer, model);
        var level = LevelOf(model);
        if (!level.StartsWith(LogLevel + ".", StringComparison.Ordinal))
        {
            var local = Local(model, "level");
            if (model.LoggerMayBeNull)
            {
                Leave(writer, model, $"{logger} is null");
            }

            writer.Line($"var {local} = {level};");
            level = local;
        }

        var isNull = model.LoggerMayBeNull ? $"{logger} is null" : "";
        var isDisabled = model.Declaration.SkipEnabledCheck ? "" : $"!{logger}.IsEnabled({level})";
        var condition = string.Join(" || ", new[] { isNull, isDisabled }.Where(c => c.Length > 0));
        if (condition.Length > 0)
        {
            Leave(writer, model, condition);
        }

        var values = StateEmitter.Kept(model, fields, options).Select(p => p.Finish);
        var exception = model.Parameters.FirstOrDefault(p => p.Role == ParameterRole.Exception);
        Call(writer, model, options, logger, level, values, exception is null ? "null" : TypeText.Identifier(exception.Name));
    }

    /// <summary>The way out without a record, which is counted where it must not get lost.</summary>
    private static void Leave(SourceWriter writer, EventModel model, string condition)
    {
        writer.Open($"if ({condition})");
        if (model.Declaration.CountsLoss)
        {
            writer.Line(Lost(model) + ";");
        }

        writer.Line("return;").Close().Line();
    }

    private static string Lost(EventModel model) => $"{Instrument}.AuditDropped({Literal(model.Declaration.Name)})";

    /// <summary>The log call itself.</summary>
    public static void Call(
        SourceWriter writer,
        EventModel model,
        EventOptions options,
        string logger,
        string level,
        IEnumerable<string> values,
        string exception)
    {
        var state = model.State + model.TypeParameters;
        var created = $"new {state}({string.Join(", ", values)})";
        if (model.Declaration.Breadcrumb ?? options.Breadcrumbs)
        {
            var local = Local(model, "state");
            writer.Line($"var {local} = {created};").Line($"{Breadcrumbs}.Add({Literal(model.Declaration.Name)}, {local});");
            created = local;
        }

        if (model.Declaration.CountsLoss)
        {
            writer.Open("try");
        }

        writer.Line($"{logger}.Log(");
        writer.Indented($"{level},");
        writer.Indented($"new {EventId}({Number(model.Declaration.EventId)}, {Literal(model.Declaration.Name)}),");
        writer.Indented($"{created},");
        writer.Indented($"{exception},");
        writer.Indented($"{state}.Formatter);");
        if (model.Declaration.CountsLoss)
        {
            writer.Close().Open($"catch when ({Lost(model)})").Line("// Counted, and not caught.").Close();
        }
    }

    /// <summary>The expression of the level.</summary>
    private static string LevelOf(EventModel model)
    {
        var parameter = model.Parameters.FirstOrDefault(p => p.Role == ParameterRole.Level);
        var own = parameter is null ? null : TypeText.Identifier(parameter.Name);
        var outcome = Meaning(FieldMeaning.Outcome);
        switch (model.Declaration.LevelRule)
        {
            case LevelRule.Duration when Meaning(FieldMeaning.Duration) is { } duration:
                var mayBeNull = model.Parameters.First(p => p.Meaning == FieldMeaning.Duration).MayBeNull;
                return LevelOfMeasured(
                    model,
                    outcome is null ? null : $"{Values}.IsFailure({outcome})",
                    duration + (mayBeNull ? "?" : "") + ".TotalMilliseconds",
                    "Milliseconds",
                    own);
            case LevelRule.Outcome when own is null && outcome is not null:
                return $"{Values}.LevelOf({outcome})";
            case LevelRule.Severity when own is null:
                return Meaning(FieldMeaning.Severity) is { } severity
                    ? $"{Values}.LevelOf({severity})"
                    : Level(OrdinaryLevel(model.Declaration));
            default:
                return own ?? Level(model.Declaration.Level);
        }

        string? Meaning(FieldMeaning meaning) =>
            model.Parameters.FirstOrDefault(p => p.Meaning == meaning) is { } found ? TypeText.Identifier(found.Name) : null;
    }

    /// <summary>The level where nothing failed, was denied or was slow, and no parameter says otherwise.</summary>
    public static int OrdinaryLevel(EventDeclaration declaration) => declaration.LevelRule == LevelRule.Severity
        ? declaration.Severity switch { 0 => 2, 1 => 3, 2 => 4, _ => 5 }
        : declaration.Level;

    /// <summary>The level of a measured event: Error where it failed, Warning where it was slow, otherwise what is declared.</summary>
    /// <param name="model">The event.</param>
    /// <param name="failed">Whether it failed; null: nothing tells.</param>
    /// <param name="duration">How long it took.</param>
    /// <param name="unit">The unit of the duration: the property of the threshold to compare it with.</param>
    /// <param name="own">The level that the caller gives; null: the declared one.</param>
    public static string LevelOfMeasured(EventModel model, string? failed, string duration, string unit, string? own)
    {
        var threshold = $"{model.State}{model.TypeParameters}.{StateEmitter.Threshold}.{unit}";
        var level = $"{duration} >= {threshold} ? {Level(Warning)} : {own ?? Level(model.Declaration.Level)}";
        return failed is null ? level : $"{failed} ? {Level(Error)} : {level}";
    }
}
