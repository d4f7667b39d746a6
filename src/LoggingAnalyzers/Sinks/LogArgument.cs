using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sinks;

/// <summary>A value for a hole of the template.</summary>
/// <param name="Value">The value, conversions to <c>object</c> included.</param>
/// <param name="Argument">The argument that carries it: itself, or the parameter array it is an element of.</param>
internal readonly record struct LogArgument(IOperation Value, IArgumentOperation Argument)
{
    /// <summary>The syntax of the value.</summary>
    public SyntaxNode Syntax => Value.Syntax;
}
