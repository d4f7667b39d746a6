using System.Collections.Immutable;
using static LoggingAnalyzers.Sinks.ParameterRole;

namespace LoggingAnalyzers.Sinks;

/// <summary>log4net: texts and composite formats, no templates with names.</summary>
internal static class Log4Net
{
    public static readonly ImmutableArray<SinkRow> Rows =
    [
        new(SinkKind.Text, ["log4net.ILog"],
            [
                ("Debug", SinkLevel.Debug), ("Info", SinkLevel.Information), ("Warn", SinkLevel.Warning), ("Error", SinkLevel.Error),
                ("Fatal", SinkLevel.Critical), ("DebugFormat", SinkLevel.Debug), ("InfoFormat", SinkLevel.Information),
                ("WarnFormat", SinkLevel.Warning), ("ErrorFormat", SinkLevel.Error), ("FatalFormat", SinkLevel.Critical),
            ],
            [
                ("message", Argument), ("format", Argument), ("args", Arguments), ("arg0", Argument), ("arg1", Argument),
                ("arg2", Argument), ("exception", ParameterRole.Exception),
            ]),
    ];
}
