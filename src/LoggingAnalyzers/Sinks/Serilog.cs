using System.Collections.Immutable;
using static LoggingAnalyzers.Sinks.ParameterRole;

namespace LoggingAnalyzers.Sinks;

/// <summary>Serilog.</summary>
internal static class Serilog
{
    private static readonly ImmutableArray<string> Loggers = ["Serilog.ILogger", "Serilog.Log", "Serilog.Core.Logger"];

    public static readonly ImmutableArray<SinkRow> Rows =
    [
        new(SinkKind.Message, Loggers,
            [
                ("Verbose", SinkLevel.Trace), ("Debug", SinkLevel.Debug), ("Information", SinkLevel.Information),
                ("Warning", SinkLevel.Warning), ("Error", SinkLevel.Error), ("Fatal", SinkLevel.Critical), ("Write", SinkLevel.Unknown),
            ],
            [
                ("level", Level), ("exception", ParameterRole.Exception), ("messageTemplate", Template), ("propertyValues", Arguments),
                ("propertyValue", Argument), ("propertyValue0", Argument), ("propertyValue1", Argument), ("propertyValue2", Argument),
            ]),
        new(SinkKind.Property, Loggers,
            [("ForContext", SinkLevel.Unknown)],
            [("propertyName", PropertyName), ("value", PropertyValue)]),
        new(SinkKind.Property, ["Serilog.Context.LogContext", "Serilog.Context.GlobalLogContext"],
            [("PushProperty", SinkLevel.Unknown)],
            [("name", PropertyName), ("value", PropertyValue)]),
        new(SinkKind.Property, ["Serilog.Configuration.LoggerEnrichmentConfiguration"],
            [("WithProperty", SinkLevel.Unknown)],
            [("name", PropertyName), ("value", PropertyValue)]),
        new(SinkKind.Property, ["Serilog.IDiagnosticContext", "Serilog.Extensions.Hosting.DiagnosticContext"],
            [("Set", SinkLevel.Unknown)],
            [("propertyName", PropertyName), ("value", PropertyValue)]),
    ];
}
