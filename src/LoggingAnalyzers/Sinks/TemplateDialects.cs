using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Templates;

namespace LoggingAnalyzers.Sinks;

/// <summary>Whose template rules a log call follows.</summary>
internal static class TemplateDialects
{
    public static TemplateDialect Of(LogCall call) => Namespaces.RootOf(call.Method) switch
    {
        "Serilog" => TemplateDialect.Serilog,
        "NLog" => TemplateDialect.NLog,
        _ => TemplateDialect.Microsoft,
    };
}
