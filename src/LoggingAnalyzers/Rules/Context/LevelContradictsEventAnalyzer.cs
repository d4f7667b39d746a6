using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Rules.Events;
using LoggingAnalyzers.Sinks;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Rules.Context;

/// <summary>LH3004: a record whose level says another thing than its text, or than what was caught.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LevelContradictsEventAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property that names the level which the record should have; none where the level is right.</summary>
    internal const string Level = "Level";

    /// <summary>The property that counts the characters at the start of the text which repeat a level.</summary>
    internal const string Prefix = "Prefix";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.LevelContradictsEvent,
        "Level that contradicts the event",
        "'{0}' {1}",
        RuleCategories.Context,
        DiagnosticSeverity.Info,
        "Alerts and filters go by the level: a failure below Warning is seen by nobody, and what is no failure wakes somebody at Error. "
        + "A level that is written into the text can do neither.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SinkTable.For(start.Compilation, start.Options) is { } sinks)
            {
                start.RegisterLogCallAction(sinks, (c, call) => Check(c, call, sinks));
                start.RegisterEventAction(sinks, (c, method, attribute) => CheckEvent(c, method, attribute, sinks));
            }
        });
    }

    private static void Check(OperationAnalysisContext context, LogCall call, SinkTable sinks)
    {
        if (call is { Kind: SinkKind.Event, Level: not SinkLevel.Unknown })
        {
            // What its text says is reported where the event is declared.
            if (OfCaught(call, WordsOf(call.TemplateText ?? ""), sinks, context.CancellationToken) is var (right, problem))
            {
                Report(context, call, call.Operation.Syntax, right, 0, problem);
            }

            return;
        }

        if (call is not { Kind: SinkKind.Message or SinkKind.Text, Level: not SinkLevel.Unknown, State: null }
            || call.Text is not { Argument: ArgumentSyntax argument } text)
        {
            return;
        }

        var written = text.Value.ConstantValue is { HasValue: true, Value: string constant } ? constant
            : WrittenText.Of(text.Value, context.CancellationToken);
        if (written is not null && LevelPrefix.Of(written) is { } prefix)
        {
            var level = Levels.OfWord(prefix.Word);
            var isRight = level == call.Level || (level > SinkLevel.Warning && call.Level > SinkLevel.Warning);
            var message = isRight
                ? "repeats its level in the text: leave it out"
                : $"says {level} in its text: give it that level, and leave the word out";
            if (!isRight || !Precedence.IsVagueEvent(call, context))
            {
                Report(context, call, argument.Expression, isRight ? null : level, prefix.Length, message);
            }

            return;
        }

        var caught = CaughtException.Around(call.Operation);
        if ((OfCaught(call, WordsOf(written ?? ""), sinks, context.CancellationToken)
            ?? OfText(
                call.Level, written ?? "", mayFail: caught is not null || call.MayPassException,
                mayBeMeant: caught is { IsCancellation: true })) is var (to, reason))
        {
            Report(context, call, argument.Expression, to, 0, reason);
        }
    }

    private static void CheckEvent(SemanticModelAnalysisContext context, IMethodSymbol method, AttributeData attribute, SinkTable sinks)
    {
        var text = EventAttributes.TemplateOf(attribute)
            ?? (attribute.ConstructorArguments.FirstOrDefault().Value as string)?.Replace('_', ' ').Replace('.', ' ') ?? "";
        // A prefix is the framework's generator's to report.
        if (LevelPrefix.Of(text) is null
            && OfText(
                EventAttributes.LevelOf(attribute), text,
                mayFail: method.Parameters.Any(p => sinks.Events.RoleOf(p) == ParameterRole.Exception),
                mayBeMeant: false) is var (to, reason)
            && method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken) is MethodDeclarationSyntax syntax)
        {
            var properties = ImmutableDictionary<string, string?>.Empty.Add(Level, to.ToString());
            context.ReportDiagnostic(Diagnostic.Create(Rule, syntax.Identifier.GetLocation(), properties, method.Name, reason));
        }
    }

    // What was caught says another thing than the level.
    private static (SinkLevel To, string Message)? OfCaught(
        LogCall call, IReadOnlyList<string> words, SinkTable sinks, CancellationToken cancellationToken)
    {
        var caught = CaughtException.Around(call.Operation);
        return call.Level >= SinkLevel.Error && caught is { IsCancellationType: true } && !SpeaksOfTime(words)
                ? (SinkLevel.Information, "is about a cancellation, which somebody asked for: that is no failure")
            : call.Level == SinkLevel.Information && caught is { IsAny: true, IsCancellation: false }
                && call.Exception is { } exception && caught.Is(exception.Value)
                && !caught.Throws() && IsFirst(call, caught, sinks, cancellationToken)
                ? (SinkLevel.Warning, "logs an exception that nobody expected: log it as a warning or an error")
            : null;
    }

    // The text says another thing than the level.
    private static (SinkLevel To, string Message)? OfText(SinkLevel level, string text, bool mayFail, bool mayBeMeant) => level switch
    {
        >= SinkLevel.Error => !mayFail && EventOutcome.IsSuccess(WordsOf(text))
            ? (SinkLevel.Information, "tells of no failure: log it at Information")
            : null,
        SinkLevel.Information => !mayBeMeant && EventOutcome.IsFailure(WordsOf(text), opens: text.Length > 0 && char.IsLetter(text[0]))
            ? (SinkLevel.Warning, "tells of a failure: log it as a warning or an error")
            : null,
        _ => null,
    };

    private static IReadOnlyList<string> WordsOf(string text) => EventText.Read(MessageTemplate.Parse(text), static _ => null).Words;

    // Another record of the block tells of the failure: this one adds to it.
    private static bool IsFirst(LogCall call, CaughtException caught, SinkTable sinks, CancellationToken cancellationToken) =>
        !caught.Operations().Any(o => o != call.Operation
            && LogCall.Read(o, sinks, Wrappers.MaxHops, cancellationToken) is { Level: >= SinkLevel.Warning });

    private static bool SpeaksOfTime(IReadOnlyList<string> words) =>
        words.Any(static w => w.StartsWith("time", StringComparison.OrdinalIgnoreCase)
            || w.Equals("deadline", StringComparison.OrdinalIgnoreCase));

    private static void Report(
        OperationAnalysisContext context, LogCall call, SyntaxNode place, SinkLevel? level, int prefix, string message)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        properties = level is { } to ? properties.Add(Level, to.ToString()) : properties;
        properties = prefix > 0 ? properties.Add(Prefix, prefix.ToString(System.Globalization.CultureInfo.InvariantCulture)) : properties;
        context.ReportDiagnostic(Diagnostic.Create(
            Rule,
            place.GetLocation(),
            [CallSyntax.Whole(call.Operation.Syntax).GetLocation()],
            properties,
            call.Method.Name,
            message));
    }
}
