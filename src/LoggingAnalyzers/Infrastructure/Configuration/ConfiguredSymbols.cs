using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Infrastructure.Configuration;

/// <summary>The types, members and methods that a configuration names, for the whole project; resolved once per compilation.</summary>
internal sealed class ConfiguredSymbols
{
    public static readonly AnalyzerOption SensitiveTypes = new("logging_analyzers.sensitive_types");
    public static readonly AnalyzerOption NotSensitiveTypes = new("logging_analyzers.not_sensitive_types");
    public static readonly AnalyzerOption SensitiveMembers = new("logging_analyzers.sensitive_members");
    public static readonly AnalyzerOption NotSensitiveMembers = new("logging_analyzers.not_sensitive_members");
    public static readonly AnalyzerOption SensitiveAttributes = new("logging_analyzers.sensitive_attributes");
    public static readonly AnalyzerOption NotSensitiveAttributes = new("logging_analyzers.not_sensitive_attributes");
    public static readonly AnalyzerOption Sanitizers = new("logging_analyzers.sanitizers");
    public static readonly AnalyzerOption Sinks = new("logging_analyzers.sinks");
    public static readonly AnalyzerOption OptionalSinks = new("logging_analyzers.optional_sinks");

    private static readonly ImmutableArray<AnalyzerOption> Options =
    [
        SensitiveTypes, NotSensitiveTypes, SensitiveMembers, NotSensitiveMembers, SensitiveAttributes, NotSensitiveAttributes, Sanitizers,
        Sinks, OptionalSinks,
    ];

    private static readonly PerCompilation<ConfiguredSymbols> Nothing = new(static compilation =>
        new ConfiguredSymbols(compilation, "", Options.ToDictionary(static o => o, static _ => (IReadOnlyList<string>)[])));

    private static readonly PerCompilation<PerOptions> Read = new(static _ => new PerOptions());

    private readonly Dictionary<AnalyzerOption, ImmutableHashSet<ISymbol>> symbols = [];

    private ConfiguredSymbols(Compilation compilation, string content, Dictionary<AnalyzerOption, IReadOnlyList<string>> names)
    {
        Content = content;
        foreach (var option in new[] { SensitiveTypes, NotSensitiveTypes, SensitiveAttributes, NotSensitiveAttributes })
        {
            symbols[option] = Set(names[option].SelectMany(n => compilation.GetTypesByMetadataName(n)));
        }

        foreach (var option in new[] { SensitiveMembers, NotSensitiveMembers, Sanitizers, Sinks })
        {
            symbols[option] = Set(names[option].SelectMany(name => Members(compilation, name)));
        }

        OptionalSinkNames = [.. names[OptionalSinks].Select(static n => n.ToLowerInvariant())];
    }

    /// <summary>The opt-in sinks that are chosen.</summary>
    public ImmutableArray<string> OptionalSinkNames { get; }

    /// <summary>Log methods are configured.</summary>
    public bool HasSinks => !symbols[Sinks].IsEmpty;

    // What it was made of: equal texts, one object.
    private string Content { get; }

    /// <summary>No configuration.</summary>
    public static ConfiguredSymbols None(Compilation compilation) => Nothing.Of(compilation);

    /// <summary>The configuration of a project.</summary>
    public static ConfiguredSymbols Of(Compilation compilation, AnalyzerOptions options) => Read.Of(compilation).Of(compilation, options);

    /// <summary>The symbol stands in a list of types, members or methods.</summary>
    public bool Lists(AnalyzerOption option, ISymbol symbol) =>
        symbols[option] is { IsEmpty: false } set
        && (set.Contains(symbol.OriginalDefinition) || (symbol is IMethodSymbol { ReducedFrom: { } method } && set.Contains(method)));

    /// <summary>An attribute of the symbol stands in a list, by itself or by what it derives from.</summary>
    public bool ListsAttribute(AnalyzerOption option, AttributeData attribute)
    {
        for (var type = symbols[option].IsEmpty ? null : attribute.AttributeClass; type is not null; type = type.BaseType)
        {
            if (Lists(option, type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The symbol is listed as harmless: itself, its type, or by an attribute.</summary>
    public bool IsHarmless(ISymbol symbol) =>
        Lists(NotSensitiveMembers, symbol)
        || (TypeOf(symbol) is { } type && Lists(NotSensitiveTypes, type))
        || (!symbols[NotSensitiveAttributes].IsEmpty && symbol.GetAttributes().Any(a => ListsAttribute(NotSensitiveAttributes, a)));

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IParameterSymbol parameter => parameter.Type,
        ILocalSymbol local => local.Type,
        IMethodSymbol method => method.ReturnType,
        _ => null,
    };

    private static IEnumerable<ISymbol> Members(Compilation compilation, string name)
    {
        var dot = name.LastIndexOf('.');
        return dot <= 0
            ? []
            : compilation.GetTypesByMetadataName(name.Substring(0, dot)).SelectMany(type => type.GetMembers(name.Substring(dot + 1)));
    }

    private static ImmutableHashSet<ISymbol> Set(IEnumerable<ISymbol> symbols) =>
        symbols.ToImmutableHashSet<ISymbol>(SymbolEqualityComparer.Default);

    // Each analyzer may come with options of its own that say the same.
    private sealed class PerOptions
    {
        private readonly ConditionalWeakTable<AnalyzerOptions, ConfiguredSymbols> made = new();
        private readonly List<ConfiguredSymbols> different = [];

        public ConfiguredSymbols Of(Compilation compilation, AnalyzerOptions options) =>
            made.TryGetValue(options, out var known) ? known : made.GetValue(options, o => Make(compilation, o));

        private ConfiguredSymbols Make(Compilation compilation, AnalyzerOptions options)
        {
            var names = Options.ToDictionary(static o => o, o => o.ReadAll(options, compilation));
            var content = string.Join("\n", Options.Select(o => string.Join(",", names[o])));
            if (names.Values.All(static n => n.Count == 0))
            {
                return None(compilation);
            }

            lock (different)
            {
                var same = different.Find(c => c.Content == content);
                if (same is null)
                {
                    different.Add(same = new ConfiguredSymbols(compilation, content, names));
                }

                return same;
            }
        }
    }
}
