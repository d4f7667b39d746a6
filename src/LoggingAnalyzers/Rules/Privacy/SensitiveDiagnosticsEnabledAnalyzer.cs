using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sensitivity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Rules.Privacy;

/// <summary>LH1010: a library's switch that logs sensitive data is on, and not only in development.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SensitiveDiagnosticsEnabledAnalyzer : DiagnosticAnalyzer
{
    /// <summary>In the properties of the diagnostic where a Boolean turns the switch on.</summary>
    internal const string BooleanProperty = "Boolean";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.SensitiveDiagnosticsEnabled,
        "Sensitive diagnostics outside development",
        "'{0}' puts {1} into the log; turn it on in development only",
        RuleCategories.Privacy,
        DiagnosticSeverity.Warning,
        "The switch makes a library log what it keeps back for good reason, on every call and past every other rule. "
        + "What helps one developer for an hour leaks the data of all users in production.");

    // A test has no users whose data could leak.
    private static readonly ImmutableArray<string> TestFrameworks =
    [
        "Xunit.FactAttribute", "NUnit.Framework.TestAttribute", "TUnit.Core.TestAttribute",
        "Microsoft.VisualStudio.TestTools.UnitTesting.TestMethodAttribute",
    ];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (DiagnosticSwitches.For(start.Compilation) is not { } switches
                || TestFrameworks.Any(name => !start.Compilation.GetTypesByMetadataName(name).IsEmpty))
            {
                return;
            }

            start.RegisterOperationAction(
                c => Check(c, switches),
                OperationKind.Invocation, OperationKind.SimpleAssignment, OperationKind.CompoundAssignment, OperationKind.Attribute);
        });
    }

    private static void Check(OperationAnalysisContext context, DiagnosticSwitches switches)
    {
        if (EnabledSwitch.Read(context.Operation, switches) is not { } enabled
            || IsDebugOnly(context.ContainingSymbol)
            || DevelopmentCheck.Covers(context.Operation, context.CancellationToken))
        {
            return;
        }

        var properties = ImmutableDictionary<string, string?>.Empty;
        context.ReportDiagnostic(Diagnostic.Create(
            Rule,
            enabled.Syntax.GetLocation(),
            enabled.IsBoolean ? properties.Add(BooleanProperty, "true") : properties,
            enabled.Shown,
            enabled.Row.Reveals));
    }

    // [Conditional("DEBUG")]
    private static bool IsDebugOnly(ISymbol symbol) => symbol.GetAttributes().Any(static a =>
        a is { AttributeClass.Name: "ConditionalAttribute", ConstructorArguments: [{ Value: "DEBUG" }] });
}
