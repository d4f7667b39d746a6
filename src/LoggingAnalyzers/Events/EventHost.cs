using LoggingAnalyzers.Infrastructure;

namespace LoggingAnalyzers.Events;

/// <summary>The type that declares events, with the types around it.</summary>
/// <param name="Namespace">The namespace; empty: the global one.</param>
/// <param name="Types">The headers of the types from the outside in: <c>partial class Shop&lt;T&gt;</c>.</param>
/// <param name="HintName">The name of the generated file without its ending.</param>
internal sealed record EventHost(string Namespace, EquatableArray<string> Types, string HintName);
