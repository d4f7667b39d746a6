using LoggingAnalyzers.Sensitivity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Rules.Events;

/// <summary>An exception among the values of a log call.</summary>
internal static class LoggedException
{
    /// <summary>The value is an exception, or a member of one: <c>ex</c>, <c>ex.Message</c>, <c>ex.ToString()</c>.</summary>
    public static bool IsPartOf(IOperation? value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        value = value is IConditionalAccessOperation access ? access.WhenNotNull : value;
        return value is not null && (IsException(value.Type) || IsException(ValueOwner.Of(value)?.Type));
    }

    /// <summary>The type is an exception.</summary>
    public static bool IsException(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return true;
            }
        }

        return false;
    }
}
