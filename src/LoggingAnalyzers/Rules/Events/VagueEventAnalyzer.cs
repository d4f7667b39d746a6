using System.Collections.Immutable;
using System.Globalization;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sinks;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Rules.Events;

/// <summary>LH2006: a message that does not say what happened.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class VagueEventAnalyzer : DiagnosticAnalyzer
{
    /// <summary>How many words with a meaning a message must have; 2 unless set.</summary>
    internal static readonly AnalyzerOption MinimumWords = new("logging_analyzers.LH2006.minimum_words");

    /// <summary>Further words that say nothing.</summary>
    internal static readonly AnalyzerOption Words = new("logging_analyzers.LH2006.vague_words");

    private const int DefaultMinimum = 2;

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.VagueEvent,
        "Message that does not say what happened",
        "'{0}' does not say what happened: name the event and what it happened to",
        RuleCategories.Events,
        DiagnosticSeverity.Info,
        "A record is read apart from the code that wrote it, among thousands of others. A text that fits any of them can be neither "
        + "searched nor counted, and tells nobody what to do.");

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
                start.RegisterEventAction(sinks, (c, method, attribute) => CheckEvent(c, method, attribute, sinks));
            }
        });
    }

    /// <summary>The text of a call, where it does not say what happened; null where it does, or nobody knows.</summary>
    internal static string? VagueTextOf(LogCall call, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        if (call.Kind is not (SinkKind.Message or SinkKind.Text or SinkKind.Definition or SinkKind.Wrapper)
            || call.Level == SinkLevel.Trace
            || IsNamed(call.EventId, cancellationToken)
            || AssertedCall.Is(call.Operation.Syntax)
            || TemplateFault.MessageBehindData(call) is not null // LH2002 says more of it.
            || TextOf(call) is not { Argument: ArgumentSyntax argument } text
            || call.Arguments.Any(static a => WrittenText.IsPassedOn(a.Value))
            || WrittenText.Of(text.Value, cancellationToken) is not { } written)
        {
            return null;
        }

        var template = MessageTemplate.Parse(written, TemplateDialects.Of(call));
        var read = EventText.Read(template, i => NameOf(call, i));
        return IsVague(read, HasException(call), options, argument) ? written : null;
    }

    private static void Check(OperationAnalysisContext context, LogCall call)
    {
        if (VagueTextOf(call, context.Options, context.CancellationToken) is { } written)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                ((ArgumentSyntax)TextOf(call)!.Argument).Expression.GetLocation(),
                [CallSyntax.Whole(call.Operation.Syntax).GetLocation()],
                Shown(written)));
        }
    }

    private static void CheckEvent(SemanticModelAnalysisContext context, IMethodSymbol method, AttributeData attribute, SinkTable sinks)
    {
        if (attribute.AttributeClass?.Name != "LoggerMessageAttribute"
            || EventAttributes.TemplateOf(attribute) is not { } text
            || attribute.NamedArguments.Any(static a => a.Key == "EventName")
            || attribute.NamedArguments.Any(static a => a is { Key: "Level", Value.Value: 0 })
            || attribute.ConstructorArguments.Any(static a => a is { Type.Name: "LogLevel", Value: 0 })
            || method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken)
                is not MethodDeclarationSyntax syntax)
        {
            return;
        }

        var hasException = method.Parameters.Any(p => sinks.Events.RoleOf(p) == ParameterRole.Exception);
        var read = EventText.Read(MessageTemplate.Parse(text), static _ => null);
        if (IsVague(read, hasException, context.Options, syntax))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, syntax.Identifier.GetLocation(), Shown(text)));
        }
    }

    private static bool IsVague(EventText text, bool hasException, AnalyzerOptions options, SyntaxNode site) =>
        new EventVagueness(
            int.TryParse(MinimumWords.Read(options, site.SyntaxTree), NumberStyles.None, CultureInfo.InvariantCulture, out var minimum)
                ? minimum
                : DefaultMinimum,
            Words.ReadList(options, site.SyntaxTree),
            new TextPlace([.. MethodsAround(site)], site.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText ?? ""))
            .IsVague(text, hasException);

    private static IEnumerable<string> MethodsAround(SyntaxNode site) => site.Ancestors().Select(static node => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        _ => "",
    }).Where(static name => name.Length > 0);

    // log.Error(ex): the value is the message.
    private static LogArgument? TextOf(LogCall call) => call switch
    {
        { Text: { } text } => text,
        { Kind: SinkKind.Message, Arguments: [var only], State: null } => only,
        { Kind: SinkKind.Wrapper, Sink.SaysException: true, Arguments.IsEmpty: true, HasOpaqueArguments: false } => call.Exception,
        _ => null,
    };

    private static string? NameOf(LogCall call, int index)
    {
        index += call.Kind == SinkKind.Text ? 1 : 0;
        return index < call.Arguments.Length ? WrittenText.NameOf(call.Arguments[index].Value) : null;
    }

    private static bool HasException(LogCall call) => call.Exception is { Value.ConstantValue.HasValue: false };

    // An id with a name names the event: new EventId(7, "OrderPlaced"), or a field that holds one.
    private static bool IsNamed(LogArgument? id, CancellationToken cancellationToken)
    {
        var value = id?.Value;
        if (value is IObjectCreationOperation creation)
        {
            return creation.Arguments.Any(static a =>
                a is { ArgumentKind: not ArgumentKind.DefaultValue, Parameter.Name: "name" }
                && a.Value.ConstantValue is not { HasValue: true, Value: null });
        }

        var symbol = value switch
        {
            IFieldReferenceOperation field => field.Field,
            IPropertyReferenceOperation property => (ISymbol)property.Property,
            _ => null,
        };
        // Of an id from elsewhere nobody knows.
        return symbol is not null && value!.Type?.Name == "EventId"
            && (symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not { } declaration
                || !declaration.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>()
                    .Any(static c => c.ArgumentList?.Arguments.Count == 1));
    }

    private static string Shown(string text) => text.Length <= 60 ? text : text.Substring(0, 60) + "…";
}
