using System.Collections.Immutable;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sinks;

/// <summary>The constant template of a call, with the values for its holes.</summary>
internal sealed class BoundTemplate
{
    private BoundTemplate(LogCall call, LogArgument text, string template, TemplateDialect dialect)
    {
        Call = call;
        Text = text;
        Dialect = dialect;
        Template = MessageTemplate.Parse(template, dialect);
    }

    public LogCall Call { get; }

    /// <summary>The argument that holds the template.</summary>
    public LogArgument Text { get; }

    public MessageTemplate Template { get; }

    public TemplateDialect Dialect { get; }

    /// <summary>The values, in order; empty where the call does not show them.</summary>
    public ImmutableArray<LogArgument> Values { get; private init; } = [];

    /// <summary>How many values there are; null where they come in an array made elsewhere.</summary>
    public int? Count { get; private init; }

    /// <summary>The template is read as one: without values, Microsoft's and NLog's loggers write it as it is.</summary>
    public bool IsRead => Dialect == TemplateDialect.Serilog || Call.Kind == SinkKind.Definition || Count is null or > 0;

    /// <summary>It is meant as a template: what is written as it is may well have braces that mean nothing.</summary>
    public bool IsTemplate => IsRead || (Template.Errors.IsEmpty && Template.Holes.All(static h => IsIdentifier(h.Name)));

    /// <summary>Reads a call; null where it has no constant template, or does not bind.</summary>
    public static BoundTemplate? Of(LogCall call)
    {
        if (call.Operation is not IInvocationOperation)
        {
            return null;
        }

        switch (call.Kind)
        {
            case SinkKind.Message or SinkKind.Scope when call is { Template: { } template, TemplateText: { } text }:
                // What the compiler adds, such as the name of the caller, has the syntax of the call.
                var values = call.Arguments.RemoveAll(a => a.Syntax == call.Operation.Syntax);
                return new(call, template, text, TemplateDialects.Of(call))
                {
                    Values = values,
                    Count = call.HasOpaqueArguments ? null : values.Length,
                };
            // BeginScope("text") binds to the method that takes any state.
            case SinkKind.Scope when call is { State: { Value.ConstantValue: { HasValue: true, Value: string text } } state }:
                return new(call, state, text, TemplateDialect.Microsoft) { Count = 0 };
            case SinkKind.Definition when call is { Template: { } template, TemplateText: { } text }:
                return new(call, template, text, TemplateDialect.Microsoft) { Count = call.Method.TypeArguments.Length };
            // ErrorFormat("… {0}", value) of log4net.
            case SinkKind.Text when call is { Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string text } } format, ..] }
                && call.Method.Name.EndsWith("Format", StringComparison.Ordinal):
                return new(call, format, text, TemplateDialect.Composite)
                {
                    Values = call.Arguments.RemoveAt(0),
                    Count = call.HasOpaqueArguments ? null : call.Arguments.Length - 1,
                };
            default:
                return null;
        }
    }

    private static bool IsIdentifier(string name) =>
        char.IsLetter(name[0]) && name.All(static c => char.IsLetterOrDigit(c) || c is '_' or '.');

    /// <summary>The value that a hole shows; null where there is none, or it is not to be seen.</summary>
    public LogArgument? ValueOf(int hole) =>
        Template.Errors.IsEmpty && Template.ArgumentOf(hole) is var index && index < Values.Length ? Values[index] : null;
}
