using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Rules.Performance;

/// <summary>LH5002: a call with a constant template that could raise a declared event.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UseEventMethodAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.UseEventMethod,
        "Log call that could be a declared event",
        "'{0}' could raise a declared event: one place for its name, level and fields",
        RuleCategories.Performance,
        DiagnosticSeverity.Hidden,
        "A declared event checks the level before it does anything, boxes nothing and parses no template. "
        + "Its name, level, fields and what of them is sensitive stand in one place.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SinkTable.For(start.Compilation, start.Options) is { } sinks && CanDeclare(start.Compilation))
            {
                start.RegisterLogCallAction(sinks, Check);
            }
        });
    }

    /// <summary>Events can be declared: by this package's attribute, or by the framework's.</summary>
    internal static bool CanDeclare(Compilation compilation) =>
        compilation.GetTypeByMetadataName("LoggingAnalyzers.LogEventAttribute") is not null
        || compilation.GetTypeByMetadataName(MicrosoftLogging.LoggerMessageAttribute) is not null;

    private static void Check(OperationAnalysisContext context, LogCall call)
    {
        if (call is { Kind: SinkKind.Message, TemplateText: not null, HasOpaqueArguments: false, Operation: IInvocationOperation }
            && call.Method.ContainingType.Name == "LoggerExtensions"
            && call.Operation.Syntax is InvocationExpressionSyntax invocation)
        {
            var name = invocation.Expression switch
            {
                MemberAccessExpressionSyntax member => member.Name,
                MemberBindingExpressionSyntax member => member.Name,
                var other => other,
            };
            context.ReportDiagnostic(Diagnostic.Create(Rule, name.GetLocation(), call.Method.Name));
        }
    }
}
