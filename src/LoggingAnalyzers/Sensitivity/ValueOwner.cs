using LoggingAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>What a member is read from: <c>hook</c> of <c>hook.Url</c>. Tells by name and type what the member alone does not.</summary>
internal static class ValueOwner
{
    /// <summary>The operation, <c>?.</c> included; null where there is none.</summary>
    public static IOperation? Of(IOperation? operation)
    {
        var owner = operation switch
        {
            IMemberReferenceOperation member => member.Instance,
            IInvocationOperation invocation => PassThrough.Receiver(invocation),
            // A member of a type that is not referenced.
            IInvalidOperation { Syntax: MemberAccessExpressionSyntax } member => member.ChildOperations.FirstOrDefault(),
            _ => null,
        };
        owner = owner?.Unconverted();
        return owner is IConditionalAccessInstanceOperation ? Accessed(owner) : owner;
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

    // Of user?.Name the owner stands in the access around it.
    private static IOperation? Accessed(IOperation placeholder)
    {
        for (IOperation child = placeholder, o = placeholder.Parent!; o is not null; child = o, o = o.Parent!)
        {
            if (o is IConditionalAccessOperation access && ReferenceEquals(access.WhenNotNull, child))
            {
                return access.Operation.Unconverted();
            }
        }

        return null;
    }
}
