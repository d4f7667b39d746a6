using LoggingAnalyzers.Infrastructure;

namespace LoggingAnalyzers.Events;

/// <summary>One declared event, as strings: all that the emitter knows. No symbol, no syntax, no location.</summary>
/// <param name="Host">The type that declares it.</param>
/// <param name="Declaration">What its attribute says.</param>
/// <param name="Method">The method's name, escaped where it is a keyword.</param>
/// <param name="Modifiers">The modifiers as written, <c>partial</c> last.</param>
/// <param name="Accessibility">The accessibility as written: what its parameters need is visible there.</param>
/// <param name="TypeParameters"><c>&lt;T, U&gt;</c>, or nothing.</param>
/// <param name="Constraints"><c> where T : class</c>, or nothing.</param>
/// <param name="Parameters">The parameters, in order.</param>
/// <param name="Logger">The expression that is the logger inside the method.</param>
/// <param name="LoggerMayBeNull">The logger may be null: then nothing is logged.</param>
/// <param name="State">The name of the state struct, free among the members of the host.</param>
/// <param name="Metric">Whether it is counted; null: the project decides.</param>
/// <param name="Scope">The name of the scope that the method returns; null: the method returns nothing.</param>
internal sealed record EventModel(
    EventHost Host,
    EventDeclaration Declaration,
    string Method,
    string Modifiers,
    string Accessibility,
    string TypeParameters,
    string Constraints,
    EquatableArray<EventParameter> Parameters,
    string Logger,
    bool LoggerMayBeNull,
    string State,
    bool? Metric,
    string? Scope)
{
    /// <summary>What the scope is told while the operation runs.</summary>
    public EquatableArray<ScopeSetter> Setters { get; init; }

    /// <summary>The parameters that are fields, and then what the scope is told.</summary>
    public IEnumerable<EventParameter> FieldParameters =>
        Parameters.Where(p => p.Role == ParameterRole.Field).Concat(Setters.SelectMany(s => s.Fields));

    /// <summary>What tells overloads apart, whatever the order of the files.</summary>
    public string Signature => Method + TypeParameters + "(" + string.Join(",", Parameters.Select(p => p.Modifiers + p.Type)) + ")";
}
