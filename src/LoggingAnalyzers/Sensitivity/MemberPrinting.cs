using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>A part of a printed value.</summary>
/// <param name="Symbol">The member; null for the elements of a collection, which are looked through.</param>
/// <param name="Type">Its type.</param>
/// <param name="Form">How it is printed in turn.</param>
internal readonly record struct PrintedMember(ISymbol? Symbol, ITypeSymbol Type, PrintedAs Form);

/// <summary>What is printed of a value of a type: the knowledge of sinks and serializers.</summary>
internal static class MemberPrinting
{
    public static ImmutableArray<PrintedMember> Of(ITypeSymbol type, PrintedAs form)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] })
        {
            return [new(null, value, form)];
        }

        if (type is INamedTypeSymbol { Name: "KeyValuePair", TypeArguments: [var key, var entry] })
        {
            var inner = form is PrintedAs.Elements ? PrintedAs.Text : form;
            return [new(null, key, inner), new(null, entry, inner)];
        }

        // A list in an interpolation prints the name of its type; a log call writes its elements.
        if (form != PrintedAs.Text && ElementOf(type) is { } element)
        {
            return [new(null, element, form == PrintedAs.Elements ? PrintedAs.Text : form)];
        }

        if (IsOpaque(type) || type is not INamedTypeSymbol named || MemberAttributes.HasConverter(type, form))
        {
            return [];
        }

        if (form is PrintedAs.Itself or PrintedAs.Elements or PrintedAs.Text)
        {
            return TextOf(named);
        }

        if (named.IsTupleType)
        {
            return form == PrintedAs.SystemTextJson ? [] : [.. named.TupleElements.Select(f => new PrintedMember(f, f.Type, form))];
        }

        return MembersOf(named, form);
    }

    /// <summary>The record's <c>ToString</c> is the compiler's, so that it prints every public field and property.</summary>
    public static bool HasSynthesizedText(INamedTypeSymbol type)
    {
        if (!type.IsRecord)
        {
            return false;
        }

        for (INamedTypeSymbol? t = type; t is { SpecialType: SpecialType.None }; t = t.BaseType)
        {
            if (TextMethod(t) is { } method)
            {
                return IsSynthesized(method);
            }
        }

        return true;
    }

    /// <summary>The public fields and properties that a record itself adds to its text; none where it has a method of its own.</summary>
    public static IEnumerable<PrintedMember> OwnTextOf(INamedTypeSymbol type) =>
        type.GetMembers("PrintMembers").Any(static m => !IsSynthesized(m))
            ? []
            : type.GetMembers().Where(static m => m is IPropertySymbol or IFieldSymbol && !m.IsStatic)
                .Select(static m => Read(m, PrintedAs.Text)).Where(static m => m.Symbol is not null);

    /// <summary>The method <c>ToString()</c> that a type itself declares; null where it has none.</summary>
    public static IMethodSymbol? TextMethod(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers("ToString"))
        {
            if (member is IMethodSymbol { Parameters.IsEmpty: true, IsStatic: false } method)
            {
                return method;
            }
        }

        return null;
    }

    private static ImmutableArray<PrintedMember> TextOf(INamedTypeSymbol type)
    {
        if (type.IsAnonymousType)
        {
            return [.. type.GetMembers().OfType<IPropertySymbol>().Select(static p => new PrintedMember(p, p.Type, PrintedAs.Text))];
        }

        if (type.IsTupleType)
        {
            return [.. type.TupleElements.Select(static f => new PrintedMember(f, f.Type, PrintedAs.Text))];
        }

        var members = ImmutableArray.CreateBuilder<PrintedMember>();
        for (var t = type; t is not null && !IsOfSystem(t); t = t.BaseType)
        {
            if (!HasSynthesizedText(t))
            {
                // A class prints its name, unless a method of its own prints something else.
                if (members.Count == 0 && TextMethod(t) is { } method)
                {
                    members.Add(new(method, method.ReturnType, PrintedAs.Text));
                }

                if (TextMethod(t) is not null)
                {
                    break;
                }

                continue;
            }

            members.AddRange(OwnTextOf(t));
            if (t.GetMembers("PrintMembers").Any(static m => !IsSynthesized(m)))
            {
                break;
            }
        }

        return members.ToImmutable();
    }

    private static ImmutableArray<PrintedMember> MembersOf(INamedTypeSymbol type, PrintedAs form)
    {
        var members = ImmutableArray.CreateBuilder<PrintedMember>();
        var names = new HashSet<string>();
        var bases = type.TypeKind == TypeKind.Interface ? type.AllInterfaces.Insert(0, type) : Bases(type);
        foreach (var member in bases.Where(static t => !IsOfSystem(t)).SelectMany(static t => t.GetMembers()))
        {
            if (!member.IsStatic && Read(member, form) is { Symbol: not null } read && names.Add(member.Name)
                && !MemberAttributes.Hides(member, form))
            {
                members.Add(read);
            }
        }

        return members.ToImmutable();
    }

    private static ImmutableArray<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        var bases = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        for (INamedTypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            bases.Add(t);
        }

        return bases.ToImmutable();
    }

    private static PrintedMember Read(ISymbol member, PrintedAs form)
    {
        var type = member switch
        {
            IPropertySymbol { IsIndexer: false, IsStatic: false, GetMethod: { } getter } property
                when (property.DeclaredAccessibility == Accessibility.Public && getter.DeclaredAccessibility == Accessibility.Public)
                    || MemberAttributes.Includes(property, form) => property.Type,
            IFieldSymbol { IsImplicitlyDeclared: false, IsConst: false } field
                when (field.DeclaredAccessibility == Accessibility.Public && form is PrintedAs.Text or PrintedAs.NewtonsoftJson)
                    || MemberAttributes.Includes(field, form) => field.Type,
            _ => null,
        };
        return type is null or { IsRefLikeType: true } ? default : new(member, type, NextForm(member, form));
    }

    // [LogProperties] goes one level deep, unless a member asks for more.
    private static PrintedAs NextForm(ISymbol member, PrintedAs form) =>
        form == PrintedAs.Properties && !MemberAttributes.IsExpanded(member) ? PrintedAs.Itself : form;

    private static ITypeSymbol? ElementOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return array.ElementType;
        }

        if (type.SpecialType == SpecialType.System_String || type is not INamedTypeSymbol named)
        {
            return null;
        }

        if (named.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
        {
            return named.TypeArguments[0];
        }

        foreach (var contract in named.AllInterfaces)
        {
            if (contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            {
                return contract.TypeArguments[0];
            }
        }

        return null;
    }

    // Types whose members are nobody's data: text, numbers, delegates, and what the base class library defines.
    private static bool IsOpaque(ITypeSymbol type) =>
        type.SpecialType != SpecialType.None
        || type.TypeKind is TypeKind.Enum or TypeKind.Delegate or TypeKind.Error or TypeKind.Dynamic or TypeKind.Pointer
            or TypeKind.TypeParameter
        || (!type.IsTupleType && IsOfSystem(type));

    private static bool IsOfSystem(ITypeSymbol type) => Namespaces.RootOf(type) == "System";

    // Of another assembly only an attribute tells what the compiler wrote.
    private static bool IsSynthesized(ISymbol method) =>
        method.IsImplicitlyDeclared
        || (method.DeclaringSyntaxReferences.IsEmpty
            && method.GetAttributes().Any(static a => a.AttributeClass is { Name: "CompilerGeneratedAttribute" }));
}
