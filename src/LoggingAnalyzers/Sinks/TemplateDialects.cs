using LoggingAnalyzers.Templates;

namespace LoggingAnalyzers.Sinks;

/// <summary>Whose template rules a log call follows.</summary>
internal static class TemplateDialects
{
    public static TemplateDialect Of(LogCall call)
    {
        var space = call.Method.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space?.Name switch { "Serilog" => TemplateDialect.Serilog, "NLog" => TemplateDialect.NLog, _ => TemplateDialect.Microsoft };
    }
}
