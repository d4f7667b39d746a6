using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes.Refactorings;

/// <summary>What a <c>[LoggerMessage]</c> says, each as it is written; null: nothing.</summary>
internal sealed record LoggerMessage(
    ExpressionSyntax? EventId, ExpressionSyntax? Level, ExpressionSyntax? Message, ExpressionSyntax? SkipEnabledCheck, string? EventName)
{
    public static LoggerMessage Of(AttributeData data, AttributeSyntax attribute)
    {
        var values = new Dictionary<string, ExpressionSyntax>(StringComparer.OrdinalIgnoreCase);
        var position = 0;
        foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
        {
            var name = argument.NameEquals?.Name.Identifier.ValueText ?? argument.NameColon?.Name.Identifier.ValueText
                ?? data.AttributeConstructor!.Parameters[position++].Name;
            values[name] = argument.Expression.WithoutTrivia();
        }

        return new LoggerMessage(
            Value("EventId"),
            Value("Level"),
            Value("Message"),
            Value("SkipEnabledCheck"),
            data.NamedArguments.FirstOrDefault(static a => a.Key == "EventName").Value.Value is string { Length: > 0 } eventName
                ? eventName
                : null);

        ExpressionSyntax? Value(string name) => values.TryGetValue(name, out var value) ? value : null;
    }

    /// <summary>The id that the framework's generator gives an event that declares none: FNV-1a of the characters of its name.</summary>
    public static int IdOf(string name)
    {
        var hash = 2166136261u;
        foreach (var c in name)
        {
            hash = unchecked((c ^ hash) * 16777619u);
        }

        var id = unchecked((int)hash);
        return id == int.MinValue ? 0 : Math.Abs(id);
    }
}
