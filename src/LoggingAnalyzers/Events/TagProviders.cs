using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Events;

/// <summary>Reads <c>[TagProvider]</c> of Microsoft.Extensions.Telemetry, known by its name, for the events of a type.</summary>
internal sealed class TagProviders(Compilation compilation, INamedTypeSymbol host)
{
    private const string Space = "Microsoft.Extensions.Logging";

    /// <summary>Why one of the attributes that were read names no method that can be called; null: all do.</summary>
    public string? Fault { get; private set; }

    /// <summary>The method that a parameter or a member names; null: none, or none that can be called.</summary>
    /// <param name="name">The parameter or the member.</param>
    /// <param name="type">The type of its value.</param>
    /// <param name="attributes">Its attributes.</param>
    public TagProvider? Of(string name, ITypeSymbol type, ImmutableArray<AttributeData> attributes)
    {
        var attribute = attributes.FirstOrDefault(static a => a.AttributeClass.Is(Space, "TagProviderAttribute"));
        if (attribute?.ConstructorArguments.Length != 2 || attribute.ConstructorArguments[0].Value is not INamedTypeSymbol owner
            || owner.TypeKind == TypeKind.Error)
        {
            return null;
        }

        if (ObjectMembers.Expansion(attributes) is not null)
        {
            return Refuse($"has [TagProvider] and [LogProperties] on '{name}': leave one");
        }

        var method = attribute.ConstructorArguments[1].Value as string ?? "";
        var found = owner.GetMembers(method).OfType<IMethodSymbol>().FirstOrDefault(m => Fits(m, type));
        if (found is null)
        {
            var signature = $"static void (ITagCollector, {type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)})";
            return Refuse($"has a tag provider '{owner.Name}.{method}' on '{name}' that is no {signature}: name such a method");
        }

        if (!compilation.IsSymbolAccessibleWithin(found, host))
        {
            return Refuse($"has a tag provider '{owner.Name}.{method}' on '{name}' that is not visible here: make it visible");
        }

        var collector = found.Parameters[0].Type.GetMembers().OfType<IMethodSymbol>().ToList();
        return collector.All(IsAdd)
            ? new TagProvider(
                TypeText.Of(owner.WithNullableAnnotation(NullableAnnotation.None)) + "." + TypeText.Identifier(found.Name),
                ObjectMembers.Says(attribute, "OmitReferenceName"),
                collector.Select(static m => string.Join(", ", m.Parameters.Skip(2).Select(static p => TypeText.Of(p.Type))))
                    .ToEquatableArray())
            : Refuse($"has a tag provider '{owner.Name}.{method}' on '{name}' whose ITagCollector is of a version that is not known");
    }

    private TagProvider? Refuse(string reason)
    {
        Fault ??= reason;
        return null;
    }

    private bool Fits(IMethodSymbol method, ITypeSymbol type) =>
        method is { IsStatic: true, ReturnsVoid: true, IsGenericMethod: false, Parameters.Length: >= 2 }
        && method.Parameters[0].Type is { TypeKind: TypeKind.Interface } collector && collector.Is(Space, "ITagCollector")
        && method.Parameters.Take(2).All(static p => p.RefKind == RefKind.None)
        && method.Parameters.Skip(2).All(static p => p.IsOptional)
        && compilation.HasImplicitConversion(type, method.Parameters[1].Type)
        && !(type.NullableAnnotation == NullableAnnotation.Annotated
            && method.Parameters[1].Type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated });

    private static bool IsAdd(IMethodSymbol method) =>
        method is { Name: "Add", ReturnsVoid: true, IsGenericMethod: false, Parameters.Length: 2 or 3 }
        && method.Parameters[0].Type.SpecialType == SpecialType.System_String
        && method.Parameters[1].Type.SpecialType == SpecialType.System_Object
        && method.Parameters.All(static p => p.RefKind == RefKind.None);
}
