using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sinks;

/// <summary>A call to a log method, with every argument in its role.</summary>
internal sealed class LogCall
{
    private LogCall(IInvocationOperation operation, SinkMethod sink, ConfiguredSymbols configured)
    {
        Operation = operation;
        Configured = configured;
        Sink = sink;
        Level = sink.Level;
    }

    public IInvocationOperation Operation { get; }

    /// <summary>What the user has configured.</summary>
    public ConfiguredSymbols Configured { get; }

    public SinkMethod Sink { get; }

    public SinkKind Kind => Sink.Kind;

    /// <summary>For messages: the method of somebody's own by which a value gets into the log; empty for a framework's.</summary>
    public string Through => Kind == SinkKind.Wrapper ? $" through '{Operation.TargetMethod.Name}'" : "";

    /// <summary>The level, where the method's name or a constant argument tells it.</summary>
    public SinkLevel Level { get; private set; }

    /// <summary>The message template as the call gives it; null where there is none or an attribute holds it.</summary>
    public IArgumentOperation? Template { get; private set; }

    /// <summary>The template's text, where it is constant: in the call, or in the attribute of an event.</summary>
    public string? TemplateText { get; private set; }

    /// <summary>The values for the holes, in order, parameter arrays taken apart.</summary>
    public ImmutableArray<LogArgument> Arguments { get; private set; } = [];

    /// <summary>The values where they come in an array made elsewhere: their number and names are not known.</summary>
    public IArgumentOperation? OpaqueArguments { get; private set; }

    /// <summary>The values come in an array made elsewhere.</summary>
    public bool HasOpaqueArguments => OpaqueArguments is not null;

    public IArgumentOperation? Exception { get; private set; }

    public IArgumentOperation? EventId { get; private set; }

    public IArgumentOperation? LevelArgument { get; private set; }

    public IArgumentOperation? State { get; private set; }

    public IArgumentOperation? PropertyName { get; private set; }

    public IArgumentOperation? PropertyValue { get; private set; }

    /// <summary>Reads a call; null when the method is no log method. Allocates nothing in that case.</summary>
    public static LogCall? Read(IInvocationOperation operation, SinkTable sinks) =>
        Read(operation, sinks, Wrappers.MaxHops, CancellationToken.None);

    /// <summary>Reads a call; null when the method is no log method. Allocates nothing in that case.</summary>
    /// <param name="operation">The call.</param>
    /// <param name="sinks">The log methods of the compilation.</param>
    /// <param name="hops">How many wrappers may lie between the method and a framework's log method; less than none: it is one.</param>
    /// <param name="cancellationToken">Checked where a wrapper is read for the first time.</param>
    public static LogCall? Read(IInvocationOperation operation, SinkTable sinks, int hops, CancellationToken cancellationToken)
    {
        if (operation.TargetMethod.MethodKind == MethodKind.DelegateInvoke)
        {
            return sinks.Delegates.Find(operation, cancellationToken) is { } definition ? ReadDelegate(operation, definition, sinks) : null;
        }

        if (sinks.Find(operation.TargetMethod, hops, cancellationToken) is not { } sink)
        {
            return null;
        }

        var call = new LogCall(operation, sink, sinks.Configured);
        if (sink.Kind == SinkKind.Event)
        {
            call.ReadEvent(sinks);
        }
        else
        {
            call.ReadArguments(sink);
        }

        return call;
    }

    /// <summary>Reads a call to a method of rows that are not of the table.</summary>
    public static LogCall Read(IInvocationOperation operation, SinkMethod sink, ConfiguredSymbols configured)
    {
        var call = new LogCall(operation, sink, configured);
        call.ReadArguments(sink);
        return call;
    }

    private void ReadArguments(SinkMethod sink)
    {
        var values = ImmutableArray.CreateBuilder<LogArgument>();
        // By the parameters' order, not by the order of named arguments.
        foreach (var argument in Operation.Arguments.OrderBy(static a => a.Parameter?.Ordinal ?? int.MaxValue))
        {
            switch (argument.Parameter is { } parameter ? sink.Row.RoleOf(parameter.Name) : ParameterRole.None)
            {
                case ParameterRole.Template:
                    Template = argument;
                    TemplateText = argument.Value.ConstantValue is { HasValue: true, Value: string text } ? text : null;
                    break;
                case ParameterRole.Argument:
                    values.Add(new LogArgument(argument.Value, argument));
                    break;
                case ParameterRole.Arguments:
                    AddAll(values, argument);
                    break;
                case ParameterRole.Exception:
                    Exception = argument;
                    break;
                case ParameterRole.EventId:
                    EventId = argument;
                    break;
                case ParameterRole.Level:
                    LevelArgument = argument;
                    Level = Levels.Of(argument.Value);
                    break;
                case ParameterRole.State:
                    State = argument;
                    break;
                case ParameterRole.PropertyName:
                    PropertyName = argument;
                    break;
                case ParameterRole.PropertyValue:
                    PropertyValue = argument;
                    break;
            }
        }

        Arguments = values.ToImmutable();
    }

    private void AddAll(ImmutableArray<LogArgument>.Builder values, IArgumentOperation argument)
    {
        var value = argument.Value is IConversionOperation conversion ? conversion.Operand : argument.Value;
        if (value is IArrayCreationOperation { Initializer: { } initializer })
        {
            foreach (var element in initializer.ElementValues)
            {
                values.Add(new LogArgument(element, argument));
            }
        }
        else if (value is ICollectionExpressionOperation collection && !collection.Elements.Any(static e => e is ISpreadOperation))
        {
            foreach (var element in collection.Elements)
            {
                values.Add(new LogArgument(element, argument));
            }
        }
        else if (value is not IArrayCreationOperation and not ILiteralOperation and not IDefaultValueOperation)
        {
            OpaqueArguments = argument;
        }
    }

    private static LogCall ReadDelegate(IInvocationOperation operation, LogCall definition, SinkTable sinks)
    {
        var call = new LogCall(operation, EventAttributes.Event, sinks.Configured);
        call.ReadEvent(sinks);
        call.Level = definition.Level;
        call.TemplateText = definition.TemplateText;
        return call;
    }

    private void ReadEvent(SinkTable sinks)
    {
        var values = ImmutableArray.CreateBuilder<LogArgument>();
        foreach (var argument in Operation.Arguments.OrderBy(static a => a.Parameter?.Ordinal ?? int.MaxValue))
        {
            switch (argument.Parameter is { } parameter ? sinks.Events.RoleOf(parameter) : ParameterRole.None)
            {
                case ParameterRole.Argument:
                    values.Add(new LogArgument(argument.Value, argument));
                    break;
                case ParameterRole.Exception when Exception is null:
                    Exception = argument;
                    break;
                case ParameterRole.Level:
                    LevelArgument = argument;
                    Level = Levels.Of(argument.Value);
                    break;
            }
        }

        Arguments = values.ToImmutable();
        TemplateText = sinks.Events.AttributeOf(Operation.TargetMethod.OriginalDefinition) is { } attribute
            ? EventAttributes.TemplateOf(attribute)
            : null;
    }
}
