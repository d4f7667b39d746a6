using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Infrastructure;

/// <summary>The severity that a project's configuration gives a rule.</summary>
internal static class ConfiguredSeverity
{
    /// <summary>The severity in a file; <see cref="ReportDiagnostic.Default"/> where the project gives none.</summary>
    public static ReportDiagnostic Of(string id, CompilationOptions options, SyntaxTree tree, CancellationToken cancellationToken) =>
        options.SyntaxTreeOptionsProvider is { } provider
            && (provider.TryGetDiagnosticValue(tree, id, cancellationToken, out var severity)
                || provider.TryGetGlobalDiagnosticValue(id, cancellationToken, out severity))
            || options.SpecificDiagnosticOptions.TryGetValue(id, out severity)
                ? severity
                : ReportDiagnostic.Default;

    /// <summary>The project has turned the rule off in a file, or made it an offer that nobody is shown.</summary>
    public static bool IsOff(string id, CompilationOptions options, SyntaxTree tree, CancellationToken cancellationToken) =>
        Of(id, options, tree, cancellationToken) is ReportDiagnostic.Suppress or ReportDiagnostic.Hidden;
}
