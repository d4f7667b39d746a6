using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Rules.Events;

/// <summary>LH2007: two events of one id or name in a class, one event at two levels, an event without an identity.</summary>
/// <remarks>By class, when all of it is read: that is where one logger writes, and it is shown while somebody types.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EventIdentityAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property with an id that is free.</summary>
    internal const string FreeId = "Id";

    /// <summary>The property with a name that is free.</summary>
    internal const string FreeName = "Name";

    /// <summary>The property that says what stands at the additional locations behind the first: <c>id</c>, <c>name</c>, or both.</summary>
    internal const string Literals = "Literals";

    /// <summary>The level from which on every event has to have an id or a name; none unless set.</summary>
    internal static readonly AnalyzerOption RequiredFrom = new("logging_analyzers.LH2007.required_from");

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        RuleIds.EventIdentity,
        "Event that shares its identity or has none",
        "{0} {1}",
        RuleCategories.Events,
        DiagnosticSeverity.Warning,
        "Filters, alerts and counters go by the id or the name of an event. "
        + "Two events of one identity are counted as one, and an event at two levels alerts now and then.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (SinkTable.For(start.Compilation, start.Options) is { } sinks
                && start.Compilation.GetTypesByMetadataName(MicrosoftLogging.EventIdType).Any())
            {
                start.RegisterSymbolStartAction(c => Start(c, sinks), SymbolKind.NamedType);
            }
        });
    }

    private static void Start(SymbolStartAnalysisContext context, SinkTable sinks)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || TestCode.Holds(type))
        {
            return;
        }

        var uses = new ConcurrentBag<EventUse>();
        context.RegisterOperationAction(
            c =>
            {
                if (LogCall.Read(c.Operation, sinks, hops: -1, c.CancellationToken) is { } call
                    && EventUse.Of(call, c.Compilation, c.ContainingSymbol.Name, c.CancellationToken) is { } use)
                {
                    uses.Add(use);
                }
            },
            OperationKind.Invocation);
        context.RegisterSymbolEndAction(c => Check(c, type, sinks, uses));
    }

    private static void Check(SymbolAnalysisContext context, INamedTypeSymbol type, SinkTable sinks, ConcurrentBag<EventUse> uses)
    {
        if (uses.IsEmpty)
        {
            return;
        }

        var declared = type.GetMembers().OfType<IMethodSymbol>()
            .Select(m => EventUse.Of(m, sinks, context.CancellationToken)).Where(static u => u is not null).Select(static u => u!);
        var all = declared.Concat(InOrder(uses, static u => u)).ToList();
        var free = new FreeIdentities(all);
        foreach (var clash in InOrder(all.Where(static u => u.Identity is not null)
            .GroupBy(static u => u.Category, (IEqualityComparer<ITypeSymbol?>)SymbolEqualityComparer.Default)
            .SelectMany(static category => EventClash.Find([.. category])), static c => c.Use))
        {
            Report(context, type, clash, free);
        }

        foreach (var use in all.Where(u => u.Identity is null && IsRequired(u, context.Options)))
        {
            var properties = ImmutableDictionary<string, string?>.Empty.Add(FreeId, free.NextId())
                .Add(FreeName, free.NameOf(use, isPascal: true) ?? free.NameOfMethod(use, type));
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, use.Syntax.GetLocation(), properties, Shown(use.Text), "is an event without an id or a name: give it one"));
        }
    }

    // Of the source, so that the later of two is reported in every build.
    private static IOrderedEnumerable<T> InOrder<T>(IEnumerable<T> items, Func<T, EventUse> use) => items
        .OrderBy(i => use(i).Syntax.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(i => use(i).Syntax.SpanStart);

    private static bool IsRequired(EventUse use, AnalyzerOptions options) =>
        Levels.OfWord(RequiredFrom.Read(options, use.Syntax.SyntaxTree) ?? "") is var from and not SinkLevel.Unknown
        && use.Level >= from;

    private static void Report(SymbolAnalysisContext context, INamedTypeSymbol type, EventClash clash, FreeIdentities free)
    {
        var identity = clash.Use.Identity!;
        var locations = new List<Location> { clash.Other.Syntax.GetLocation() };
        var properties = ImmutableDictionary<string, string?>.Empty;
        // A constant of another class has other users.
        if (clash.Kind != ClashKind.Level
            && (identity.Symbol is null || SymbolEqualityComparer.Default.Equals(identity.Symbol.ContainingType, type)))
        {
            var literals = new List<string>();
            if (clash.Kind == ClashKind.Id && identity.IdLiteral is { } id)
            {
                locations.Add(id.GetLocation());
                properties = properties.Add(FreeId, free.NextId());
                literals.Add("id");
            }

            if (identity is { Name: { } name, NameLiteral: { } written } && name == clash.Other.Identity!.Name
                && free.NameOf(clash.Use, char.IsUpper(name, 0)) is { } better)
            {
                locations.Add(written.GetLocation());
                properties = properties.Add(FreeName, better);
                literals.Add("name");
            }

            properties = literals.Count > 0 ? properties.Add(Literals, string.Join(",", literals)) : properties;
        }

        var shown = clash.Kind == ClashKind.Name || identity.Id == 0
            ? $"The event name '{identity.Name}'"
            : "The event id " + identity.Id.ToString(CultureInfo.InvariantCulture);
        context.ReportDiagnostic(Diagnostic.Create(
            Rule, clash.Use.Syntax.GetLocation(), locations, properties, shown,
            clash.Kind == ClashKind.Level
                ? $"is written at {clash.Use.Level} here and at {clash.Other.Level} elsewhere: choose one, or make it two events"
                : $"is that of {Shown(clash.Other.Text)} too: give this event one of its own"));
    }

    private static string Shown(string text) => "'" + (text.Length <= 50 ? text : text.Substring(0, 50) + "…") + "'";
}
