using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sinks;

/// <summary>A value that a log call is given.</summary>
/// <param name="value">The value, conversions to <c>object</c> included.</param>
/// <param name="parameter">The parameter it is for; null where the call does not tell.</param>
/// <param name="argument">The syntax of the argument that carries it: its own, or of the parameter array that it is an element of.</param>
internal sealed class LogArgument(IOperation value, IParameterSymbol? parameter, SyntaxNode argument)
{
    public LogArgument(IArgumentOperation argument)
        : this(argument.Value, argument.Parameter, argument.Syntax)
    {
    }

    public IOperation Value { get; } = value;

    public IParameterSymbol? Parameter { get; } = parameter;

    public SyntaxNode Argument { get; } = argument;

    /// <summary>The syntax of the value.</summary>
    public SyntaxNode Syntax => Value.Syntax;

    /// <summary>An element of the parameter array that this one is.</summary>
    public LogArgument Element(IOperation element) => new(element, Parameter, Argument);
}
