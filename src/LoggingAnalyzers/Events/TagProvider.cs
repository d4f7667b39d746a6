using LoggingAnalyzers.Infrastructure;

namespace LoggingAnalyzers.Events;

/// <summary>A method that says which fields a value has.</summary>
/// <param name="Method">The method, fully qualified.</param>
/// <param name="OmitsName">No name stands before those of the fields.</param>
/// <param name="Collector">
/// What its collector takes: for each method, the types after the name and the value, as they are written.
/// </param>
internal sealed record TagProvider(string Method, bool OmitsName, EquatableArray<string> Collector);
