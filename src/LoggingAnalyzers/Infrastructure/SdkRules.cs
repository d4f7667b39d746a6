using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Infrastructure;

/// <summary>Where a rule of the .NET SDK reports the same fault, one diagnostic is enough. The fixes serve both.</summary>
internal static class SdkRules
{
    public const string HoleNaming = "CA1727";
    public const string ExpensiveArgument = "CA1873";
    public const string HoleCount = "CA2017";
    public const string Braces = "CA2023";
    public const string NumberedHole = "CA2253";
    public const string ChangingTemplate = "CA2254";

    /// <summary>
    /// configured: silent where the SDK's rule warns, or the project's configuration turns it on; always; never. configured unless set.
    /// </summary>
    internal static readonly AnalyzerOption Yield = new("logging_analyzers.yield_to_sdk");

    /// <summary>Tells whether to be silent about what a rule of the SDK reports in a file.</summary>
    /// <param name="method">The method that is called: the SDK's rules know Microsoft.Extensions.Logging alone.</param>
    /// <param name="id">The SDK's rule.</param>
    /// <param name="context">Where the fault is.</param>
    public static bool Covers(IMethodSymbol method, string id, OperationAnalysisContext context)
    {
        if (!IsKnown(method))
        {
            return false;
        }

        var tree = context.Operation.Syntax.SyntaxTree;
        return Yield.Read(context.Options, tree) switch
        {
            "always" => true,
            "never" => false,
            _ => ConfiguredSeverity.Of(id, context.Compilation.Options, tree, context.CancellationToken) switch
            {
                ReportDiagnostic.Error or ReportDiagnostic.Warn or ReportDiagnostic.Info => true,
                ReportDiagnostic.Default => WarnsUnasked(id) && AreOn(context.Options.AnalyzerConfigOptionsProvider),
                _ => false,
            },
        };
    }

    // The others are suggestions, which no build shows, until a project asks for them.
    private static bool WarnsUnasked(string id) => id is HoleCount or Braces;

    // The SDK's targets decide it: true for .NET 5 and later unless a project says otherwise.
    private static bool AreOn(AnalyzerConfigOptionsProvider options) => BuildProperty.IsTrue(options, "EnableNETAnalyzers");

    // Methods of Microsoft.Extensions.Logging, and those that its attribute makes events.
    private static bool IsKnown(IMethodSymbol method) =>
        (method.ContainingType is { Name: "LoggerExtensions" or "LoggerMessage" or "ILogger" } type && IsFramework(type))
        || method.GetAttributes().Any(static a => a.AttributeClass is { Name: "LoggerMessageAttribute" } type && IsFramework(type));

    private static bool IsFramework(INamedTypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString() == "Microsoft.Extensions.Logging";
}
