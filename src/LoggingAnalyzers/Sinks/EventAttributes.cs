using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Sinks;

/// <summary>Methods whose body a generator writes: the runtime's <c>[LoggerMessage]</c> and our own events.</summary>
internal sealed class EventAttributes
{
    /// <summary>Metadata names of the attributes that make a method an event.</summary>
    public static readonly ImmutableArray<string> Names =
    [
        MicrosoftLogging.LoggerMessageAttribute,
        "LoggingAnalyzers.LogEventAttribute",
        "LoggingAnalyzers.AuditEventAttribute",
        "LoggingAnalyzers.SecurityEventAttribute",
        "LoggingAnalyzers.AnalyticsEventAttribute",
        "LoggingAnalyzers.PerformanceEventAttribute",
    ];

    // The parameters have no names of a framework: LogCall gives each its role by type.
    public static readonly SinkMethod Event = new(new SinkRow(SinkKind.Event, [], [], []), SinkLevel.Unknown);

    private readonly ImmutableArray<INamedTypeSymbol> attributes;
    private readonly ImmutableArray<INamedTypeSymbol> loggers;
    private readonly INamedTypeSymbol? level;
    private readonly INamedTypeSymbol? exception;

    public EventAttributes(Compilation compilation)
    {
        attributes = [.. Names.SelectMany(name => compilation.GetTypesByMetadataName(name))];
        loggers = [.. compilation.GetTypesByMetadataName(MicrosoftLogging.LoggerInterface)];
        level = compilation.GetTypesByMetadataName(MicrosoftLogging.LogLevelType).FirstOrDefault();
        exception = compilation.GetTypeByMetadataName("System.Exception");
    }

    /// <summary>Microsoft's <c>ILogger</c>; null where it is not referenced.</summary>
    public INamedTypeSymbol? Logger => loggers.FirstOrDefault();

    public bool IsEmpty => attributes.IsEmpty;

    /// <summary>
    /// The event of a method; null when it is none. Looks at attributes only of partial methods and of what other assemblies offer as such.
    /// </summary>
    public SinkMethod? Find(IMethodSymbol method) => CanBeEvent(method) && AttributeOf(method) is not null ? Event : null;

    /// <summary>The attribute that makes the method an event.</summary>
    public AttributeData? AttributeOf(IMethodSymbol method)
    {
        foreach (var data in (method.PartialDefinitionPart ?? method).GetAttributes())
        {
            if (data.AttributeClass is { } type && attributes.Contains(type, SymbolEqualityComparer.Default))
            {
                return data;
            }
        }

        return null;
    }

    /// <summary>
    /// The role of an event's parameter: the logger has none, an exception and a level have theirs, all others are values.
    /// </summary>
    public ParameterRole RoleOf(IParameterSymbol parameter)
    {
        if (IsLogger(parameter.Type))
        {
            return ParameterRole.None;
        }

        if (level is not null && parameter.Type.Equals(level, SymbolEqualityComparer.Default))
        {
            return ParameterRole.Level;
        }

        return exception is not null && IsOrDerivesFrom(parameter.Type, exception) ? ParameterRole.Exception : ParameterRole.Argument;
    }

    /// <summary>
    /// The template that an event's attribute holds: <c>Message = "…"</c> or the constructor's <c>message</c>; null where it has none.
    /// </summary>
    public static string? TemplateOf(AttributeData attribute)
    {
        foreach (var named in attribute.NamedArguments)
        {
            if (named is { Key: "Message", Value: { Kind: TypedConstantKind.Primitive, Value: string text } })
            {
                return text;
            }
        }

        if (attribute.AttributeConstructor is { } constructor)
        {
            for (var i = 0; i < constructor.Parameters.Length && i < attribute.ConstructorArguments.Length; i++)
            {
                if (constructor.Parameters[i].Name == "message"
                    && attribute.ConstructorArguments[i] is { Kind: TypedConstantKind.Primitive, Value: string text })
                {
                    return text;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// The level that an event's attribute names; unknown where it names none, or the outcome, the severity or the duration decides.
    /// </summary>
    public static SinkLevel LevelOf(AttributeData attribute)
    {
        if (attribute.AttributeClass?.Name is not ("LoggerMessageAttribute" or "LogEventAttribute"))
        {
            return SinkLevel.Unknown;
        }

        foreach (var value in attribute.NamedArguments.Select(static n => n.Value).Concat(attribute.ConstructorArguments))
        {
            if (value is { Kind: TypedConstantKind.Enum, Type.Name: "LogLevel", Value: int and >= 0 and < 6 and var level })
            {
                return SinkLevel.Trace + level;
            }
        }

        return SinkLevel.Unknown;
    }

    private static bool IsOrDerivesFrom(ITypeSymbol type, INamedTypeSymbol ancestor)
    {
        for (ITypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (t.Equals(ancestor, SymbolEqualityComparer.Default))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The type is a logger of Microsoft's.</summary>
    public bool IsLogger(ITypeSymbol type) => !loggers.IsEmpty
        && (loggers.Any(l => type.Equals(l, SymbolEqualityComparer.Default))
            || type.AllInterfaces.Any(i => loggers.Contains(i, SymbolEqualityComparer.Default)));

    private bool CanBeEvent(IMethodSymbol method)
    {
        if (attributes.IsEmpty || method.MethodKind != MethodKind.Ordinary)
        {
            return false;
        }

        if (!method.DeclaringSyntaxReferences.IsEmpty)
        {
            return method.IsPartialDefinition || method.PartialDefinitionPart is not null;
        }

        // In another assembly nothing tells a partial method: only one that takes a logger is worth the look.
        foreach (var parameter in method.Parameters)
        {
            if (IsLogger(parameter.Type))
            {
                return true;
            }
        }

        return false;
    }
}
