using System.Collections.Immutable;
using LoggingAnalyzers.Infrastructure.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Sinks;

/// <summary>
/// The log methods that a compilation can call, resolved once: rows of the frameworks that are referenced, by symbol.
/// A framework is added by adding its rows to <see cref="Frameworks"/>.
/// </summary>
internal sealed class SinkTable
{
    /// <summary>Every framework that the rules know.</summary>
    public static readonly ImmutableArray<ImmutableArray<SinkRow>> Frameworks =
        [MicrosoftLogging.Rows, Serilog.Rows, NLog.Rows, Log4Net.Rows, ZLogger.Rows];

    private static readonly PerConfiguration<SinkTable> Tables = new(static (compilation, configured) => new(compilation, configured));

    private readonly Dictionary<ISymbol, Dictionary<string, SinkMethod[]>> methodsByType = new(SymbolEqualityComparer.Default);
    private readonly Wrappers wrappers;
    private readonly DeclaredWrappers declared;

    private SinkTable(Compilation compilation, ConfiguredSymbols configured)
    {
        Configured = configured;
        foreach (var row in Frameworks.SelectMany(static rows => rows).Concat(OptionalSinks.Of(configured.OptionalSinkNames)))
        {
            foreach (var typeName in row.Types)
            {
                // Plural: where two assemblies define the type, calls to either are log calls.
                foreach (var type in compilation.GetTypesByMetadataName(typeName))
                {
                    Add(type, row);
                }
            }
        }

        Events = new EventAttributes(compilation);
        Delegates = new LoggerDelegates(compilation, this);
        MethodNames = [.. methodsByType.Values.SelectMany(static m => m.Keys)];
        declared = new DeclaredWrappers(compilation, configured);
        wrappers = new Wrappers(compilation, this);
    }

    /// <summary>What the user has configured.</summary>
    public ConfiguredSymbols Configured { get; }

    /// <summary>Methods that an attribute makes an event.</summary>
    public EventAttributes Events { get; }

    /// <summary>Delegates that write records.</summary>
    public LoggerDelegates Delegates { get; }

    /// <summary>The names of all log methods that a framework has.</summary>
    public ImmutableHashSet<string> MethodNames { get; }

    /// <summary>The table of a compilation; null where no logging framework is referenced.</summary>
    public static SinkTable? For(Compilation compilation) => For(compilation, ConfiguredSymbols.None(compilation));

    /// <summary>The table of a project, with the sinks that are configured; null where there is nothing to log with.</summary>
    public static SinkTable? For(Compilation compilation, AnalyzerOptions options) =>
        For(compilation, ConfiguredSymbols.Of(compilation, options));

    private static SinkTable? For(Compilation compilation, ConfiguredSymbols configured)
    {
        var table = Tables.Of(compilation, configured);
        return table.methodsByType.Count == 0 && table.Events.IsEmpty && table.declared.IsEmpty ? null : table;
    }

    /// <summary>
    /// What a method is to the table; null when a call to it is no log call. Allocates nothing.
    /// </summary>
    public SinkMethod? Find(IMethodSymbol method) => Find(method, Wrappers.MaxHops, CancellationToken.None);

    /// <summary>
    /// What a method is to the table; null when a call to it is no log call. Allocates nothing.
    /// </summary>
    /// <param name="method">The method that is called.</param>
    /// <param name="hops">How many wrappers may lie between the method and a framework's log method; less than none: it is one.</param>
    /// <param name="cancellationToken">Checked where a wrapper is read for the first time.</param>
    public SinkMethod? Find(IMethodSymbol method, int hops, CancellationToken cancellationToken)
    {
        var definition = method.OriginalDefinition;
        if (definition.ContainingType is { } type && methodsByType.TryGetValue(type, out var methods))
        {
            return methods.TryGetValue(definition.Name, out var candidates) ? Best(candidates, definition) : null;
        }

        return Events.Find(definition) ?? declared.Find(definition)
            ?? (hops < 0 ? null : wrappers.Find(definition, hops, cancellationToken));
    }

    // Rows of one method name (BeginScope of LoggerExtensions and of ILogger never share a type; NLog's Log does share rows)
    // are told apart by the parameters they name.
    private static SinkMethod? Best(SinkMethod[] candidates, IMethodSymbol method)
    {
        foreach (var candidate in candidates)
        {
            foreach (var parameter in method.Parameters)
            {
                if (candidate.Row.RoleOf(parameter.Name)
                    is ParameterRole.Template or ParameterRole.State or ParameterRole.PropertyValue or ParameterRole.Argument)
                {
                    return candidate;
                }
            }
        }

        return null;
    }

    private void Add(INamedTypeSymbol type, SinkRow row)
    {
        if (!methodsByType.TryGetValue(type, out var methods))
        {
            methodsByType.Add(type, methods = new Dictionary<string, SinkMethod[]>(StringComparer.Ordinal));
        }

        foreach (var (name, level) in row.Methods)
        {
            var added = new SinkMethod(row, level);
            methods[name] = methods.TryGetValue(name, out var others) ? [.. others, added] : [added];
        }
    }
}
