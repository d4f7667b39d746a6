using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Rules.Events;
using LoggingAnalyzers.Sensitivity;
using LoggingAnalyzers.Sinks;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Rules.Context;

/// <summary>LH3005: a warning or an error that does not say which one it was, while what identifies it is at hand.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingContextAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The expressions that the fix puts in, one a line.</summary>
    internal const string Suggested = "Suggested";

    /// <summary>Further last words of names that identify something.</summary>
    internal static readonly AnalyzerOption IdentifierWords = new("logging_analyzers.LH3005.identifier_words");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.MissingContext,
        "Warning or error without context",
        "The record does not say which one it was: log {0} with it",
        RuleCategories.Context,
        DiagnosticSeverity.Info,
        "Whoever reads a warning looks for the order, the file or the request that it was about. "
        + "The method had it at hand, the record has not.");

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
        if (call is not { Kind: SinkKind.Message or SinkKind.Text or SinkKind.Wrapper, Level: >= SinkLevel.Warning }
            || call.MayPassException
            || call.Text is not { Argument: ArgumentSyntax argument } text
            || WrittenText.Of(text.Value, context.CancellationToken) is not { Length: > 0 } written
            || !SaysNoValue(call, text, written)
            || ProcessWide.Is(written, call.Operation, context.ContainingSymbol)
            || IsGivenMore(call)
            || AssertedCall.Is(call.Operation.Syntax)
            || LogScopes.Enclose(call.Operation, sinks, context.CancellationToken))
        {
            return;
        }

        var words = IdentifierWords.ReadList(context.Options, argument.SyntaxTree);
        var found = new Identifiers(call, words, context.ContainingSymbol, context.CancellationToken).Find();
        if (found.IsEmpty || (found[0].Rank >= Identifiers.OwnMember && IsPreparation(context.ContainingSymbol)))
        {
            return;
        }

        var suggested = found.Where(static i => i.Expression is not null).Select(static i => i.Expression!).Take(2).ToList();
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (suggested.Count > 0)
        {
            properties = properties.Add(Suggested, string.Join("\n", suggested));
        }

        var shown = suggested.Count > 0 ? string.Join(" and ", suggested.Select(static s => $"'{s}'")) : "what identifies it";
        context.ReportDiagnostic(Diagnostic.Create(
            Rule, argument.Expression.GetLocation(), [CallSyntax.Whole(call.Operation.Syntax).GetLocation()], properties, shown));
    }

    // What prepares a service happens once, and the service is named by the category.
    private static bool IsPreparation(ISymbol member) => member is IMethodSymbol { MethodKind: MethodKind.Constructor }
        || NameWords.Split(member.Name) is ["initialize" or "initialise" or "init" or "configure" or "setup" or "start" or "register", ..];

    // A method of somebody's own that is given more than the text may well log it: what it makes of it is not known.
    private static bool IsGivenMore(LogCall call) => call.Kind == SinkKind.Wrapper
        && call.All.Any(a => a.Parameter is { } parameter && call.Sink.Row.RoleOf(parameter.Name) == ParameterRole.None
            && a.Value.Unconverted() is { ConstantValue.HasValue: false } value
            && value switch
            {
                IArrayCreationOperation array => array.Initializer is { ElementValues.IsEmpty: false },
                IInstanceReferenceOperation or IDefaultValueOperation => false,
                _ => value.Type is { } type && (IdentifierNames.IsScalar(type) || IdentifierNames.HasParts(type)
                    || type is IArrayTypeSymbol || IdentifierNames.RequestContexts.Contains(type.Name)),
            });

    // Texts built at run time hold their values; the text of an exception alone is none.
    private static bool SaysNoValue(LogCall call, LogArgument text, string written)
    {
        if (call.HasOpaqueArguments || call.Arguments.Length > (call.Kind == SinkKind.Text ? 1 : 0))
        {
            return false;
        }

        return text.Value.ConstantValue.HasValue
            || MessageTemplate.Parse(written).Holes.All(static h => h.Name is "Message" or "StackTrace");
    }
}
