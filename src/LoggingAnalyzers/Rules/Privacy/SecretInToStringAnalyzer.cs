using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sensitivity;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Rules.Privacy;

/// <summary>LH1009: the text of an object, a record's or that of a <c>ToString</c>, contains a sensitive member.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretInToStringAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.SecretInToString,
        "Secret in the text of an object",
        "'{0}' ({1}) is in the text of '{2}'; leave it out of {3}",
        RuleCategories.Privacy,
        DiagnosticSeverity.Info,
        "Whoever logs, prints or debugs the object, or puts it into an exception, writes the secret too, and no place of use shows it. "
        + "The text of an object is for people who must not know its secrets.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SinkTable.For(start.Compilation, start.Options) is not { } sinks)
            {
                return;
            }

            var test = new CredentialTest(ValueTypes.Of(start.Compilation, sinks.Configured), start.Options);
            var scan = new MemberScan(start.Compilation, test);
            var bodies = new MemberBodies(start.Compilation, test);
            start.RegisterSymbolAction(c => AnalyzeRecord(c, scan), SymbolKind.NamedType);
            start.RegisterOperationAction(c => AnalyzeBody(c, bodies), OperationKind.MethodBody);
        });
    }

    private static void AnalyzeRecord(SymbolAnalysisContext context, MemberScan scan)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!type.IsRecord || !MemberPrinting.HasSynthesizedText(type))
        {
            return;
        }

        foreach (var member in scan.SensitiveTextOf(type, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, member.Path[0].Locations[0], member.Text, member.Reason, type.Name, "'PrintMembers'"));
        }
    }

    private static void AnalyzeBody(OperationAnalysisContext context, MemberBodies bodies)
    {
        if (context.ContainingSymbol is not IMethodSymbol { IsStatic: false, Name: "ToString" or "PrintMembers" } method
            || method.Parameters.Length != (method.Name == "ToString" ? 0 : 1))
        {
            return;
        }

        var texts = method.Name == "ToString" ? ReturnedValues.Of(context.Operation) : Appended(context.Operation);
        // What comes to the text twice is one problem, where it is read.
        var reported = new HashSet<SyntaxNode>();
        foreach (var (value, reason) in bodies.In(texts, context.CancellationToken))
        {
            var syntax = SiteText.Expression(value with { Site = value.Operation });
            if (reported.Add(syntax))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule, syntax.GetLocation(), value.Name, reason, method.ContainingType.Name, "'" + method.Name + "'"));
            }
        }
    }

    private static IEnumerable<IOperation> Appended(IOperation body) =>
        from call in body.Descendants().OfType<IInvocationOperation>()
        where call.TargetMethod is { ContainingType.Name: "StringBuilder" } method
            && method.Name.StartsWith("Append", StringComparison.Ordinal)
        from argument in call.Arguments
        select argument.Value;
}
