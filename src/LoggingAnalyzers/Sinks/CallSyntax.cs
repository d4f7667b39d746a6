using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.Sinks;

/// <summary>The syntax of a log call.</summary>
internal static class CallSyntax
{
    /// <summary>The name of a method or member as it is written, without what stands before it; null where there is none.</summary>
    public static string? NameOf(ExpressionSyntax? expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>The call with what stands before a <c>?.</c>.</summary>
    public static SyntaxNode Whole(SyntaxNode call)
    {
        var node = call;
        while (node.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == node)
        {
            node = access;
        }

        return node;
    }
}
