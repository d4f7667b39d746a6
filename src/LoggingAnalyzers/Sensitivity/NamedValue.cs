using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>What an expression comes down to: a value with a name.</summary>
/// <param name="Operation">The operation that yields the value.</param>
/// <param name="Site">The operation in the log call: itself, or the local that the value came through.</param>
/// <param name="Name">The name that tells what it is: a symbol's, a key's or a call's.</param>
/// <param name="Symbol">The local, parameter, field, property or method; null for an element without one.</param>
/// <param name="Type">The type of the value itself, before conversions and after awaiting.</param>
internal readonly record struct NamedValue(IOperation Operation, IOperation Site, string Name, ISymbol? Symbol, ITypeSymbol? Type)
{
    /// <summary>What made text of the value before it came to the log call.</summary>
    public PrintedAs Printed { get; init; }
}
