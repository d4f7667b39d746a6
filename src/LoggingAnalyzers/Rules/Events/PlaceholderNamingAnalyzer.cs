using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sensitivity;
using LoggingAnalyzers.Sinks;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Rules.Events;

/// <summary>LH2004: the name of a hole or property that is not in the project's style.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PlaceholderNamingAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.PlaceholderNaming,
        "Name of a hole or property in another style",
        "'{0}' is not in {1} case: name it '{2}'",
        RuleCategories.Events,
        DiagnosticSeverity.Info,
        "The name of a hole is the name of a property that people search for. Two styles make two properties of one.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SinkTable.For(start.Compilation, start.Options) is { } sinks)
            {
                start.RegisterLogCallAction(sinks, Check);
                start.RegisterEventAction(sinks, CheckEvent);
            }
        });
    }

    private static void Check(OperationAnalysisContext context, LogCall call)
    {
        if (BoundTemplate.Of(call) is { IsTemplate: true, Dialect: not TemplateDialect.Composite } bound
            && bound.Text.Argument is ArgumentSyntax argument
            && HoleNaming.Of(context.Options, argument.SyntaxTree) is var style
            && Unstyled(bound.Template, style) is var (wrong, right) && !SdkRules.Covers(call.Method, SdkRules.HoleNaming, context))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, argument.Expression.GetLocation(), wrong, style.ToString().ToLowerInvariant(), right));
        }

        CheckKeys(context, call);
    }

    private static void CheckKeys(OperationAnalysisContext context, LogCall call)
    {
        if (call.Kind is not (SinkKind.Scope or SinkKind.Property) || call.Template is not null)
        {
            return;
        }

        foreach (var key in LabelledValues.Keys(call))
        {
            if (key.Key is { } syntax && HoleNaming.Of(context.Options, syntax.SyntaxTree) is var style
                && !StyledName.Follows(key.Label, style) && StyledName.Convert(key.Label, style) is { } right)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule, syntax.GetLocation(), key.Label, style.ToString().ToLowerInvariant(), right));
            }
        }
    }

    // The names of LoggerMessage methods; those of our own events follow the conventions of fields.
    private static void CheckEvent(SemanticModelAnalysisContext context, IMethodSymbol method, AttributeData attribute)
    {
        if (attribute.AttributeClass?.Name == "LoggerMessageAttribute"
            && EventAttributes.TemplateOf(attribute) is { } text
            && attribute.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is AttributeSyntax syntax
            && EventTemplate.SyntaxOf(syntax, context.SemanticModel, text, context.CancellationToken) is { } argument
            && HoleNaming.Of(context.Options, syntax.SyntaxTree) is var style
            && Unstyled(MessageTemplate.Parse(text), style) is var (wrong, right))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, argument.GetLocation(), wrong, style.ToString().ToLowerInvariant(), right));
        }
    }

    private static (string Wrong, string Right)? Unstyled(MessageTemplate template, NamingStyle style)
    {
        foreach (var hole in template.Holes)
        {
            if (hole.Number < 0 && !StyledName.Follows(hole.Name, style) && StyledName.Convert(hole.Name, style) is { } right)
            {
                return ("{" + hole.Name + "}", "{" + right + "}");
            }
        }

        return null;
    }
}
