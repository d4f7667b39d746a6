using System.Collections.Immutable;
using static LoggingAnalyzers.Sinks.ParameterRole;

namespace LoggingAnalyzers.Sinks;

/// <summary>NLog, versions 4 to 6.</summary>
internal static class NLog
{
    private static readonly ImmutableArray<string> Loggers =
        ["NLog.Logger", "NLog.ILogger", "NLog.ILoggerBase", "NLog.ILoggerExtensions", "NLog.LoggerImpl"];

    public static readonly ImmutableArray<SinkRow> Rows =
    [
        new(SinkKind.Message, Loggers,
            [
                ("Trace", SinkLevel.Trace), ("Debug", SinkLevel.Debug), ("Info", SinkLevel.Information), ("Warn", SinkLevel.Warning),
                ("Error", SinkLevel.Error), ("Fatal", SinkLevel.Critical), ("Log", SinkLevel.Unknown),
                ("ConditionalTrace", SinkLevel.Trace), ("ConditionalDebug", SinkLevel.Debug),
                ("TraceException", SinkLevel.Trace), ("DebugException", SinkLevel.Debug), ("InfoException", SinkLevel.Information),
                ("WarnException", SinkLevel.Warning), ("ErrorException", SinkLevel.Error), ("FatalException", SinkLevel.Critical),
            ],
            [
                ("level", Level), ("exception", ParameterRole.Exception), ("message", Template), ("args", Arguments),
                ("argument", Argument), ("argument1", Argument), ("argument2", Argument), ("argument3", Argument),
                ("arg1", Argument), ("arg2", Argument), ("arg3", Argument),
                // Info<T>(T value) and Info(object value): the value is the whole message.
                ("value", Argument),
            ]),
        new(SinkKind.Property, Loggers,
            [("WithProperty", SinkLevel.Unknown), ("SetProperty", SinkLevel.Unknown)],
            [("propertyKey", PropertyName), ("propertyValue", PropertyValue)]),
        new(SinkKind.Property, Loggers,
            [("PushScopeProperty", SinkLevel.Unknown)],
            [("propertyName", PropertyName), ("propertyValue", PropertyValue)]),
        new(SinkKind.Scope, Loggers,
            [("PushScopeNested", SinkLevel.Unknown)],
            [("nestedState", State)]),
        new(SinkKind.Message, ["NLog.LogEventBuilder"],
            [("Message", SinkLevel.Unknown)],
            [
                ("message", Template), ("args", Arguments), ("argument", Argument), ("argument1", Argument), ("argument2", Argument),
                ("argument3", Argument),
            ]),
        new(SinkKind.Property, ["NLog.LogEventBuilder"],
            [("Property", SinkLevel.Unknown)],
            [("name", PropertyName), ("value", PropertyValue)]),
        new(SinkKind.Property, ["NLog.ScopeContext"],
            [("PushProperty", SinkLevel.Unknown)],
            [("key", PropertyName), ("value", PropertyValue)]),
        new(SinkKind.Property, ["NLog.GlobalDiagnosticsContext", "NLog.MappedDiagnosticsLogicalContext", "NLog.MappedDiagnosticsContext"],
            [("Set", SinkLevel.Unknown), ("SetScoped", SinkLevel.Unknown)],
            [("item", PropertyName), ("value", PropertyValue)]),
    ];
}
