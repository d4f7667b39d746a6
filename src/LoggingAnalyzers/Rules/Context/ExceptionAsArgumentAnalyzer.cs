using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Rules.Context;

/// <summary>LH3001: an exception, event id or level among the values of the template, while the method takes it as such.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExceptionAsArgumentAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.ExceptionAsArgument,
        "Exception, event id or level among the values of the template",
        "'{0}' is only text among the values of the template: pass it as the {1} of the record",
        RuleCategories.Context,
        DiagnosticSeverity.Warning,
        "An exception among the values is only text: type, stack trace and inner exceptions do not reach what groups records by them. "
        + "The same holds for an event id and a level, by which records are filtered.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SinkTable.For(start.Compilation, start.Options) is { } sinks
                && start.Compilation.GetTypeByMetadataName("System.Exception") is { } exception)
            {
                start.RegisterLogCallAction(sinks, (c, call) => Check(c, call, exception));
            }
        });
    }

    /// <summary>The values that have a place of their own, with their index; at most one for each role.</summary>
    internal static IEnumerable<(int Index, ParameterRole Role)> Misplaced(LogCall call, INamedTypeSymbol exception)
    {
        if (call.Kind != SinkKind.Message || call.Template is null || call.HasOpaqueArguments)
        {
            yield break;
        }

        foreach (var role in new[] { ParameterRole.Level, ParameterRole.EventId, ParameterRole.Exception })
        {
            var index = -1;
            for (var i = 0; i < call.Arguments.Length; i++)
            {
                var value = call.Arguments[i].Value.AsWritten();
                if (RoleOf(value, exception) == role && (index < 0 || Rank(value) > Rank(call.Arguments[index].Value.AsWritten())))
                {
                    index = i;
                }
            }

            if (index >= 0 && IsFree(call, role) && TakesRole(call, role, call.Arguments[index].Value.AsWritten().Type!))
            {
                yield return (index, role);
            }
        }
    }

    private static void Check(OperationAnalysisContext context, LogCall call, INamedTypeSymbol exception)
    {
        foreach (var (index, role) in Misplaced(call, exception))
        {
            var syntax = call.Arguments[index].Syntax;
            var name = role switch { ParameterRole.Level => "level", ParameterRole.EventId => "event id", _ => "exception" };
            context.ReportDiagnostic(Diagnostic.Create(Rule, syntax.GetLocation(), syntax.ToString(), name));
        }
    }

    // By type; a level only where it is a constant: a variable level is as often data ("level set to {Level}").
    private static ParameterRole RoleOf(IOperation value, INamedTypeSymbol exception) => value.Type switch
    {
        { Name: "EventId" } => ParameterRole.EventId,
        { Name: "LogLevel" or "LogEventLevel" } => Levels.Of(value) == SinkLevel.Unknown ? ParameterRole.None : ParameterRole.Level,
        { } type when DerivesFrom(type, exception) => ParameterRole.Exception,
        _ => ParameterRole.None,
    };

    private static bool DerivesFrom(ITypeSymbol type, INamedTypeSymbol ancestor)
    {
        if (type is ITypeParameterSymbol parameter)
        {
            return parameter.ConstraintTypes.Any(c => c is not ITypeParameterSymbol && DerivesFrom(c, ancestor));
        }

        for (ITypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (t.Equals(ancestor, SymbolEqualityComparer.Default))
            {
                return true;
            }
        }

        return false;
    }

    // Of several exceptions the caught one is the record's, then a variable, then what is a part of another (ex.InnerException).
    private static int Rank(IOperation value)
    {
        if (value is not ILocalReferenceOperation { Local: var local })
        {
            return value is IParameterReferenceOperation ? 1 : 0;
        }

        for (var parent = value.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ICatchClauseOperation clause && clause.Locals.Contains(local, SymbolEqualityComparer.Default))
            {
                return 2;
            }
        }

        return 1;
    }

    private static bool IsFree(LogCall call, ParameterRole role) => role switch
    {
        ParameterRole.Level => call.LevelArgument is null,
        ParameterRole.EventId => call.EventId is null,
        _ => call.Exception is null or { Value.ConstantValue: { HasValue: true, Value: null } },
    };

    /// <summary>Whether an overload takes it; for a level, the method of the same row that has no level in its name.</summary>
    private static bool TakesRole(LogCall call, ParameterRole role, ITypeSymbol type)
    {
        var method = call.Method;
        var name = role == ParameterRole.Level ? LevelMethod(call) : method.Name;
        return name is not null && method.ContainingType.GetMembers(name).OfType<IMethodSymbol>().Any(m => m.Parameters.Any(p =>
            call.Sink.Row.RoleOf(p.Name) == role
            && (p.Type.Equals(type, SymbolEqualityComparer.Default)
                || (role == ParameterRole.Exception && p.Type is INamedTypeSymbol exception && DerivesFrom(type, exception)))));
    }

    /// <summary>The method of the same row that takes the level as an argument: <c>Log</c>, <c>Write</c>.</summary>
    internal static string? LevelMethod(LogCall call)
    {
        foreach (var (name, level) in call.Sink.Row.Methods)
        {
            if (level == SinkLevel.Unknown)
            {
                return name;
            }
        }

        return null;
    }
}
