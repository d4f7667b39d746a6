using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sinks;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Rules.Performance;

/// <summary>LH5003: a value that is formatted before the log call, or captured in a way that does not go with it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UselessFormattingAnalyzer : DiagnosticAnalyzer
{
    /// <summary>What to do, for the fix: <c>pass</c>, <c>capture</c> or <c>drop</c>.</summary>
    internal const string RepairProperty = "repair";

    internal const string Pass = "pass";
    internal const string Capture = "capture";
    internal const string Drop = "drop";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.UselessFormatting,
        "Value formatted for nothing",
        "'{0}' {1}",
        RuleCategories.Performance,
        DiagnosticSeverity.Info,
        "The framework formats a value where it is written, and only there; text that is made before costs time where the level is off, "
        + "and a number that is text can no longer be compared. An object that is printed by the name of its type says nothing.");

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

    /// <summary>The rule has something to say about a value of a call.</summary>
    internal static bool Reports(LogCall call, LogArgument value) =>
        TemplateOf(call) is { } bound
        && Enumerable.Range(0, bound.Template.Holes.Length).Any(i =>
            bound.ValueOf(i) == value && Fault(bound, bound.Template.Holes[i], value.Value.AsWritten()) is not null);

    private static BoundTemplate? TemplateOf(LogCall call) =>
        BoundTemplate.Of(call) is { Template.Errors.IsEmpty: true, Call.Kind: SinkKind.Message or SinkKind.Scope } bound ? bound : null;

    private static void Check(OperationAnalysisContext context, LogCall call)
    {
        if (TemplateOf(call) is not { } bound)
        {
            return;
        }

        for (var i = 0; i < bound.Template.Holes.Length; i++)
        {
            if (bound.ValueOf(i) is { } value && Fault(bound, bound.Template.Holes[i], value.Value.AsWritten()) is var (problem, repair))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule, value.Syntax.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add(RepairProperty, repair),
                    value.Syntax.ToString(), problem));
            }
        }
    }

    private static (string Problem, string Repair)? Fault(BoundTemplate bound, TemplateHole hole, IOperation value)
    {
        var captures = bound.Dialect is TemplateDialect.Serilog or TemplateDialect.NLog;
        if (hole.Capture == '@')
        {
            return IsScalar(value.Type) ? ("is a single value: '@' has nothing to take apart", Drop) : null;
        }

        if (hole.Capture == '\0' && IsToString(value))
        {
            return ("is made text before it is known whether it is written: pass the value", Pass);
        }

        if (hole.Capture == '\0' && captures && IsSerialized(value))
        {
            return ($"is serialized before it is known whether it is written: pass the value as '{{@{hole.Name}}}'", Capture);
        }

        return hole.Capture == '\0' && PrintsItsType(value.Type)
            ? ("is written as the name of its type: log what matters of it", captures ? Capture : "")
            : null;
    }

    // x.ToString(), x?.ToString(); what builds text, and what prints otherwise as an object, is meant so.
    private static bool IsToString(IOperation value) =>
        (value is IConditionalAccessOperation access ? access.WhenNotNull : value)
            is IInvocationOperation { TargetMethod: { Name: "ToString", Parameters.IsEmpty: true }, Instance: { Type: { } type } instance }
        && instance is not IInstanceReferenceOperation
        && !type.IsRefLikeType
        && (IsScalar(type) || type is INamedTypeSymbol { IsValueType: true, IsTupleType: false });

    private static bool IsSerialized(IOperation value) =>
        value is IInvocationOperation { TargetMethod: { IsStatic: true } method, Arguments: [{ Value: var first }, ..] }
        && (method.Name, method.ContainingType.Name) is ("Serialize", "JsonSerializer") or ("SerializeObject", "JsonConvert")
        && first.AsWritten().Type is { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface };

    /// <summary>Text, numbers, dates and their like.</summary>
    private static bool IsScalar(ITypeSymbol? type) =>
        type is not null
        && (type.SpecialType is (>= SpecialType.System_Boolean and <= SpecialType.System_String) or SpecialType.System_DateTime
            || type.TypeKind == TypeKind.Enum
            || (type.Name is "Guid" or "DateTimeOffset" or "TimeSpan" or "DateOnly" or "TimeOnly" or "Uri" or "Version"
                && type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true })
            || (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] }
                && IsScalar(inner)));

    // A class of this project that nothing prints: a subclass may, so it is sealed or has none that is known to.
    private static bool PrintsItsType(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: false, IsRecord: false, IsAnonymousType: false } named
            || named.DeclaringSyntaxReferences.IsEmpty || ExceptionText.IsException(named)
            || named.AllInterfaces.Any(static i => i.Name is "IEnumerable" or "IFormattable" or "ISpanFormattable"))
        {
            return false;
        }

        for (ITypeSymbol? t = named; t is { SpecialType: not SpecialType.System_Object }; t = t.BaseType)
        {
            if (t.TypeKind == TypeKind.Error
                || t.GetMembers("ToString").Any(static m => m is IMethodSymbol { Parameters.IsEmpty: true, IsOverride: true }))
            {
                return false;
            }
        }

        return true;
    }
}
