using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.Rules.Events;

/// <summary>A place that writes an event with a constant text.</summary>
/// <param name="Identity">Its id and name; null where it has none.</param>
/// <param name="Text">Its text.</param>
/// <param name="Level">Its level.</param>
/// <param name="Category">The T of its <c>ILogger&lt;T&gt;</c>; null where the logger is of no type.</param>
/// <param name="Syntax">What is reported: the id, or the call that has none.</param>
/// <param name="Method">The name of the method around it.</param>
/// <param name="IsDeclared">A <c>[LoggerMessage]</c> method: the framework's generator looks after those of one class.</param>
internal sealed record EventUse(
    EventIdValue? Identity, string Text, SinkLevel Level, ITypeSymbol? Category, SyntaxNode Syntax, string Method, bool IsDeclared)
{
    /// <summary>The letters and digits of the text: a full stop makes no other event.</summary>
    public string Key { get; } = new([.. Text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    /// <summary>The event that a log call or a definition writes; null where its text or id is known at run time only.</summary>
    public static EventUse? Of(LogCall call, Compilation compilation, string method, CancellationToken cancellationToken)
    {
        if (call is not { Kind: SinkKind.Message or SinkKind.Definition, TemplateText: { } text }
            || call.Method.ContainingNamespace.ToDisplayString() != "Microsoft.Extensions.Logging")
        {
            return null;
        }

        EventIdValue? identity = null;
        if (call.EventId is { } id)
        {
            identity = EventIdValue.Read(id.Value, compilation, cancellationToken);
            if (identity is null)
            {
                return null;
            }
        }

        return new(
            identity is { IsIdentity: true } ? identity : null, text, call.Level, CategoryOf(call),
            identity is { IsIdentity: true } ? call.EventId!.Syntax : call.Operation.Syntax, method, IsDeclared: false);
    }

    /// <summary>The event that a method with the framework's attribute writes; null where it is none, or has neither id nor name.</summary>
    public static EventUse? Of(IMethodSymbol method, SinkTable sinks, CancellationToken cancellationToken)
    {
        if (sinks.Events.AttributeOf(method) is not { AttributeClass.Name: "LoggerMessageAttribute" } attribute
            || attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is not AttributeSyntax syntax)
        {
            return null;
        }

        var name = attribute.NamedArguments.FirstOrDefault(static a => a.Key == "EventName").Value.Value as string;
        var id = attribute.NamedArguments.FirstOrDefault(static a => a.Key == "EventId").Value.Value as int?
            ?? attribute.ConstructorArguments.FirstOrDefault(static a => a.Type?.SpecialType == SpecialType.System_Int32).Value as int?;
        var identity = new EventIdValue(id ?? 0, name, null, null, null);
        return identity.IsIdentity
            ? new(
                identity, EventAttributes.TemplateOf(attribute) ?? "", EventAttributes.LevelOf(attribute), null, syntax, method.Name,
                IsDeclared: true)
            : null;
    }

    private static ITypeSymbol? CategoryOf(LogCall call)
    {
        var logger = Sensitivity.ValueOwner.Of(call.Operation);
        return logger?.Type is INamedTypeSymbol { Name: "ILogger", TypeArguments: [var category] } ? category : null;
    }
}
