using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Sinks;

/// <summary>
/// Methods of the compilation that write a parameter of theirs to the log: a call to one is a log call of what it is given. Inferred when a
/// call is met, once for each method.
/// </summary>
internal sealed class Wrappers(Compilation compilation, SinkTable sinks)
{
    /// <summary>A wrapper of a wrapper counts: <c>Info(m)</c> calls <c>Write(level, m)</c>, which calls <c>Log(level, m)</c>.</summary>
    public const int MaxHops = 2;

    private readonly IAssemblySymbol assembly = compilation.Assembly;
    private readonly WrapperCandidates candidates = new(compilation, sinks);
    private readonly Implementations implementations = Implementations.Of(compilation);

    private readonly ConcurrentDictionary<IMethodSymbol, SinkMethod?>[] known =
        [.. Enumerable.Range(0, MaxHops + 1).Select(static _ => NewCache())];

    /// <summary>What a method is; null when no parameter reaches a log call. Allocates nothing for a method asked for before.</summary>
    /// <param name="definition">The method's definition.</param>
    /// <param name="hops">How many wrappers may lie between the method and the log call.</param>
    /// <param name="cancellationToken">Checked while a body is read.</param>
    public SinkMethod? Find(IMethodSymbol definition, int hops, CancellationToken cancellationToken)
    {
        if (!ReferenceEquals(definition.ContainingAssembly, assembly)
            || definition.MethodKind is not (MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ExplicitInterfaceImplementation))
        {
            return null;
        }

        if (!known[hops].TryGetValue(definition, out var sink))
        {
            sink = Infer(definition, hops, cancellationToken);
            known[hops].TryAdd(definition, sink);
        }

        return sink;
    }

    private static ConcurrentDictionary<IMethodSymbol, SinkMethod?> NewCache() => new(SymbolEqualityComparer.Default);

    private SinkMethod? Infer(IMethodSymbol method, int hops, CancellationToken cancellationToken)
    {
        if (!candidates.HasText(method))
        {
            return null;
        }

        if (method.IsAbstract)
        {
            return InferContract(method, hops, cancellationToken);
        }

        var calls = candidates.Of(method, hops);
        return calls.IsEmpty ? null : new WrapperBody(method, sinks, candidates, hops, cancellationToken).Read(compilation, calls);
    }

    // A contract is what its implementations do: a parameter counts where every one that uses it logs it.
    private SinkMethod? InferContract(IMethodSymbol contract, int hops, CancellationToken cancellationToken)
    {
        var roles = new ParameterRole[contract.Parameters.Length];
        var vetoed = new bool[roles.Length];
        var isFacade = true;
        foreach (var implementation in implementations.Of(contract, cancellationToken))
        {
            var sink = Find(implementation, hops, cancellationToken);
            isFacade &= sink is null or { IsFacade: true };
            for (var i = 0; i < roles.Length && i < implementation.Parameters.Length; i++)
            {
                var role = sink?.Row.RoleOf(implementation.Parameters[i].Name) ?? ParameterRole.None;
                vetoed[i] |= role == ParameterRole.None && WrapperCandidates.Mentions(implementation, implementation.Parameters[i].Name);
                roles[i] = roles[i] == ParameterRole.None ? role : roles[i];
            }
        }

        return SinkMethod.Own(
            SinkKind.Wrapper,
            contract.Parameters.Where(p => roles[p.Ordinal] != ParameterRole.None && !vetoed[p.Ordinal])
                .Select(p => (p.Name, roles[p.Ordinal])),
            SinkLevel.Unknown,
            isFacade);
    }
}
