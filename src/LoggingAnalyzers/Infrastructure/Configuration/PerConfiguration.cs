using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Infrastructure.Configuration;

/// <summary>What is made once for a compilation and what the user has configured for it.</summary>
internal sealed class PerConfiguration<T>(Func<Compilation, ConfiguredSymbols, T> make)
    where T : class
{
    // The configuration is itself one of the compilation.
    private readonly ConditionalWeakTable<ConfiguredSymbols, T> made = new();

    public T Of(Compilation compilation, ConfiguredSymbols configured) =>
        made.TryGetValue(configured, out var known) ? known : made.GetValue(configured, c => make(compilation, c));
}
