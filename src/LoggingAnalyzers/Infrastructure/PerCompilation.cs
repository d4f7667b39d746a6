using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Infrastructure;

/// <summary>
/// Symbols resolved once per compilation and shared by every rule. A cache and nothing else: what is made depends on the compilation
/// alone and goes with it.
/// </summary>
internal sealed class PerCompilation<T>(Func<Compilation, T> make)
    where T : class
{
    private readonly ConditionalWeakTable<Compilation, T> made = new();
    private readonly ConditionalWeakTable<Compilation, T>.CreateValueCallback callback = new(make);

    public T Of(Compilation compilation) => made.GetValue(compilation, callback);
}
