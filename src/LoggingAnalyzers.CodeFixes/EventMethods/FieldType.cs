using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes.EventMethods;

/// <summary>The type of the parameter that takes a value, as it is written in the class of the events.</summary>
internal static class FieldType
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The type; null where no parameter can have it.</summary>
    public static string? Of(ExpressionSyntax value, ITypeSymbol? type, SemanticModel model)
    {
        var nullable = (model.Compilation.Options.NullableContextOptions & NullableContextOptions.Annotations) != 0;
        if (type is null)
        {
            return nullable ? "object?" : "object"; // null
        }

        if (type.IsRefLikeType || type is IPointerTypeSymbol or IFunctionPointerTypeSymbol || type.TypeKind == TypeKind.Error
            || HasMeaning(type))
        {
            return null;
        }

        var mayBeNull = nullable && !type.IsValueType
            && (type.NullableAnnotation == NullableAnnotation.Annotated
                || model.GetTypeInfo(value).Nullability.FlowState == NullableFlowState.MaybeNull);
        // A duration is written in milliseconds where it is declared as one: the text would change.
        if (!IsWritable(type) || type is { Name: "TimeSpan" } || IsNullableOf(type, "TimeSpan"))
        {
            return mayBeNull || (nullable && (IsNullable(type) || type is ITypeParameterSymbol or IDynamicTypeSymbol))
                ? "object?"
                : "object";
        }

        return type.IsValueType
            ? type.ToDisplayString(Format)
            : type.WithNullableAnnotation(mayBeNull ? NullableAnnotation.Annotated : NullableAnnotation.NotAnnotated)
                .ToDisplayString(Format);
    }

    // A parameter of such a type is no field, or one of a meaning of its own.
    private static bool HasMeaning(ITypeSymbol type) =>
        type.Name is "Outcome" or "SecuritySeverity" or "LogLevel" or "ILogger"
        || type.AllInterfaces.Any(static i => i.Name == "ILogger")
        || ExceptionText.IsException(type);

    private static bool IsNullable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static bool IsNullableOf(ITypeSymbol type, string name) =>
        type is INamedTypeSymbol { TypeArguments: [{ } inner] } && IsNullable(type) && inner.Name == name;

    // The class of the events is internal and not generic: it cannot name what is private or a type parameter.
    private static bool IsWritable(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return IsWritable(array.ElementType);
            case INamedTypeSymbol { IsAnonymousType: false } named:
                for (var owner = named; owner is not null; owner = owner.ContainingType)
                {
                    if (owner.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected
                            or Accessibility.ProtectedAndInternal
                        || owner.IsFileLocal || !owner.TypeArguments.All(IsWritable))
                    {
                        return false;
                    }
                }

                return true;
            default:
                return false;
        }
    }
}
