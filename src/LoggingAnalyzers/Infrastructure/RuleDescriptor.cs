using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Infrastructure;

/// <summary>The one place where descriptors are made: every rule has a help link to its page.</summary>
internal static class RuleDescriptor
{
    public const string HelpRoot = "https://github.com/LoggingAnalyzers/LoggingAnalyzers/blob/main/docs/rules/";

    /// <param name="title">A noun phrase.</param>
    /// <param name="message">Names the thing and says what to do.</param>
    /// <param name="description">Why it matters, in two sentences.</param>
    /// <param name="tags">What hosts have to know of the rule: <see cref="WellKnownDiagnosticTags"/>.</param>
    public static DiagnosticDescriptor Create(
        string id,
        string title,
        string message,
        string category,
        DiagnosticSeverity severity,
        string description,
        bool enabled = true,
        params string[] tags) =>
        new(id, title, message, category, severity, enabled, description, HelpRoot + id + ".md", tags);
}
