using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Infrastructure.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sinks;

/// <summary>A call to a log method, with every argument in its role.</summary>
internal sealed class LogCall
{
    private LogCall(
        IOperation operation, IMethodSymbol method, ImmutableArray<LogArgument> all, SinkMethod sink, ConfiguredSymbols configured)
    {
        Operation = operation;
        Method = method;
        All = all;
        Configured = configured;
        Sink = sink;
        Level = sink.Level;
    }

    /// <summary>The call: an <see cref="IInvocationOperation"/>, or an <see cref="IInvalidOperation"/> where it does not bind.</summary>
    public IOperation Operation { get; }

    /// <summary>The method that is called.</summary>
    public IMethodSymbol Method { get; }

    /// <summary>What the call gives, in the order of the parameters, parameter arrays as they are.</summary>
    public ImmutableArray<LogArgument> All { get; }

    /// <summary>What the user has configured.</summary>
    public ConfiguredSymbols Configured { get; }

    public SinkMethod Sink { get; }

    public SinkKind Kind => Sink.Kind;

    /// <summary>For messages: the method of somebody's own by which a value gets into the log; empty for a framework's.</summary>
    public string Through => Kind == SinkKind.Wrapper ? $" through '{Method.Name}'" : "";

    /// <summary>The level, where the method's name or a constant argument tells it.</summary>
    public SinkLevel Level { get; private set; }

    /// <summary>The message template as the call gives it; null where there is none or an attribute holds it.</summary>
    public LogArgument? Template { get; private set; }

    /// <summary>The template's text, where it is constant: in the call, or in the attribute of an event.</summary>
    public string? TemplateText { get; private set; }

    /// <summary>What the record's text is made of: the template, or the first value of a method that takes texts; null without.</summary>
    public LogArgument? Text => Template ?? (this is { Kind: SinkKind.Text, Arguments: [var text, ..] } ? text : null);

    /// <summary>The values for the holes, in order, parameter arrays taken apart.</summary>
    public ImmutableArray<LogArgument> Arguments { get; private set; } = [];

    /// <summary>The values where they come in an array made elsewhere: their number and names are not known.</summary>
    public LogArgument? OpaqueArguments { get; private set; }

    /// <summary>The values come in an array made elsewhere.</summary>
    public bool HasOpaqueArguments => OpaqueArguments is not null;

    public LogArgument? Exception { get; private set; }

    /// <summary>An exception is passed, or, in a call that does not bind, a value of which nobody knows that it is none.</summary>
    public bool MayPassException => Exception is { Value.ConstantValue.HasValue: false }
        || (Operation is IInvalidOperation && EventId is { Value.Type: null or IErrorTypeSymbol });

    public LogArgument? EventId { get; private set; }

    public LogArgument? LevelArgument { get; private set; }

    public LogArgument? State { get; private set; }

    public LogArgument? PropertyName { get; private set; }

    public LogArgument? PropertyValue { get; private set; }

    /// <summary>Reads a call; null when the method is no log method. Allocates nothing in that case.</summary>
    public static LogCall? Read(IOperation operation, SinkTable sinks) =>
        Read(operation, sinks, Wrappers.MaxHops, CancellationToken.None);

    /// <summary>Reads a call; null when the method is no log method. Allocates nothing in that case, if the call binds.</summary>
    /// <param name="operation">The call.</param>
    /// <param name="sinks">The log methods of the compilation.</param>
    /// <param name="hops">How many wrappers may lie between the method and a framework's log method; less than none: it is one.</param>
    /// <param name="cancellationToken">Checked where a wrapper is read for the first time.</param>
    public static LogCall? Read(IOperation operation, SinkTable sinks, int hops, CancellationToken cancellationToken)
    {
        switch (operation)
        {
            case IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke } invocation:
                return sinks.Delegates.Find(invocation, cancellationToken) is { } definition
                    ? ReadDelegate(invocation, definition, sinks)
                    : null;
            case IInvocationOperation invocation:
                return sinks.Find(invocation.TargetMethod, hops, cancellationToken) is { } sink
                    ? Read(invocation, invocation.TargetMethod, ArgumentsOf(invocation), sink, sinks)
                    : null;
            case IInvalidOperation invalid:
                return UnboundCall.Find(invalid, sinks, hops, cancellationToken) is { } call
                    ? Read(invalid, call.Method, call.Arguments, call.Sink, sinks)
                    : null;
            default:
                return null;
        }
    }

    /// <summary>Reads a call to a method of rows that are not of the table.</summary>
    public static LogCall Read(IInvocationOperation operation, SinkMethod sink, ConfiguredSymbols configured)
    {
        var call = new LogCall(operation, operation.TargetMethod, ArgumentsOf(operation), sink, configured);
        call.ReadArguments(sink.Row);
        return call;
    }

    private static LogCall Read(
        IOperation operation, IMethodSymbol method, ImmutableArray<LogArgument> arguments, SinkMethod sink, SinkTable sinks)
    {
        var call = new LogCall(operation, method, arguments, sink, sinks.Configured);
        if (sink.Kind == SinkKind.Event)
        {
            call.ReadEvent(sinks);
        }
        else
        {
            call.ReadArguments(sink.Row);
        }

        return call;
    }

    // By the parameters' order, not by the order of named arguments.
    private static ImmutableArray<LogArgument> ArgumentsOf(IInvocationOperation operation) =>
        [.. operation.Arguments.OrderBy(static a => a.Parameter?.Ordinal ?? int.MaxValue).Select(static a => new LogArgument(a))];

    private void ReadArguments(SinkRow row)
    {
        var values = ImmutableArray.CreateBuilder<LogArgument>();
        foreach (var argument in All)
        {
            switch (argument.Parameter is { } parameter ? row.RoleOf(parameter.Name) : ParameterRole.None)
            {
                case ParameterRole.Template:
                    Template = argument;
                    TemplateText = argument.Value.ConstantValue is { HasValue: true, Value: string text } ? text : null;
                    break;
                case ParameterRole.Argument:
                    values.Add(argument);
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

    private void AddAll(ImmutableArray<LogArgument>.Builder values, LogArgument argument)
    {
        var value = argument.Value.Unconverted();
        if (value is IArrayCreationOperation { Initializer: { } initializer })
        {
            values.AddRange(initializer.ElementValues.Select(argument.Element));
        }
        else if (value is ICollectionExpressionOperation collection && !collection.Elements.Any(static e => e is ISpreadOperation))
        {
            values.AddRange(collection.Elements.Select(argument.Element));
        }
        else if (Operation is IInvalidOperation && value.Type is not IArrayTypeSymbol)
        {
            // What does not bind comes without the array that the compiler would make.
            values.Add(argument);
        }
        else if (value is not IArrayCreationOperation and not ILiteralOperation and not IDefaultValueOperation)
        {
            OpaqueArguments = argument;
        }
    }

    private static LogCall ReadDelegate(IInvocationOperation operation, LogCall definition, SinkTable sinks)
    {
        var call = new LogCall(operation, operation.TargetMethod, ArgumentsOf(operation), EventAttributes.Event, sinks.Configured);
        call.ReadEvent(sinks);
        call.Level = definition.Level;
        call.TemplateText = definition.TemplateText;
        return call;
    }

    private void ReadEvent(SinkTable sinks)
    {
        var values = ImmutableArray.CreateBuilder<LogArgument>();
        foreach (var argument in All)
        {
            switch (argument.Parameter is { } parameter ? sinks.Events.RoleOf(parameter) : ParameterRole.None)
            {
                case ParameterRole.Argument:
                    values.Add(argument);
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
        if (sinks.Events.AttributeOf(Method.OriginalDefinition) is { } attribute)
        {
            TemplateText = EventAttributes.TemplateOf(attribute);
            Level = LevelArgument is null ? EventAttributes.LevelOf(attribute) : Level;
        }
    }
}
