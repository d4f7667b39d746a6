using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Sinks;

/// <summary>What implements the contracts of a compilation in the same compilation; looked up once, when it is first needed.</summary>
internal sealed class Implementations(Compilation compilation)
{
    // Of a contract with more implementations none is told.
    private const int MaxImplementations = 16;

    private readonly object gate = new();
    private volatile Dictionary<ISymbol, List<INamedTypeSymbol>>? typesByContract;

    /// <summary>The methods that implement or override an abstract method.</summary>
    public IReadOnlyList<IMethodSymbol> Of(IMethodSymbol contract, CancellationToken cancellationToken)
    {
        if (!Types(cancellationToken).TryGetValue(contract.ContainingType, out var types) || types.Count > MaxImplementations)
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

    private void AddContracts(Dictionary<ISymbol, List<INamedTypeSymbol>> types, INamedTypeSymbol type)
    {
        foreach (var contract in type.AllInterfaces)
        {
            Add(contract.OriginalDefinition);
        }

        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.IsAbstract)
            {
                Add(ancestor.OriginalDefinition);
            }
        }

        void Add(INamedTypeSymbol contract)
        {
            if (!ReferenceEquals(contract.ContainingAssembly, compilation.Assembly))
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
