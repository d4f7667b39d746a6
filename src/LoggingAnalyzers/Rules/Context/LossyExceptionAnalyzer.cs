using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Rules.Context;

/// <summary>LH3003: the text of an exception in place of the exception, or beside it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LossyExceptionAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.LossyException,
        "Text of an exception in place of the exception",
        "'{0}' {1}",
        RuleCategories.Context,
        DiagnosticSeverity.Info,
        "A message without its type, stack trace and inner exceptions seldom tells the cause, and nothing groups records by it. "
        + "Beside the exception it is written twice.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SinkTable.For(start.Compilation, start.Options) is { } sinks)
            {
                start.RegisterLogCallAction(sinks, Check);
            }
        });
    }

    /// <summary>
    /// The exception whose text a call logs though it could have the exception, and every value of the call that is such a text; null
    /// where there is none.
    /// </summary>
    internal static (IOperation Exception, ImmutableArray<IOperation> Texts)? Find(LogCall call)
    {
        // Of an event whose level depends on its outcome the text is the reason.
        if (call.Kind is not (SinkKind.Message or SinkKind.Text or SinkKind.Event)
            || call is { Level: SinkLevel.Trace or SinkLevel.Debug } or { Kind: SinkKind.Event, Level: SinkLevel.Unknown })
        {
            return null;
        }

        // Of a template from elsewhere nobody knows what it does with the values.
        var arguments = call is { Kind: SinkKind.Message, TemplateText: null, Template: { } built }
            && !ExceptionParts.IsBuilt(built.Value) ? [] : call.Arguments;
        var texts = arguments.Select(static a => a.Value)
            .Concat(call.Template is { } template ? [template.Value] : [])
            .SelectMany(ExceptionParts.In)
            .Select(text => (Value: text, Key: KeyOf(ExceptionParts.Outermost(ExceptionParts.OwnerOf(text)!))))
            .Where(static t => t.Key is not null)
            .ToList();
        if (texts.Count == 0)
        {
            return null;
        }

        var exception = ExceptionParts.Outermost(ExceptionParts.OwnerOf(texts[0].Value)!);
        if (call.Exception is { Value: { ConstantValue.HasValue: false } passed }
            ? KeyOf(ExceptionParts.Outermost(passed)) != texts[0].Key
            : call.MayPassException || !CaughtExceptionDroppedAnalyzer.TakesException(call))
        {
            return null;
        }

        return (exception, [.. texts.Where(t => t.Key == texts[0].Key).Select(static t => t.Value)]);
    }

    private static void Check(OperationAnalysisContext context, LogCall call)
    {
        if (Find(call) is not var (exception, texts) || Precedence.LeavesToVagueEvent(call, context))
        {
            return;
        }

        var isPassed = call.Exception is { Value.ConstantValue.HasValue: false };
        var first = texts[0].Syntax;
        context.ReportDiagnostic(Diagnostic.Create(
            Rule,
            first.GetLocation(),
            first.ToString(),
            isPassed
                ? "is in the record already, with the exception: leave it out"
                : $"is all that the record keeps of the exception: pass '{exception.Syntax}' to '{call.Method.Name}'"));
    }

    // What tells one exception from another: the variable, or how it is written.
    private static string? KeyOf(IOperation exception) => exception switch
    {
        ILocalReferenceOperation or IParameterReferenceOperation or IPropertyReferenceOperation or IFieldReferenceOperation =>
            exception.Syntax.ToString(),
        _ => null,
    };
}
