using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sensitivity;
using LoggingAnalyzers.Sinks;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Rules.Events;

/// <summary>LH2002, LH2003, LH2004, LH2005, LH2008: a template, its holes and what fills them, read once for all.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TemplateAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Mismatch = RuleDescriptor.Create(
        RuleIds.TemplateMismatch,
        "Template that does not go with its values",
        "The template of '{0}' {1}",
        RuleCategories.Events,
        DiagnosticSeverity.Warning,
        "Holes and values go together in pairs: one too many throws while the record is written, or is lost without a word. "
        + "A brace that belongs to no hole breaks the text around it.");

    private static readonly DiagnosticDescriptor Swapped = RuleDescriptor.Create(
        RuleIds.SwappedArguments,
        "Values that stand in each other's hole",
        "'{0}' and '{1}' stand in each other's hole: swap them",
        RuleCategories.Events,
        DiagnosticSeverity.Warning,
        "Values fill the holes in their order, whatever the names say. A record with two of them swapped is worse than none.");

    private static readonly DiagnosticDescriptor Naming = RuleDescriptor.Create(
        RuleIds.PlaceholderNaming,
        "Name of a hole or property in another style",
        "'{0}' is not in {1} case: name it '{2}'",
        RuleCategories.Events,
        DiagnosticSeverity.Info,
        "The name of a hole is the name of a property that people search for. Two styles make two properties of one.");

    private static readonly DiagnosticDescriptor Vague = RuleDescriptor.Create(
        RuleIds.VaguePlaceholder,
        "Hole whose name does not say what the value is",
        "'{0}' does not say what the value is: name it '{1}'",
        RuleCategories.Events,
        DiagnosticSeverity.Info,
        "The name of a hole is the name of a property. A number, or a word that fits any value, can be neither searched nor compared.");

    private static readonly DiagnosticDescriptor Duplicate = RuleDescriptor.Create(
        RuleIds.DuplicatePlaceholder,
        "Property that the record has already",
        "'{0}' {1}",
        RuleCategories.Events,
        DiagnosticSeverity.Warning,
        "A record has one property of a name: of two, one is lost, or the provider throws. Which one it is depends on the provider.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Mismatch, Swapped, Naming, Vague, Duplicate];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SinkTable.For(start.Compilation, start.Options) is { } sinks)
            {
                var exception = start.Compilation.GetTypeByMetadataName("System.Exception");
                start.RegisterLogCallAction(sinks, (c, call) => Check(c, call, sinks, exception));
                start.RegisterEventAction(sinks, CheckEvent);
            }
        });
    }

    private static void Check(OperationAnalysisContext context, LogCall call, SinkTable sinks, INamedTypeSymbol? exception)
    {
        if (call.Kind == SinkKind.Event)
        {
            ReportSwapped(context, SwappedValues.Of(call));
            return;
        }

        if (BoundTemplate.Of(call) is { } bound)
        {
            if (bound is { IsTemplate: true, Text.Argument: ArgumentSyntax argument })
            {
                var location = argument.Expression.GetLocation();
                CheckCount(context, bound, exception, location);
                CheckHoles(context, bound, sinks, location);
            }

            ReportSwapped(context, SwappedValues.Of(bound));
        }
        else if (TemplateFault.MessageBehindData(call) is not null && call.Template!.Argument is ArgumentSyntax data
            && !ConstantTemplate.Is(call.Template.Value, call, sinks, reportPassThrough: false, context.CancellationToken))
        {
            const string Problem = "is data, and the message stands behind it: put the message first";
            context.ReportDiagnostic(Diagnostic.Create(Mismatch, data.Expression.GetLocation(), call.Method.Name, Problem));
        }

        CheckKeys(context, call);
    }

    private static void CheckCount(OperationAnalysisContext context, BoundTemplate bound, INamedTypeSymbol? exception, Location location)
    {
        if (TemplateFault.Of(bound, exception) is { } fault
            && !SdkRules.Covers(bound.Call.Method, fault.IsSyntax ? "CA2023" : "CA2017", context))
        {
            context.ReportDiagnostic(Diagnostic.Create(Mismatch, location, bound.Call.Method.Name, fault.Problem));
        }
    }

    private static void CheckHoles(OperationAnalysisContext context, BoundTemplate bound, SinkTable sinks, Location location)
    {
        var template = bound.Template;
        if (template.Holes.IsEmpty || bound.Dialect == TemplateDialect.Composite)
        {
            return;
        }

        var style = HoleNaming.Of(context.Options, location.SourceTree!);
        if (Unstyled(template, style) is var (wrong, right) && !SdkRules.Covers(bound.Call.Method, "CA1727", context))
        {
            context.ReportDiagnostic(Diagnostic.Create(Naming, location, wrong, style.ToString().ToLowerInvariant(), right));
        }

        if (VagueHoles.Of(bound).Select(static v => ((int Hole, ExpressionSyntax? Value)?)v).FirstOrDefault() is var (vague, value)
            && !(template.Holes[vague].Number >= 0 && SdkRules.Covers(bound.Call.Method, "CA2253", context)))
        {
            var name = value is null ? "Name" : new HoleNames(context.Operation.SemanticModel!, style).Next(value);
            context.ReportDiagnostic(Diagnostic.Create(Vague, location, "{" + template.Holes[vague].Name + "}", "{" + name + "}"));
        }

        CheckDuplicates(context, bound, sinks, location);
    }

    private static void CheckDuplicates(OperationAnalysisContext context, BoundTemplate bound, SinkTable sinks, Location location)
    {
        var template = bound.Template;
        if (bound.IsRead && RepeatedHoles.Repeated(template).Select(i => template.Holes[i].Name).FirstOrDefault() is { } repeated)
        {
            Report(repeated, "stands twice in the template: the record keeps one value", DiagnosticSeverity.Warning);
            return;
        }

        for (var i = 0; i < template.Holes.Length; i++)
        {
            // What an exception says under {Message} is LH3003's to report, the exception itself LH3001's.
            if (RepeatedHoles.IsReserved(template.Holes[i].Name) && !LoggedException.IsPartOf(bound.ValueOf(i)?.Value))
            {
                Report(template.Holes[i].Name, "is a property that frameworks and stores have of their own", DiagnosticSeverity.Info);
                return;
            }
        }

        if (bound.Call.Kind == SinkKind.Message
            && RepeatedHoles.OpenKeys(bound.Call.Operation, sinks, context.CancellationToken) is { Count: > 0 } keys
            && template.Holes.Select(static h => h.Name).FirstOrDefault(keys.Contains) is { } key)
        {
            Report(key, "is on the record already, from the scope around it", DiagnosticSeverity.Info);
        }

        void Report(string name, string problem, DiagnosticSeverity severity) => context.ReportDiagnostic(Diagnostic.Create(
            Duplicate, location, severity, additionalLocations: null, properties: null, "{" + name + "}", problem));
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
                    Naming, syntax.GetLocation(), key.Label, style.ToString().ToLowerInvariant(), right));
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
            context.ReportDiagnostic(Diagnostic.Create(Naming, argument.GetLocation(), wrong, style.ToString().ToLowerInvariant(), right));
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

    private static void ReportSwapped(OperationAnalysisContext context, IEnumerable<(LogArgument First, LogArgument Second)> pairs)
    {
        foreach (var (first, second) in pairs)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Swapped, first.Syntax.GetLocation(), [second.Syntax.GetLocation()], first.Syntax.ToString(), second.Syntax.ToString()));
        }
    }
}
