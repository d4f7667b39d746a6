using LoggingAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Events;

/// <summary>What the MSBuild properties of a project decide for all of its events.</summary>
/// <param name="Naming">How plain fields are named.</param>
/// <param name="Metrics">Every event is counted, unless it says otherwise.</param>
/// <param name="Breadcrumbs">Every event is added to the current activity, unless it says otherwise.</param>
internal sealed record EventOptions(FieldNaming Naming, bool Metrics, bool Breadcrumbs)
{
    public static EventOptions Read(AnalyzerConfigOptionsProvider options)
    {
        return new EventOptions(
            FieldNamingRules.Read(options),
            BuildProperty.IsTrue(options, "LoggingAnalyzersEventMetrics"),
            BuildProperty.IsTrue(options, "LoggingAnalyzersBreadcrumbs"));
    }
}
