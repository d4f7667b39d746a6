using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Sinks;

/// <summary>The methods that rows name, in the types of one compilation: by symbol, resolved once.</summary>
internal sealed class SinkMethods
{
    private readonly Dictionary<ISymbol, Dictionary<string, SinkMethod[]>> methodsByType = new(SymbolEqualityComparer.Default);

    public SinkMethods(Compilation compilation, IEnumerable<SinkRow> rows)
    {
        foreach (var row in rows)
        {
            foreach (var typeName in row.Types)
            {
                // Plural: where two assemblies define the type, calls to either are calls to it.
                foreach (var type in compilation.GetTypesByMetadataName(typeName))
                {
                    Add(type, row);
                }
            }
        }
    }

    /// <summary>None of the types is known to the compilation.</summary>
    public bool IsEmpty => methodsByType.Count == 0;

    /// <summary>The names of all methods.</summary>
    public IEnumerable<string> Names => methodsByType.Values.SelectMany(static m => m.Keys);

    /// <summary>The type is one whose methods are named.</summary>
    public bool Has(INamedTypeSymbol? type) => type is not null && methodsByType.ContainsKey(type);

    /// <summary>What a method definition is to the rows; null when it is none of theirs. Allocates nothing.</summary>
    public SinkMethod? Find(IMethodSymbol definition) =>
        definition.ContainingType is { } type
        && methodsByType.TryGetValue(type, out var methods)
        && methods.TryGetValue(definition.Name, out var candidates)
            ? Best(candidates, definition)
            : null;

    // Rows of one method name (BeginScope of LoggerExtensions and of ILogger never share a type; NLog's Log does share rows)
    // are told apart by the parameters they name.
    private static SinkMethod? Best(SinkMethod[] candidates, IMethodSymbol method)
    {
        foreach (var candidate in candidates)
        {
            foreach (var parameter in method.Parameters)
            {
                if (candidate.Row.RoleOf(parameter.Name) is ParameterRole.Template or ParameterRole.State or ParameterRole.PropertyValue
                    or ParameterRole.Argument or ParameterRole.Arguments)
                {
                    return candidate;
                }
            }
        }

        return null;
    }

    private void Add(INamedTypeSymbol type, SinkRow row)
    {
        if (!methodsByType.TryGetValue(type, out var methods))
        {
            methodsByType.Add(type, methods = new Dictionary<string, SinkMethod[]>(StringComparer.Ordinal));
        }

        foreach (var (name, level) in row.Methods)
        {
            var added = new SinkMethod(row, level);
            methods[name] = methods.TryGetValue(name, out var others) ? [.. others, added] : [added];
        }
    }
}
