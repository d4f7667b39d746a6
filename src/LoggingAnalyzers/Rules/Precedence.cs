using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Rules.Context;
using LoggingAnalyzers.Rules.Events;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Rules;

/// <summary>One problem, one diagnostic: which rule speaks where several see the same fault.</summary>
internal static class Precedence
{
    /// <summary>
    /// The text is vague, and the text of an exception is all that it has: <c>LogError(ex.Message)</c>. That it is not constant and
    /// that the exception is lost come from that: LH2006 reports it, and LH2001, LH3002 and LH3003 are silent. Where the project has
    /// turned LH2006 off, they speak.
    /// </summary>
    public static bool LeavesToVagueEvent(LogCall call, OperationAnalysisContext context) =>
        call.Text is { Value.ConstantValue.HasValue: false } text
        && ExceptionParts.IsAllOf(text.Value)
        && IsVagueEvent(call, context);

    /// <summary>LH2006 reports the text: what it begins with goes with it.</summary>
    public static bool IsVagueEvent(LogCall call, OperationAnalysisContext context) =>
        VagueEventAnalyzer.VagueTextOf(call, context.Options, context.CancellationToken) is not null
        && !ConfiguredSeverity.IsOff(
            RuleIds.VagueEvent, context.Compilation.Options, context.Operation.Syntax.SyntaxTree, context.CancellationToken);
}
