using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Events;

/// <summary>
/// The members of an object that become fields of an event: what <c>[LogProperties]</c> of Microsoft.Extensions.Telemetry says, known by
/// its name.
/// </summary>
internal static class ObjectMembers
{
    private const string Space = "Microsoft.Extensions.Logging";

    /// <summary>How many objects lie inside each other at most.</summary>
    private const int MaxDepth = 4;

    /// <summary>Far more than a record that anybody reads.</summary>
    private const int MaxMembers = 100;

    /// <summary>The attribute that expands a parameter or a member; null: it is one value.</summary>
    public static AttributeData? Expansion(ImmutableArray<AttributeData> attributes) =>
        attributes.FirstOrDefault(static a => a.AttributeClass.Is(Space, "LogPropertiesAttribute"));

    /// <summary>The name that a parameter or a member is given; null: its own.</summary>
    public static string? TagName(ImmutableArray<AttributeData> attributes) =>
        attributes.FirstOrDefault(static a => a.AttributeClass.Is(Space, "TagNameAttribute"))?.ConstructorArguments
            .FirstOrDefault().Value is string name && !string.IsNullOrWhiteSpace(name) ? name : null;

    /// <summary>Whether an attribute's switch is on.</summary>
    public static bool Says(AttributeData? attribute, string name) =>
        attribute is not null && attribute.NamedArguments.Any(a => a.Key == name && a.Value.Value is true);

    /// <summary>The members of a value, in the order of the source, those of base types last.</summary>
    /// <param name="type">The type of the value.</param>
    /// <param name="name">The name that stands before theirs; null: none.</param>
    /// <param name="expansion">What holds for all of them.</param>
    /// <param name="providers">Reads which of them have a tag provider.</param>
    public static ImmutableArray<EventMember> Of(ITypeSymbol type, MemberName? name, MemberExpansion expansion, TagProviders providers)
    {
        var members = ImmutableArray.CreateBuilder<EventMember>();
        if (HasMembers(type))
        {
            Add(type, name is null ? [] : [name], "", expansion, providers, [], members);
        }

        return members.ToImmutable();
    }

    /// <summary>Whether something that an object shows is declared sensitive, so that it cannot be logged as one value.</summary>
    public static bool HoldsSensitive(ITypeSymbol type)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var pending = new Queue<(ITypeSymbol Type, int Depth)>();
        pending.Enqueue((type, 1));
        while (pending.Count > 0)
        {
            var (owner, depth) = pending.Dequeue();
            if (!IsObject(owner) || !seen.Add(ParameterTypes.Underlying(owner).OriginalDefinition))
            {
                continue;
            }

            var shown = ParameterTypes.Underlying(owner);
            foreach (var member in Properties(shown).Concat<ISymbol>(Fields(shown)))
            {
                var (memberType, attributes) = member is IPropertySymbol property
                    ? (property.Type, Attributes(property))
                    : (((IFieldSymbol)member).Type, member.GetAttributes());
                if (DeclaredRedaction.OfMember(member, memberType, attributes) is not null)
                {
                    return true;
                }

                if (depth < MaxDepth)
                {
                    var isSequence = ParameterTypes.IsSequence(memberType, out var element);
                    pending.Enqueue((isSequence ? element ?? owner : memberType, depth + 1));
                }
            }
        }

        return false;
    }

    private static void Add(
        ITypeSymbol type,
        ImmutableArray<MemberName> path,
        string access,
        MemberExpansion outer,
        TagProviders providers,
        ImmutableHashSet<ISymbol> around,
        ImmutableArray<EventMember>.Builder members)
    {
        // What leads back to itself has no end.
        var owner = ParameterTypes.Underlying(type);
        if (around.Count == MaxDepth || around.Contains(owner.OriginalDefinition))
        {
            return;
        }

        var inside = around.Add(owner.OriginalDefinition);
        var dot = type.IsValueType && SymbolEqualityComparer.Default.Equals(type, owner) ? "." : "?.";
        foreach (var property in Properties(owner))
        {
            if (members.Count == MaxMembers)
            {
                return;
            }

            var attributes = Attributes(property);
            if (attributes.Any(static a => a.AttributeClass.Is(Space, "LogPropertyIgnoreAttribute")))
            {
                continue;
            }

            var redaction = DeclaredRedaction.OfMember(property, property.Type, attributes);
            var expansion = Expansion(attributes);
            var omitsName = expansion is not null && Says(expansion, "OmitReferenceName");
            var next = omitsName ? path : path.Add(new MemberName(property.Name, TagName(attributes)));
            var here = access + dot + TypeText.Identifier(property.Name);
            var value = ParameterTypes.Underlying(property.Type).WithNullableAnnotation(NullableAnnotation.NotAnnotated);
            var tags = providers.Of(property.Name, value, attributes);
            if (redaction is null && tags is null && (outer.IsTransitive || expansion is not null) && IsObject(property.Type))
            {
                Add(property.Type, next, here, outer.And(expansion), providers, inside, members);
            }
            else
            {
                var member = ParameterType.OfMember(property.Type);
                var whole = redaction ?? DeclaredRedaction.OfWhole(member, attributes);
                members.Add(new EventMember(next.ToEquatableArray(), here, member, whole)
                {
                    SkipsNull = outer.SkipsNull,
                    Tags = redaction is null ? tags : null,
                });
            }
        }
    }

    /// <summary>Whether a type has members to expand that nobody asks for: no address, version … of the platform.</summary>
    private static bool IsObject(ITypeSymbol type) => HasMembers(type) && Namespaces.RootOf(ParameterTypes.Underlying(type)) != "System";

    /// <summary>Whether a type has members to expand: no text, number or sequence, and nothing to be called.</summary>
    private static bool HasMembers(ITypeSymbol type) =>
        ParameterTypes.Underlying(type) is INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: not TypeKind.Delegate } named
        && ParameterTypes.KindOf(named) is ValueKind.Object or ValueKind.Open;

    private static IEnumerable<IPropertySymbol> Properties(ITypeSymbol type)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var owners = type.TypeKind == TypeKind.Interface ? [type, .. type.AllInterfaces] : Bases(type);
        return owners.SelectMany(static t => t.GetMembers()).OfType<IPropertySymbol>().Where(p =>
            p is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, RefKind: RefKind.None }
            && p.GetMethod is { DeclaredAccessibility: Accessibility.Public }
            && p.Type.TypeKind != TypeKind.Delegate
            && ParameterTypes.CanBeKept(p.Type)
            && names.Add(p.Name));

    }

    /// <summary>The fields that the text of a record shows too.</summary>
    private static IEnumerable<IFieldSymbol> Fields(ITypeSymbol type) =>
        Bases(type).SelectMany(static t => t.GetMembers()).OfType<IFieldSymbol>()
            .Where(static f => f is { IsStatic: false, DeclaredAccessibility: Accessibility.Public });

    private static IEnumerable<ITypeSymbol> Bases(ITypeSymbol type)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType!)
        {
            yield return current;
        }
    }

    /// <summary>The attributes of a property; of one that a record makes of a parameter, the parameter's too.</summary>
    private static ImmutableArray<AttributeData> Attributes(IPropertySymbol property)
    {
        var own = property.GetAttributes();
        if (!property.ContainingType.IsRecord)
        {
            return own;
        }

        var parameter = property.ContainingType.InstanceConstructors.SelectMany(static c => c.Parameters).FirstOrDefault(p =>
            p.Name == property.Name && property.Locations.Any(l => p.Locations.Contains(l)));
        return parameter is null ? own : own.AddRange(parameter.GetAttributes());
    }
}
