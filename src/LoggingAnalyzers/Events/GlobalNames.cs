namespace LoggingAnalyzers.Events;

/// <summary>The types that generated code names.</summary>
internal static class GlobalNames
{
    public const string Outcome = "global::LoggingAnalyzers.Outcome";
    public const string DataKind = "global::LoggingAnalyzers.DataKind";
    public const string Redaction = "global::LoggingAnalyzers.Redaction";
    public const string Sanitizer = "global::LoggingAnalyzers.LogSanitizer";
    public const string EventScope = "global::LoggingAnalyzers.IEventScope";
    public const string Values = "global::LoggingAnalyzers.CompilerServices.EventValues";
    public const string Instrument = "global::LoggingAnalyzers.CompilerServices.EventInstrument";
    public const string Breadcrumbs = "global::LoggingAnalyzers.CompilerServices.EventBreadcrumbs";
    public const string Message = "global::LoggingAnalyzers.CompilerServices.EventMessage";
    public const string Logger = "global::Microsoft.Extensions.Logging.ILogger";
    public const string LogLevel = "global::Microsoft.Extensions.Logging.LogLevel";
    public const string EventId = "global::Microsoft.Extensions.Logging.EventId";
    public const string ExceptionType = "global::System.Exception";
    public const string Stopwatch = "global::System.Diagnostics.Stopwatch";
    public const string Pair = "global::System.Collections.Generic.KeyValuePair<string, object?>";
    public const string Fields = "global::System.Collections.Generic.IReadOnlyList<" + Pair + ">";
    public const string FieldCollection = "global::System.Collections.Generic.IReadOnlyCollection<" + Pair + ">";

    public const string FieldSequence = "global::System.Collections.Generic.IEnumerable<" + Pair + ">";
    public const string FieldEnumerator = "global::System.Collections.Generic.IEnumerator<" + Pair + ">";
    public const string List = "global::System.Collections.Generic.IReadOnlyList";
    public const string TextList = List + "<string?>?";

    private static readonly string[] Levels = ["Trace", "Debug", "Information", "Warning", "Error", "Critical", "None"];

    public static string Level(int level) =>
        level >= 0 && level < Levels.Length ? LogLevel + "." + Levels[level] : "(" + LogLevel + ")(" + Number(level) + ")";

    /// <summary>The name of a level; a number that is none is its own name.</summary>
    public static string LevelName(int level) => level >= 0 && level < Levels.Length ? Levels[level] : Number(level);

    public static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string Literal(string text) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);
}
