using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.Rules.Events;

/// <summary>The template in the attribute of an event.</summary>
internal static class EventTemplate
{
    /// <summary>The expression that holds it; null where it is not in the attribute.</summary>
    public static ExpressionSyntax? SyntaxOf(
        AttributeSyntax attribute, SemanticModel model, string text, CancellationToken cancellationToken)
    {
        foreach (var argument in attribute.ArgumentList?.Arguments ?? [])
        {
            if ((argument.NameEquals?.Name ?? argument.NameColon?.Name)?.Identifier.ValueText is null or "Message" or "message"
                && model.GetConstantValue(argument.Expression, cancellationToken) is { HasValue: true, Value: string value }
                && value == text)
            {
                return argument.Expression;
            }
        }

        return null;
    }
}
