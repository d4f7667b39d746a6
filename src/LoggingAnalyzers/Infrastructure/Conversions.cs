using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Infrastructure;

/// <summary>Operations without the conversions around them.</summary>
internal static class Conversions
{
    /// <summary>What is converted, however often and by whomever; the operation itself where nothing converts it.</summary>
    public static IOperation Unconverted(this IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    /// <summary>What the code wrote: the operation without the conversions that the compiler added and that change no value.</summary>
    public static IOperation AsWritten(this IOperation operation)
    {
        while (operation is IConversionOperation { IsImplicit: true, OperatorMethod: null } conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }
}
