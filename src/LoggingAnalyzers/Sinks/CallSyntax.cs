using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.Sinks;

/// <summary>The syntax of a log call.</summary>
internal static class CallSyntax
{
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
