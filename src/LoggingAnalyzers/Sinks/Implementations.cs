using LoggingAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Sinks;

/// <summary>
/// What implements a contract in a compilation: an interface or an abstract class, of the compilation or of a library, but none of the base
/// class library's. Looked up once, when it is first needed.
/// </summary>
internal sealed class Implementations
{
    private static readonly PerCompilation<Implementations> Cache = new(static compilation => new Implementations(compilation));

    // Of a contract with more implementations none is told.
    private const int MaxImplementations = 16;

    private readonly object gate = new();
    private readonly Compilation compilation;
    private volatile Dictionary<ISymbol, List<INamedTypeSymbol>>? typesByContract;

    private Implementations(Compilation compilation) => this.compilation = compilation;

    public static Implementations Of(Compilation compilation) => Cache.Of(compilation);

    /// <summary>The classes and structures that implement a contract.</summary>
    public IReadOnlyList<INamedTypeSymbol> Of(INamedTypeSymbol contract, CancellationToken cancellationToken) =>
        Types(cancellationToken).TryGetValue(contract.OriginalDefinition, out var types) ? types : [];

    /// <summary>The methods that implement or override an abstract method.</summary>
    public IReadOnlyList<IMethodSymbol> Of(IMethodSymbol contract, CancellationToken cancellationToken)
    {
        var types = Of(contract.ContainingType, cancellationToken);
        if (types.Count > MaxImplementations)
        {
            return [];
        }

        var methods = new List<IMethodSymbol>();
        foreach (var type in types)
        {
            var method = contract.ContainingType.TypeKind == TypeKind.Interface ? Implementing(type, contract) : Overriding(type, contract);
            if (method is { IsAbstract: false } && !methods.Contains(method, SymbolEqualityComparer.Default))
            {
                methods.Add(method);
            }
        }

        return methods;
    }

    private static IMethodSymbol? Implementing(INamedTypeSymbol type, IMethodSymbol contract)
    {
        foreach (var constructed in type.AllInterfaces)
        {
            if (constructed.OriginalDefinition.Equals(contract.ContainingType, SymbolEqualityComparer.Default))
            {
                foreach (var member in constructed.GetMembers(contract.Name))
                {
                    if (member.OriginalDefinition.Equals(contract, SymbolEqualityComparer.Default))
                    {
                        return (type.FindImplementationForInterfaceMember(member) as IMethodSymbol)?.OriginalDefinition;
                    }
                }
            }
        }

        return null;
    }

    private static IMethodSymbol? Overriding(INamedTypeSymbol type, IMethodSymbol contract)
    {
        foreach (var member in type.GetMembers(contract.Name).OfType<IMethodSymbol>())
        {
            for (var overridden = member.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
            {
                if (overridden.OriginalDefinition.Equals(contract, SymbolEqualityComparer.Default))
                {
                    return member;
                }
            }
        }

        return null;
    }

    private Dictionary<ISymbol, List<INamedTypeSymbol>> Types(CancellationToken cancellationToken)
    {
        if (typesByContract is { } made)
        {
            return made;
        }

        lock (gate)
        {
            return typesByContract ??= Collect(cancellationToken);
        }
    }

    private Dictionary<ISymbol, List<INamedTypeSymbol>> Collect(CancellationToken cancellationToken)
    {
        var types = new Dictionary<ISymbol, List<INamedTypeSymbol>>(SymbolEqualityComparer.Default);
        var pending = new Stack<INamespaceOrTypeSymbol>();
        pending.Push(compilation.Assembly.GlobalNamespace);
        while (pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var container = pending.Pop();
            if (container is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type)
            {
                AddContracts(types, type);
            }

            foreach (var member in container is INamespaceSymbol space ? space.GetMembers() : container.GetTypeMembers())
            {
                pending.Push((INamespaceOrTypeSymbol)member);
            }
        }

        return types;
    }

    private static void AddContracts(Dictionary<ISymbol, List<INamedTypeSymbol>> types, INamedTypeSymbol type)
    {
        foreach (var contract in type.AllInterfaces)
        {
            Add(contract.OriginalDefinition);
        }

        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            // What is not known may be a contract.
            if (ancestor.IsAbstract || ancestor.TypeKind == TypeKind.Error)
            {
                Add(ancestor.OriginalDefinition);
            }
        }

        void Add(INamedTypeSymbol contract)
        {
            if (contract.ContainingNamespace is { Name: "System" } or { ContainingNamespace.Name: "System" })
            {
                return;
            }

            if (!types.TryGetValue(contract, out var list))
            {
                types.Add(contract, list = []);
            }

            list.Add(type);
        }
    }
}
