using System.Collections.Concurrent;
using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure.Configuration;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Sinks;

/// <summary>
/// Log methods of anybody's that say so: Serilog's <c>[MessageTemplateFormatMethod("messageTemplate")]</c> names the template's parameter,
/// JetBrains' <c>[StructuredMessageTemplate]</c> stands on it.
/// </summary>
internal sealed class DeclaredWrappers(Compilation compilation, ConfiguredSymbols configured)
{
    private const string OnMethod = "Serilog.Core.MessageTemplateFormatMethodAttribute";
    private const string OnParameter = "JetBrains.Annotations.StructuredMessageTemplateAttribute";

    private readonly ImmutableArray<INamedTypeSymbol> attributes =
        [.. compilation.GetTypesByMetadataName(OnMethod), .. compilation.GetTypesByMetadataName(OnParameter)];

    private readonly ConcurrentDictionary<IAssemblySymbol, bool> assemblies = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, SinkMethod?> known = new(SymbolEqualityComparer.Default);

    /// <summary>No method can declare itself, and none is configured.</summary>
    public bool IsEmpty => attributes.IsEmpty && !configured.HasSinks;

    /// <summary>What a method declares to be; null where it declares nothing. Allocates nothing for a method that was asked for.</summary>
    public SinkMethod? Find(IMethodSymbol definition)
    {
        if (configured.HasSinks && configured.Lists(ConfiguredSymbols.Sinks, definition))
        {
            return known.GetOrAdd(definition, static m => Sink(m, LikelyTemplate(m), SinkKind.Wrapper));
        }

        if (attributes.IsEmpty || definition.MethodKind != MethodKind.Ordinary || definition.ContainingAssembly is not { } assembly
            || !CanDeclare(assembly))
        {
            return null;
        }

        if (!known.TryGetValue(definition, out var sink))
        {
            sink = TemplateOf(definition) is { } template ? Sink(definition, template, SinkKind.Message) : null;
            known.TryAdd(definition, sink);
        }

        return sink;
    }

    // Its parameters are known by their types: what follows the template are the values.
    private static SinkMethod? Sink(IMethodSymbol method, IParameterSymbol? template, SinkKind withValues)
    {
        var roles = method.Parameters.Select(p => (p.Name, Role: RoleOf(p, template)))
            .Where(static r => r.Role != ParameterRole.None)
            .ToList();
        // Where it takes values too, it is like any framework's: its template ought to be constant.
        var kind = template is not null && roles.Exists(static r => r.Role is ParameterRole.Arguments or ParameterRole.Argument)
            ? withValues
            : SinkKind.Wrapper;
        return SinkMethod.Own(kind, roles, Levels.Of(method.Name), isFacade: true);
    }

    private static IParameterSymbol? LikelyTemplate(IMethodSymbol method) =>
        method.Parameters.FirstOrDefault(static p =>
            p.Type.SpecialType == SpecialType.System_String && p.Name is "message" or "messageTemplate" or "template" or "format" or "text")
        ?? method.Parameters.FirstOrDefault(static p => p.Type.SpecialType == SpecialType.System_String);

    private static ParameterRole RoleOf(IParameterSymbol parameter, IParameterSymbol? template)
    {
        if (parameter.Equals(template, SymbolEqualityComparer.Default))
        {
            return ParameterRole.Template;
        }

        if (parameter.IsParams)
        {
            return ParameterRole.Arguments;
        }

        for (ITypeSymbol? type = parameter.Type; type is not null; type = type.BaseType)
        {
            if (type is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            {
                return ParameterRole.Exception;
            }
        }

        return parameter.Type is { TypeKind: TypeKind.Enum, Name: "LogLevel" or "LogEventLevel" } ? ParameterRole.Level
            : template is null || parameter.Ordinal > template.Ordinal ? ParameterRole.Argument
            : ParameterRole.None;
    }

    // Only what knows the attribute can carry it: the base class library is never asked.
    private bool CanDeclare(IAssemblySymbol assembly)
    {
        if (!assemblies.TryGetValue(assembly, out var result))
        {
            var owners = attributes.Select(static a => a.ContainingAssembly).ToImmutableHashSet<ISymbol>(SymbolEqualityComparer.Default);
            result = owners.Contains(assembly) || assembly.Modules.Any(m => m.ReferencedAssemblySymbols.Any(owners.Contains));
            assemblies.TryAdd(assembly, result);
        }

        return result;
    }

    private IParameterSymbol? TemplateOf(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Type.SpecialType == SpecialType.System_String
                && parameter.GetAttributes().Any(a => IsAttribute(a, "StructuredMessageTemplateAttribute")))
            {
                return parameter;
            }
        }

        foreach (var attribute in method.GetAttributes())
        {
            if (IsAttribute(attribute, "MessageTemplateFormatMethodAttribute")
                && attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: string name }])
            {
                return method.Parameters.FirstOrDefault(p => p.Name == name);
            }
        }

        return null;
    }

    private bool IsAttribute(AttributeData data, string name) =>
        data.AttributeClass is { } type && type.Name == name && attributes.Contains(type, SymbolEqualityComparer.Default);
}
