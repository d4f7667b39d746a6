using LoggingAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>The rows of <see cref="DiagnosticSwitchRows"/> whose types a compilation can see, resolved once.</summary>
internal sealed class DiagnosticSwitches
{
    private static readonly PerCompilation<DiagnosticSwitches> Tables = new(static compilation => new DiagnosticSwitches(compilation));

    private readonly Dictionary<string, List<(INamedTypeSymbol Type, DiagnosticSwitch Row)>> byMember = new(StringComparer.Ordinal);

    private DiagnosticSwitches(Compilation compilation)
    {
        foreach (var row in DiagnosticSwitchRows.All)
        {
            foreach (var type in row.Types.SelectMany(name => compilation.GetTypesByMetadataName(name)))
            {
                if (!byMember.TryGetValue(row.Member, out var rows))
                {
                    byMember.Add(row.Member, rows = []);
                }

                rows.Add((type, row));
            }
        }
    }

    /// <summary>The switches of a compilation; null where it knows none of them.</summary>
    public static DiagnosticSwitches? For(Compilation compilation) =>
        Tables.Of(compilation) is { byMember.Count: > 0 } switches ? switches : null;

    /// <summary>The switch that a method, a property or an attribute's constructor is. The name goes first: most end there.</summary>
    public DiagnosticSwitch? Find(ISymbol? member)
    {
        if (member is null || !byMember.TryGetValue(member.Name == ".ctor" ? member.ContainingType.Name : member.Name, out var rows))
        {
            return null;
        }

        foreach (var (type, row) in rows)
        {
            // A generic builder overrides what its base declares: each has its row.
            if (type.Equals(member.ContainingType?.OriginalDefinition, SymbolEqualityComparer.Default))
            {
                return row;
            }
        }

        return null;
    }
}
