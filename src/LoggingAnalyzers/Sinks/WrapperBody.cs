using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sensitivity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sinks;

/// <summary>Reads the log calls of one method: which of its parameters reach them unchanged, and as what.</summary>
internal sealed class WrapperBody(
    IMethodSymbol method, SinkTable sinks, WrapperCandidates candidates, int hops, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, ParameterRole> roles = new(StringComparer.Ordinal);
    private readonly List<SyntaxNode> logCalls = [];
    private SinkLevel? level;
    private bool saysException = true;

    /// <summary>The method as a sink; null where no parameter reaches a log call.</summary>
    /// <param name="compilation">The compilation of the method.</param>
    /// <param name="calls">The calls that may be log calls.</param>
    public SinkMethod? Read(Compilation compilation, ImmutableArray<InvocationExpressionSyntax> calls)
    {
        var model = compilation.GetSemanticModel(calls[0].SyntaxTree);
        foreach (var syntax in calls)
        {
            if (model.GetOperation(syntax, cancellationToken) is { } invocation
                && LogCall.Read(invocation, sinks, hops - 1, cancellationToken) is { } call)
            {
                logCalls.Add(syntax);
                Read(call);
            }
        }

        var own = roles.Count == 0
            ? null
            : SinkMethod.Own(SinkKind.Wrapper, roles.Select(static r => (r.Key, r.Value)), level ?? SinkLevel.Unknown, IsFacade());
        return own is null ? null : own with { SaysException = saysException };
    }

    private void Read(LogCall call)
    {
        var logged = new HashSet<IParameterSymbol>(SymbolEqualityComparer.Default);
        var reader = new ValueReader(
            value =>
            {
                if (value.Symbol is IParameterSymbol parameter && Mine(parameter) is { } own && candidates.IsText(own))
                {
                    logged.Add(own);
                }
            },
            call.Configured,
            cancellationToken);
        LoggedValues.Read(call, reader, argument => call.Kind == SinkKind.Event && argument.Parameter is { } p && candidates.IsRedacted(p));
        if (logged.Count == 0)
        {
            return;
        }

        saysException &= call.Template is { } template && IsOfException(template.Value);
        level = level is null || level == call.Level ? call.Level : SinkLevel.Unknown;
        foreach (var parameter in logged)
        {
            Add(parameter, RoleOf(parameter, call));
        }

        Add(Direct(call.PropertyName), ParameterRole.PropertyName);
        Add(Direct(call.LevelArgument), ParameterRole.Level);
        Add(Direct(call.Exception), ParameterRole.Exception);
        Add(Direct(call.EventId), ParameterRole.EventId);
    }

    // LogError(ex, ex?.Message, args), LogError(ex, null, args)
    private static bool IsOfException(IOperation text) => text.Unconverted() switch
    {
        { ConstantValue: { HasValue: true, Value: null } } => true,
        IConditionalAccessOperation access => IsOfException(access.WhenNotNull),
        IPropertyReferenceOperation { Property: { Name: "Message", ContainingType: var type } } => ExceptionText.IsException(type),
        _ => false,
    };

    private void Add(IParameterSymbol? parameter, ParameterRole role)
    {
        if (parameter is not null && !roles.ContainsKey(parameter.Name))
        {
            roles.Add(parameter.Name, role);
        }
    }

    // The whole of what the call takes, or a part of it.
    private ParameterRole RoleOf(IParameterSymbol parameter, LogCall call)
    {
        if (Is(parameter, call.Template))
        {
            return ParameterRole.Template;
        }

        if (Is(parameter, call.PropertyValue))
        {
            return ParameterRole.PropertyValue;
        }

        if (Is(parameter, call.State) && parameter.Type.SpecialType != SpecialType.System_String)
        {
            return ParameterRole.State;
        }

        return parameter.IsParams || Is(parameter, call.OpaqueArguments) ? ParameterRole.Arguments : ParameterRole.Argument;
    }

    private bool Is(IParameterSymbol parameter, LogArgument? argument) =>
        Direct(argument) is { } direct && direct.Equals(parameter, SymbolEqualityComparer.Default);

    private IParameterSymbol? Direct(LogArgument? argument)
    {
        return argument?.Value.Unconverted() is IParameterReferenceOperation reference ? Mine(reference.Parameter) : null;
    }

    // Of a partial method the body has parameters of its own.
    private IParameterSymbol? Mine(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol owner
        && (owner.Equals(method, SymbolEqualityComparer.Default)
            || (owner.PartialDefinitionPart?.Equals(method, SymbolEqualityComparer.Default) ?? false))
            ? method.Parameters[parameter.Ordinal]
            : null;

    // Nothing happens to the parameters but that they are logged: whoever calls may mask what it gives.
    private bool IsFacade()
    {
        foreach (var node in WrapperCandidates.BodyOf(method)?.DescendantNodes() ?? [])
        {
            if (node is IdentifierNameSyntax name
                && roles.TryGetValue(name.Identifier.ValueText, out var role)
                && role is not (ParameterRole.Level or ParameterRole.Exception or ParameterRole.EventId)
                && !logCalls.Exists(call => call.Span.Contains(name.Span))
                && !IsTest(name))
            {
                return false;
            }
        }

        return true;
    }

    // message == null, message is null, string.IsNullOrEmpty(message), nameof(message).
    private static bool IsTest(IdentifierNameSyntax name) => name.Parent switch
    {
        IsPatternExpressionSyntax => true,
        BinaryExpressionSyntax { Right: LiteralExpressionSyntax } => true,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: var called } } =>
            called.ToString() is "string.IsNullOrEmpty" or "string.IsNullOrWhiteSpace" or "String.IsNullOrEmpty" or "nameof"
                or "ArgumentNullException.ThrowIfNull",
        _ => false,
    };
}
