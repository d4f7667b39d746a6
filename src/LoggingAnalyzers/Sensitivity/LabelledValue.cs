using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>A value under the name that the log gives it: a hole, a scope key, a property, or the words before it.</summary>
/// <param name="Label">The name.</param>
/// <param name="Shown">The name as the source has it, for the message.</param>
/// <param name="Value">The value.</param>
internal readonly record struct LabelledValue(string Label, string Shown, IOperation Value)
{
    /// <summary>The constant that the name is; null for a hole and for words.</summary>
    public SyntaxNode? Key { get; init; }
}
