using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.Rules;

/// <summary>A test asks whether something was logged: what looks like a log call writes nothing.</summary>
internal static class AssertedCall
{
    /// <summary>
    /// <c>logger.Received().LogWarning("…")</c>, <c>logger.Verify(l => l.LogWarning("…"))</c>; also where a package is missing.
    /// </summary>
    public static bool Is(SyntaxNode call) =>
        (call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: InvocationExpressionSyntax logger } }
            && CallSyntax.NameOf(logger.Expression) is { } name && name.IndexOf("Receive", StringComparison.Ordinal) >= 0)
        || call.Ancestors().OfType<LambdaExpressionSyntax>().Any(static l =>
            l.Parent?.Parent?.Parent is InvocationExpressionSyntax verb && CallSyntax.NameOf(verb.Expression) is "Verify" or "Setup");
}
