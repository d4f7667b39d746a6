using System.Collections.Immutable;
using static LoggingAnalyzers.Sinks.ParameterRole;

namespace LoggingAnalyzers.Sinks;

/// <summary>What is no logging framework and yet writes where others read: looked at where a project asks for it.</summary>
internal static class OptionalSinks
{
    private static readonly ImmutableArray<(string Parameter, ParameterRole Role)> Text =
    [
        ("value", Argument), ("message", Argument), ("detailMessage", Argument), ("format", Argument), ("args", Arguments),
        ("arg", Arguments), ("arg0", Argument), ("arg1", Argument), ("arg2", Argument), ("arg3", Argument), ("o", Argument),
    ];

    private static readonly ImmutableArray<(string Parameter, ParameterRole Role)> Tags =
    [
        ("tag", Argument), ("tag1", Argument), ("tag2", Argument), ("tag3", Argument), ("tags", Arguments), ("tagList", Argument),
    ];

    private static readonly ImmutableArray<string> TelemetryNames = ["activity", "metrics"];

    private static readonly ImmutableDictionary<string, ImmutableArray<SinkRow>> Rows = new Dictionary<string, ImmutableArray<SinkRow>>
    {
        ["console"] = [new(SinkKind.Text, ["System.Console"], Named("Write", "WriteLine"), Text)],
        ["debug"] =
        [
            new(SinkKind.Text, ["System.Diagnostics.Debug", "System.Diagnostics.Trace", "System.Diagnostics.TraceSource"],
                [
                    .. Named("Write", "WriteLine", "WriteIf", "WriteLineIf", "Print", "Fail", "TraceEvent", "TraceData"),
                    ("TraceInformation", SinkLevel.Information), ("TraceWarning", SinkLevel.Warning), ("TraceError", SinkLevel.Error),
                ],
                Text.Add(("data", Argument))),
        ],
        ["activity"] =
        [
            new(SinkKind.Property, ["System.Diagnostics.Activity"], Named("SetTag", "AddTag", "SetBaggage", "AddBaggage"),
                [("key", PropertyName), ("value", PropertyValue)]),
            new(SinkKind.Text, ["System.Diagnostics.Activity"], Named("AddEvent", "SetStatus"),
                [("e", Argument), ("description", Argument)]),
        ],
        ["metrics"] =
        [
            new(SinkKind.Text,
                [
                    "System.Diagnostics.Metrics.Counter`1", "System.Diagnostics.Metrics.UpDownCounter`1",
                    "System.Diagnostics.Metrics.Histogram`1", "System.Diagnostics.Metrics.Gauge`1",
                ],
                Named("Add", "Record"), Tags),
        ],
        ["event_source"] =
        [
            new(SinkKind.Text, ["System.Diagnostics.Tracing.EventSource"], Named("Write", "WriteEvent"),
                [("data", Argument), ("args", Arguments), ("arg1", Argument), ("arg2", Argument), ("arg3", Argument)]),
        ],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The rows of the sinks that a project names.</summary>
    public static IEnumerable<SinkRow> Of(ImmutableArray<string> names) =>
        names.SelectMany(static n => Rows.TryGetValue(n, out var rows) ? rows : []);

    /// <summary>The rows of what carries values to exporters, without those that a project names.</summary>
    public static IEnumerable<SinkRow> Telemetry(ImmutableArray<string> names) =>
        Of(TelemetryNames.RemoveRange(names));

    private static ImmutableArray<(string Name, SinkLevel Level)> Named(params string[] names) =>
        [.. names.Select(static n => (n, SinkLevel.Unknown))];
}
