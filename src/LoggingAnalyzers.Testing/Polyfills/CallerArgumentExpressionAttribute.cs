#if !NET
namespace System.Runtime.CompilerServices;

/// <summary>Has the compiler hand over the text of an argument. It needs no more than the name, which netstandard2.0 lacks.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class CallerArgumentExpressionAttribute(string parameterName) : Attribute
{
    public string ParameterName { get; } = parameterName;
}
#endif
