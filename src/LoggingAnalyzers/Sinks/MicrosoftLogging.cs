using System.Collections.Immutable;
using static LoggingAnalyzers.Sinks.ParameterRole;

namespace LoggingAnalyzers.Sinks;

/// <summary>Microsoft.Extensions.Logging.</summary>
internal static class MicrosoftLogging
{
    public const string LoggerExtensions = "Microsoft.Extensions.Logging.LoggerExtensions";
    public const string LoggerInterface = "Microsoft.Extensions.Logging.ILogger";
    public const string LoggerMessage = "Microsoft.Extensions.Logging.LoggerMessage";
    public const string LoggerMessageAttribute = "Microsoft.Extensions.Logging.LoggerMessageAttribute";
    public const string LogLevelType = "Microsoft.Extensions.Logging.LogLevel";
    public const string EventIdType = "Microsoft.Extensions.Logging.EventId";

    public static readonly ImmutableArray<SinkRow> Rows =
    [
        new(SinkKind.Message, [LoggerExtensions],
            [
                ("LogTrace", SinkLevel.Trace), ("LogDebug", SinkLevel.Debug), ("LogInformation", SinkLevel.Information),
                ("LogWarning", SinkLevel.Warning), ("LogError", SinkLevel.Error), ("LogCritical", SinkLevel.Critical),
                ("Log", SinkLevel.Unknown),
            ],
            [
                ("logLevel", Level), ("eventId", EventId), ("exception", ParameterRole.Exception), ("message", Template),
                ("args", Arguments),
            ]),
        new(SinkKind.Scope, [LoggerExtensions],
            [("BeginScope", SinkLevel.Unknown)],
            [("messageFormat", Template), ("args", Arguments)]),
        new(SinkKind.Message, [LoggerInterface],
            [("Log", SinkLevel.Unknown)],
            [("logLevel", Level), ("eventId", EventId), ("state", State), ("exception", ParameterRole.Exception)]),
        new(SinkKind.Scope, [LoggerInterface],
            [("BeginScope", SinkLevel.Unknown)],
            [("state", State)]),
        new(SinkKind.Definition, [LoggerMessage],
            [("Define", SinkLevel.Unknown), ("DefineScope", SinkLevel.Unknown)],
            [("logLevel", Level), ("eventId", EventId), ("formatString", Template)]),
    ];
}
