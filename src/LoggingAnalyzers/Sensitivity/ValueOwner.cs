using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>What a member is read from: <c>hook</c> of <c>hook.Url</c>. Tells by name and type what the member alone does not.</summary>
internal static class ValueOwner
{
    /// <summary>The operation; null where there is none.</summary>
    public static IOperation? Of(IOperation operation)
    {
        var owner = operation switch
        {
            IPropertyReferenceOperation property => property.Instance,
            IFieldReferenceOperation field => field.Instance,
            IInvocationOperation invocation => invocation.Instance,
            _ => null,
        };
        return owner is IConversionOperation conversion ? conversion.Operand : owner;
    }

    /// <summary>The local, parameter, field or property that an operation names; null for anything else.</summary>
    public static ISymbol? Variable(IOperation? operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation { Property: { IsIndexer: false } property } => property,
        _ => null,
    };

    /// <summary>The name of a variable or member, or of the type where it has none; empty where neither is known.</summary>
    public static string Name(IOperation? operation) => Variable(operation)?.Name ?? operation?.Type?.Name ?? "";
}
