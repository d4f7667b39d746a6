using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Events;

/// <summary>The questions that the parser asks of a parameter's type.</summary>
internal static class ParameterTypes
{
    private const string Logging = "Microsoft.Extensions.Logging";

    /// <summary>What a parameter of the type is to the log call.</summary>
    public static ParameterRole RoleOf(ITypeSymbol type) =>
        IsLogger(type) ? ParameterRole.Logger
        : type.Is(Logging, "LogLevel") ? ParameterRole.Level
        : IsException(type) ? ParameterRole.Exception
        : ParameterRole.Field;

    private static bool IsLogger(ITypeSymbol type) =>
        type.Is(Logging, "ILogger")
        || type.AllInterfaces.Any(i => i.Is(Logging, "ILogger"))
        || (type is ITypeParameterSymbol open && open.ConstraintTypes.Any(IsLogger));

    private static bool IsException(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Is("System", "Exception"))
            {
                return true;
            }
        }

        return type is ITypeParameterSymbol open && open.ConstraintTypes.Any(IsException);
    }

    /// <summary>The type inside <c>Nullable&lt;T&gt;</c>.</summary>
    public static ITypeSymbol Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;

    /// <summary>Whether a value of the type can be kept in the state of an event.</summary>
    public static bool CanBeKept(ITypeSymbol type) =>
        !type.IsRefLikeType
        && type.TypeKind is not (TypeKind.Error or TypeKind.Pointer or TypeKind.FunctionPointer)
        && type is not ITypeParameterSymbol { AllowsRefLikeType: true };

    public static bool MayBeNull(ITypeSymbol type) =>
        type.IsValueType
            ? type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
            : type.NullableAnnotation != NullableAnnotation.NotAnnotated;

    public static ValueKind KindOf(ITypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_String)
        {
            return ValueKind.Text;
        }

        if (IsPlain(Underlying(type)))
        {
            return ValueKind.Plain;
        }

        if (IsSequence(type, out var element))
        {
            return element?.SpecialType == SpecialType.System_String ? ValueKind.TextSequence : ValueKind.Sequence;
        }

        return type.SpecialType == SpecialType.System_Object
            || type.TypeKind is TypeKind.Interface or TypeKind.TypeParameter or TypeKind.Dynamic
            ? ValueKind.Open
            : ValueKind.Object;
    }

    /// <summary>Whether a type is a sequence, and of what; of nothing, if it says none or several.</summary>
    public static bool IsSequence(ITypeSymbol type, out ITypeSymbol? element)
    {
        element = null;

        // Text is a sequence of characters to the language, and one value to a reader.
        var sequence = Underlying(type);
        if (sequence.SpecialType is >= SpecialType.System_Object and <= SpecialType.System_String)
        {
            return false;
        }

        var contracts = sequence.AllInterfaces.Cast<ITypeSymbol>().Concat([sequence]).OfType<INamedTypeSymbol>().ToList();
        var elements = contracts
            .Where(static c => c.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            .Select(static c => c.TypeArguments[0])
            .ToList();
        element = elements.FirstOrDefault(static e => e.SpecialType == SpecialType.System_String)
            ?? (elements.Count == 1 && CanBeKept(elements[0]) ? elements[0] : null);
        return contracts.Any(static c => c.SpecialType == SpecialType.System_Collections_IEnumerable);
    }

    /// <summary>
    /// Types no value of which can be a secret, nor look like one: a number of them is shorter than that of a payment card. The runtime
    /// has the same list.
    /// </summary>
    public static bool IsHarmless(ITypeSymbol type) => Underlying(type) is var value
        && (value.TypeKind == TypeKind.Enum
            || value.SpecialType is SpecialType.System_Boolean or SpecialType.System_DateTime
                or (>= SpecialType.System_SByte and <= SpecialType.System_UInt32)
            || value.Is("System", "Guid") || value.Is("System", "TimeSpan") || value.Is("System", "DateTimeOffset"));

    /// <summary>Types whose text is letters, digits and fixed signs only. A character is none: it may be a line break.</summary>
    private static bool IsPlain(ITypeSymbol type) =>
        type.TypeKind == TypeKind.Enum
        || type.SpecialType is SpecialType.System_Boolean or SpecialType.System_DateTime
            or (>= SpecialType.System_SByte and <= SpecialType.System_Double)
        || (type.IsValueType && type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true }
            && type.Name is "Guid" or "TimeSpan" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "Half" or "Int128" or "UInt128");
}
