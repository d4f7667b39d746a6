using LoggingAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sinks;

/// <summary>
/// Reads a framework's level member by its name: <c>LogLevel.Warning</c>, <c>LogEventLevel.Fatal</c>, <c>LogLevel.Warn</c>.
/// </summary>
internal static class Levels
{
    public static SinkLevel Of(IOperation value) =>
        value.Unconverted() is IFieldReferenceOperation { Field: { IsStatic: true, Name: var name } } ? Of(name) : SinkLevel.Unknown;

    /// <summary>The level that a word in a text stands for.</summary>
    public static SinkLevel OfWord(string word) => word.ToLowerInvariant() switch
    {
        "trace" or "verbose" => SinkLevel.Trace,
        "debug" => SinkLevel.Debug,
        "information" or "info" => SinkLevel.Information,
        "warning" or "warn" => SinkLevel.Warning,
        "error" or "err" => SinkLevel.Error,
        "critical" or "fatal" => SinkLevel.Critical,
        _ => SinkLevel.Unknown,
    };

    public static SinkLevel Of(string name) => name switch
    {
        "Trace" or "Verbose" => SinkLevel.Trace,
        "Debug" => SinkLevel.Debug,
        "Information" or "Info" => SinkLevel.Information,
        "Warning" or "Warn" => SinkLevel.Warning,
        "Error" => SinkLevel.Error,
        "Critical" or "Fatal" => SinkLevel.Critical,
        _ => SinkLevel.Unknown,
    };
}
