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
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SinkTable.For(start.Compilation, start.Options) is { } sinks)
            {
                start.RegisterLogCallAction(sinks, (c, call) => Check(c, call, sinks));
            }
        });
    }

    private static void Check(OperationAnalysisContext context, LogCall call, SinkTable sinks)
    {
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
            Report(context, call, argument, isRight ? null : level, prefix.Length, message);
            return;
        }

        if (Fault(call, written, sinks, context.CancellationToken) is var (to, reason))
        {
            Report(context, call, argument, to, 0, reason);
        }
    }

    private static (SinkLevel To, string Message)? Fault(LogCall call, string? written, SinkTable sinks,
        CancellationToken cancellationToken)
    {
        var caught = CaughtException.Around(call.Operation);
        var words = written is null ? [] : EventText.Read(MessageTemplate.Parse(written), static _ => null).Words;
        if (call.Level >= SinkLevel.Error)
        {
            return caught is { IsCancellationType: true } && !SpeaksOfTime(words)
                    ? (SinkLevel.Information, "is about a cancellation, which somebody asked for: that is no failure")
                : caught is null && !call.MayPassException && EventOutcome.IsSuccess(words)
                    ? (SinkLevel.Information, "tells of no failure: log it at Information")
                : null;
        }

        if (call.Level != SinkLevel.Information)
        {
            return null;
        }

        return caught is { IsAny: true, IsCancellation: false } && call.Exception is { } exception && caught.Is(exception.Value)
                && !caught.Throws() && IsFirst(call, caught, sinks, cancellationToken)
                ? (SinkLevel.Warning, "logs an exception that nobody expected: log it as a warning or an error")
            : written is not null && EventOutcome.IsFailure(words, opens: written.Length > 0 && char.IsLetter(written[0]))
                && caught is not { IsCancellation: true }
                ? (SinkLevel.Warning, "tells of a failure: log it as a warning or an error")
            : null;
    }

    // Another record of the block tells of the failure: this one adds to it.
    private static bool IsFirst(LogCall call, CaughtException caught, SinkTable sinks, CancellationToken cancellationToken) =>
        !caught.Operations().Any(o => o != call.Operation
            && LogCall.Read(o, sinks, Wrappers.MaxHops, cancellationToken) is { Level: >= SinkLevel.Warning });

    private static bool SpeaksOfTime(IReadOnlyList<string> words) =>
        words.Any(static w => w.StartsWith("time", StringComparison.OrdinalIgnoreCase)
            || w.Equals("deadline", StringComparison.OrdinalIgnoreCase));

    private static void Report(
        OperationAnalysisContext context, LogCall call, ArgumentSyntax argument, SinkLevel? level, int prefix, string message)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        properties = level is { } to ? properties.Add(Level, to.ToString()) : properties;
        properties = prefix > 0 ? properties.Add(Prefix, prefix.ToString(System.Globalization.CultureInfo.InvariantCulture)) : properties;
        context.ReportDiagnostic(Diagnostic.Create(
            Rule,
            argument.Expression.GetLocation(),
            [CallSyntax.Whole(call.Operation.Syntax).GetLocation()],
            properties,
            call.Method.Name,
            message));
    }
}
