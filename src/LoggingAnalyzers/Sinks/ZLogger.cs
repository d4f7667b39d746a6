using System.Collections.Immutable;
using static LoggingAnalyzers.Sinks.ParameterRole;

namespace LoggingAnalyzers.Sinks;

/// <summary>ZLogger: the template is an interpolated text that a handler takes.</summary>
internal static class ZLogger
{
    public static readonly ImmutableArray<SinkRow> Rows =
    [
        new(SinkKind.Message, ["ZLogger.ZLoggerExtensions"],
            [
                ("ZLog", SinkLevel.Unknown), ("ZLogTrace", SinkLevel.Trace), ("ZLogDebug", SinkLevel.Debug),
                ("ZLogInformation", SinkLevel.Information), ("ZLogWarning", SinkLevel.Warning), ("ZLogError", SinkLevel.Error),
                ("ZLogCritical", SinkLevel.Critical),
            ],
            [
                ("logLevel", Level), ("eventId", EventId), ("exception", ParameterRole.Exception), ("message", Template),
            ]),
    ];
}
