using System.Collections.Immutable;

namespace LoggingAnalyzers.Sinks;

/// <summary>One row of the sink table: methods that share a meaning, and the role of each parameter by its name.</summary>
/// <param name="Kind">What a call does.</param>
/// <param name="Types">Metadata names of the types that declare the methods.</param>
/// <param name="Methods">The method names, with the level that a name stands for.</param>
/// <param name="Roles">The role of each parameter, by its name in the framework's own signatures. Others have none.</param>
internal sealed record SinkRow(
    SinkKind Kind,
    ImmutableArray<string> Types,
    ImmutableArray<(string Name, SinkLevel Level)> Methods,
    ImmutableArray<(string Parameter, ParameterRole Role)> Roles)
{
    /// <summary>The role of a parameter. A linear look: a row has few.</summary>
    public ParameterRole RoleOf(string parameter)
    {
        foreach (var (name, role) in Roles)
        {
            if (name == parameter)
            {
                return role;
            }
        }

        return ParameterRole.None;
    }
}
