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

    private readonly SinkMethods methods;
    private readonly Wrappers wrappers;
    private readonly DeclaredWrappers declared;

    private SinkTable(Compilation compilation, ConfiguredSymbols configured)
    {
        Configured = configured;
        methods = new SinkMethods(
            compilation, Frameworks.SelectMany(static rows => rows).Concat(OptionalSinks.Of(configured.OptionalSinkNames)));
        Events = new EventAttributes(compilation);
        Delegates = new LoggerDelegates(compilation, this);
        MethodNames = [.. methods.Names];
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

    /// <summary>The table of a project, with the sinks that are configured; null where there is nothing to log with.</summary>
    public static SinkTable? For(Compilation compilation, AnalyzerOptions options) =>
        For(compilation, ConfiguredSymbols.Of(compilation, options));

    /// <summary>The table of a compilation, with what is configured; null where there is nothing to log with.</summary>
    public static SinkTable? For(Compilation compilation, ConfiguredSymbols configured)
    {
        var table = Tables.Of(compilation, configured);
        return table.methods.IsEmpty && table.Events.IsEmpty && table.declared.IsEmpty ? null : table;
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
        if (methods.Has(definition.ContainingType))
        {
            return methods.Find(definition);
        }

        return Events.Find(definition) ?? declared.Find(definition)
            ?? (hops < 0 ? null : wrappers.Find(definition, hops, cancellationToken));
    }
}
