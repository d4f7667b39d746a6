using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using static LoggingAnalyzers.Events.GlobalNames;

namespace LoggingAnalyzers.Events;

/// <summary>
/// Writes the scope of a measured event: a struct that starts a monotonic clock and logs once when it is disposed.
/// The values of the parameters are finished at the end, and only where the record is wanted.
/// </summary>
internal static class ScopeEmitter
{
    private const int Error = 4;
    private const int None = 6;

    private const string Milliseconds = Values + ".Milliseconds(scope_ticks)";
    private const string OutcomeOfScope = "scope_failed ? " + Outcome + ".Failure : " + Outcome + ".Success";
    private const string MethodImpl = "global::System.Runtime.CompilerServices.MethodImpl";

    /// <summary>The body of the method: a scope that does nothing where not even a failure would be logged.</summary>
    public static void Start(SourceWriter writer, EventModel model, EventOptions options)
    {
        var logger = MethodEmitter.LoggerLocal(writer, model);
        var conditions = new List<string>();
        if (!model.Declaration.SkipEnabledCheck)
        {
            // A record may be an error, a slow one a warning: levels above the declared one decide whether to measure.
            var levels = new List<string> { Level(Error) };
            if (model.Parameters.FirstOrDefault(p => p.Role == ParameterRole.Level) is { } parameter)
            {
                levels.Add(TypeText.Identifier(parameter.Name));
            }
            else if (model.Declaration.Level is > Error and < None)
            {
                levels.Add(Level(model.Declaration.Level));
            }

            var nobody = levels.Select(l => $"!{logger}.IsEnabled({l})");
            conditions.Add(string.Join(
                " && ", MetricEmitter.IsCounted(model, options) ? nobody.Append("!" + MetricEmitter.Enabled(model)) : nobody));
        }

        if (model.LoggerMayBeNull)
        {
            conditions.Insert(0, $"{logger} is null");
        }

        if (conditions.Count > 0)
        {
            writer.Open($"if ({string.Join(" || ", conditions)})").Line("return default;").Close().Line();
        }

        var arguments = Kept(model).Select(p => TypeText.Identifier(p.Name));
        writer.Line($"return new {model.Scope}{model.TypeParameters}({string.Join(", ", new[] { logger }.Concat(arguments))});");
    }

    public static void Emit(SourceWriter writer, EventModel model, ImmutableArray<EventField> fields, EventOptions options)
    {
        var kept = Kept(model).ToList();
        writer.Line("/// <summary>Measures one operation; logs once, when it is disposed.</summary>");
        writer.Line("/// <remarks>A mutable struct with one owner: do not copy it, and use it on one thread at a time.</remarks>");
        writer.Line(StateEmitter.GeneratedCode);
        var type = model.Scope + model.TypeParameters;
        writer.Open($"{model.Accessibility}partial struct {type} : {EventScope}{model.Constraints}");
        foreach (var parameter in kept)
        {
            writer.Line($"private readonly {parameter.Type} arg_{parameter.Name};");
        }

        var set = model.Setters.SelectMany(s => s.Fields).ToList();
        foreach (var field in set)
        {
            writer.Line($"private {field.Type} set_{field.Name};");
        }

        writer.Line($"private {Logger}? scope_logger;").Line("private readonly long scope_start;");
        writer.Line($"private {ExceptionType}? scope_error;").Line("private bool scope_failed;").Line();
        var parameters = new[] { Logger + " scope_logger" }.Concat(kept.Select(p => p.Type + " arg_" + p.Name));
        writer.Open($"internal {model.Scope}({string.Join(", ", parameters)})");
        foreach (var parameter in kept)
        {
            writer.Line($"this.arg_{parameter.Name} = arg_{parameter.Name};");
        }

        foreach (var field in set)
        {
            writer.Line($"this.set_{field.Name} = default;");
        }

        writer.Line("this.scope_logger = scope_logger;").Line("this.scope_error = null;").Line("this.scope_failed = false;");
        writer.Line($"this.scope_start = {Stopwatch}.GetTimestamp();").Close().Line();

        writer.Line("/// <summary>Marks the operation as failed: the record is an error.</summary>");
        writer.Line("/// <param name=\"exception\">The exception of the record; none keeps the one that is there.</param>");
        writer.Open($"public void Fail({ExceptionType}? exception = null)");
        writer.Line("scope_failed = true;").Line("scope_error = exception ?? scope_error;").Close().Line();
        foreach (var setter in model.Setters)
        {
            Set(writer, setter);
        }

        Dispose(writer, model, fields, options);
        if (MetricEmitter.IsCounted(model, options))
        {
            Count(writer, model, fields);
        }

        writer.Close();
    }

    /// <summary>Null says nothing, so that a method of several values can be called with one of them.</summary>
    private static void Set(SourceWriter writer, ScopeSetter setter)
    {
        var parameters = setter.Parameters.Select(p => $"{p.Modifiers}{p.Type} {TypeText.Identifier(p.Name)}");
        writer.Open($"{setter.Modifiers} void Set({string.Join(", ", parameters)})");
        foreach (var parameter in setter.Parameters)
        {
            var kept = parameter.MayBeNull ? $" ?? set_{parameter.Name}" : "";
            writer.Line($"set_{parameter.Name} = {TypeText.Identifier(parameter.Name)}{kept};");
        }

        writer.Close().Line();
    }

    private static void Dispose(SourceWriter writer, EventModel model, ImmutableArray<EventField> fields, EventOptions options)
    {
        writer.Line("/// <summary>Logs the record, the first time.</summary>").Open("public void Dispose()");
        writer.Line("var scope_log = scope_logger;");
        writer.Open("if (scope_log is null)").Line("return;").Close().Line();
        writer.Line("scope_logger = null;");
        writer.Line($"var scope_ticks = {Stopwatch}.GetTimestamp() - scope_start;");
        if (MetricEmitter.IsCounted(model, options))
        {
            writer.Open($"if ({MetricEmitter.Enabled(model)})").Line($"scope_count({Milliseconds});").Close().Line();
        }

        var own = model.Parameters.FirstOrDefault(p => p.Role == ParameterRole.Level) is { } parameter ? "arg_" + parameter.Name : null;
        writer.Line($"var scope_level = {MethodEmitter.LevelOfMeasured(model, "scope_failed", "scope_ticks", "Ticks", own)};");
        if (!model.Declaration.SkipEnabledCheck)
        {
            writer.Open("if (!scope_log.IsEnabled(scope_level))").Line("return;").Close().Line();
        }

        foreach (var kept in Kept(model).Where(p => p.Role == ParameterRole.Field))
        {
            writer.Line($"var {TypeText.Identifier(kept.Name)} = arg_{kept.Name};");
        }

        foreach (var field in model.Setters.SelectMany(s => s.Fields))
        {
            writer.Line($"var {TypeText.Identifier(field.Name)} = set_{field.Name};");
        }

        var values = StateEmitter.Kept(model, fields, options).Select(p => p switch
        {
            { Finish.Length: > 0 } => p.Finish,
            { Type: Outcome } => OutcomeOfScope,
            _ => Milliseconds,
        });
        var exception = model.Parameters.FirstOrDefault(p => p.Role == ParameterRole.Exception);
        var error = "scope_error" + (exception is null ? "" : $" ?? arg_{exception.Name}");
        MethodEmitter.Call(writer, model, options, "scope_log", "scope_level", values, error);
        writer.Close();
    }

    /// <summary>A method of its own: clearing the place of the tags would cost every disposal more than the rest of it.</summary>
    private static void Count(SourceWriter writer, EventModel model, ImmutableArray<EventField> fields)
    {
        writer.Line().Line("/// <summary>Records the duration, for those who listen.</summary>");
        writer.Line($"[{MethodImpl}({MethodImpl}Options.NoInlining)]").Open("private readonly void scope_count(double scope_ms)");
        MetricEmitter.Count(
            writer,
            model,
            fields,
            "scope_tags",
            p => (model.Parameters.Contains(p) ? "arg_" : "set_") + p.Name,
            ("scope_ms", OutcomeOfScope));
        writer.Close();
    }

    private static IEnumerable<EventParameter> Kept(EventModel model) => model.Parameters.Where(p => p.Role != ParameterRole.Logger);
}
