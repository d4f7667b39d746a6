using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LoggingAnalyzers.Events;

/// <summary>Writes types and names as generated code needs them.</summary>
internal static class TypeText
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
        | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    public static string Of(ITypeSymbol type) => type.ToDisplayString(Format);

    /// <summary>A name, escaped where it is a keyword.</summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;

    /// <summary>Whether a type has this name and namespace. By name: two assemblies may define it, and neither is wrong.</summary>
    public static bool Is(this ITypeSymbol? type, string @namespace, string name) =>
        type is not null && type.Name == name && type.ContainingNamespace is { } space && space.ToDisplayString() == @namespace;

    /// <summary><c>&lt;T, U&gt;</c>, or nothing.</summary>
    public static string Parameters(IEnumerable<ITypeParameterSymbol> parameters)
    {
        var names = string.Join(", ", parameters.Select(p => Identifier(p.Name)));
        return names.Length == 0 ? "" : "<" + names + ">";
    }

    /// <summary>The constraint clauses of a method, as both of its parts must have them.</summary>
    public static string Constraints(IEnumerable<ITypeParameterSymbol> parameters)
    {
        var text = "";
        foreach (var parameter in parameters)
        {
            var constraints = ConstraintsOf(parameter).ToList();
            if (constraints.Count > 0)
            {
                text += " where " + Identifier(parameter.Name) + " : " + string.Join(", ", constraints);
            }
        }

        return text;
    }

    private static IEnumerable<string> ConstraintsOf(ITypeParameterSymbol parameter)
    {
        if (parameter.HasUnmanagedTypeConstraint)
        {
            yield return "unmanaged";
        }
        else if (parameter.HasValueTypeConstraint)
        {
            yield return "struct";
        }
        else if (parameter.HasReferenceTypeConstraint)
        {
            yield return parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class";
        }
        else if (parameter.HasNotNullConstraint)
        {
            yield return "notnull";
        }

        foreach (var type in parameter.ConstraintTypes)
        {
            yield return Of(type);
        }

        if (parameter.HasConstructorConstraint)
        {
            yield return "new()";
        }
    }
}
