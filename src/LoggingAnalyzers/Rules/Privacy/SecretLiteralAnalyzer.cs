using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sensitivity;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Rules.Privacy;

/// <summary>LH1011: the constant text of a log call holds a secret.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretLiteralAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.SecretLiteral,
        "Secret in the text of a log call",
        "This text holds {0}; take it out, and revoke what is real: it stands in the source and in every log",
        RuleCategories.Privacy,
        DiagnosticSeverity.Warning,
        "A secret in a constant is known to whoever reads the source, the assembly or the log. "
        + "Taking it out is half of the repair, for it stays in the history of the code: it has to be revoked too.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SinkTable.For(start.Compilation, start.Options) is { } sinks)
            {
                start.RegisterLogCallAction(sinks, AnalyzeCall);
                start.RegisterEventAction(sinks, AnalyzeDeclaration);
            }
        });
    }

    private static void AnalyzeCall(OperationAnalysisContext context, LogCall call)
    {
        var texts = new ConstantTexts(
            (operation, text) =>
            {
                // The secret itself is not shown: what a compiler prints is a log too.
                if (SecretText.KindOf(text) is { } kind)
                {
                    context.ReportDiagnostic(Diagnostic.Create(Rule, operation.Syntax.GetLocation(), kind));
                }
            },
            context.CancellationToken);
        texts.Visit(call.Template?.Value);
        foreach (var argument in call.Arguments)
        {
            texts.Visit(argument.Value);
        }

        texts.Visit(call.OpaqueArguments?.Value);
        texts.Visit(call.State?.Value);
        texts.Visit(call.PropertyValue?.Value);
    }

    private static void AnalyzeDeclaration(SemanticModelAnalysisContext context, IMethodSymbol method, AttributeData attribute)
    {
        if (attribute.ApplicationSyntaxReference is { } reference
            && EventAttributes.TemplateOf(attribute) is { } template && SecretText.KindOf(template) is { } kind)
        {
            var syntax = TemplateOf(reference.GetSyntax(context.CancellationToken));
            context.ReportDiagnostic(Diagnostic.Create(Rule, syntax.GetLocation(), kind));
        }
    }

    // The argument whose text is long enough to be it; the attribute where a constant's name stands there.
    private static SyntaxNode TemplateOf(SyntaxNode attribute) =>
        (attribute as AttributeSyntax)?.ArgumentList?.Arguments.Select(static a => a.Expression)
            .FirstOrDefault(static e => e is LiteralExpressionSyntax literal && SecretText.KindOf(literal.Token.ValueText) is not null)
        ?? attribute;
}
