using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.Events;

/// <summary>
/// Finds the logger of an event method: a parameter, else a member of the host or its bases, else a primary-constructor parameter.
/// </summary>
internal static class LoggerSource
{
    /// <summary>The expression and whether it may be null; no expression: the fault says whether there is none or too many.</summary>
    public static (string? Expression, bool MayBeNull, string Fault) Of(IMethodSymbol method, EventTypes types)
    {
        foreach (var parameter in method.Parameters)
        {
            if (types[parameter.Type] is { Role: ParameterRole.Logger } type)
            {
                return (TypeText.Identifier(parameter.Name), type.MayBeNull, "");
            }
        }

        return FromMembers(method, types) ?? FromPrimaryConstructor(method, types) ?? (null, false, method.IsStatic
            ? "has no logger: it is static, so give it a parameter of type ILogger"
            : "has no logger: give it a parameter of type ILogger, or its type a field or property");
    }

    private static (string?, bool, string)? FromMembers(IMethodSymbol method, EventTypes types)
    {
        for (var type = method.ContainingType; type is not null; type = type.BaseType)
        {
            var own = SymbolEqualityComparer.Default.Equals(type, method.ContainingType);
            var found = type.GetMembers()
                .Where(m => m.IsStatic == method.IsStatic && m.CanBeReferencedByName && (own || IsInherited(m, method.ContainingAssembly)))
                .Select(m => (m.Name, Type: TypeOf(m) is { } memberType ? types[memberType] : null))
                .Where(m => m.Type is { Role: ParameterRole.Logger })
                .ToList();
            var chosen = found.Count == 1 ? found[0] : found.FirstOrDefault(m => m.Name is "_logger" or "logger" or "Logger" or "s_logger");
            if (chosen.Type is not null)
            {
                // A parameter may hide the member: the receiver makes the name plain.
                return ((method.IsStatic ? TypeText.Of(method.ContainingType) : "this") + "." + TypeText.Identifier(chosen.Name),
                    chosen.Type.MayBeNull, "");
            }

            if (found.Count > 1)
            {
                var names = string.Join(", ", found.Select(m => m.Name).OrderBy(n => n, StringComparer.Ordinal));
                return (null, false, $"has several loggers to choose from ({names}): call one of them _logger, or give it a parameter");
            }
        }

        return null;
    }

    /// <summary>Whether a derived type of the assembly sees the member.</summary>
    private static bool IsInherited(ISymbol member, IAssemblySymbol assembly) => member.DeclaredAccessibility switch
    {
        Accessibility.Private => false,
        Accessibility.Internal or Accessibility.ProtectedAndInternal =>
            SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, assembly) || member.ContainingAssembly.GivesAccessTo(assembly),
        _ => true,
    };

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol { IsIndexer: false, GetMethod: not null } property => property.Type,
        _ => null,
    };

    private static (string?, bool, string)? FromPrimaryConstructor(IMethodSymbol method, EventTypes types)
    {
        if (method.IsStatic)
        {
            return null;
        }

        foreach (var constructor in method.ContainingType.InstanceConstructors)
        {
            if (constructor.DeclaringSyntaxReferences.Any(r => r.GetSyntax() is TypeDeclarationSyntax))
            {
                var found = constructor.Parameters.Where(p => types[p.Type].Role == ParameterRole.Logger).ToList();
                if (found.Count == 1 && method.Parameters.All(p => p.Name != found[0].Name))
                {
                    return (TypeText.Identifier(found[0].Name), types[found[0].Type].MayBeNull, "");
                }
            }
        }

        return null;
    }
}
