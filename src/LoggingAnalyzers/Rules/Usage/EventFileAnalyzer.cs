using System.Collections.Concurrent;
using System.Collections.Immutable;
using LoggingAnalyzers.Events;
using LoggingAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Rules.Usage;

/// <summary>LH9014 to LH9016: the events of a project and its <c>LogEvents</c> files differ. Without files nothing is reported.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EventFileAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property that holds the line of the event as it is now.</summary>
    internal const string LineProperty = "line";

    private static readonly DiagnosticDescriptor Unrecorded = RuleDescriptor.Create(
        RuleIds.UnrecordedEvent,
        "Event that the LogEvents files do not have",
        "The event '{0}' {1}",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning,
        "The files say which events there are, for whoever reviews a change and whoever consumes the log. "
        + "An event that is new is a line that is new.",
        tags: WellKnownDiagnosticTags.CompilationEnd);

    private static readonly DiagnosticDescriptor Changed = RuleDescriptor.Create(
        RuleIds.ShippedEventChanged,
        "Change of an event that was released",
        "The event '{0}' is not what was released: {1}",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning,
        "Queries, dashboards and alerts rely on the id, the level and the fields of an event. "
        + "A new name for the new event leaves them as they are.",
        tags: WellKnownDiagnosticTags.CompilationEnd);

    private static readonly DiagnosticDescriptor Missing = RuleDescriptor.Create(
        RuleIds.RecordedEventMissing,
        "Line of a LogEvents file without an event",
        "There is no event '{0}' any more: {1}",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning,
        "Whoever waits for the event waits in vain, and does not learn why. A removal is a line of its own.",
        tags: WellKnownDiagnosticTags.CompilationEnd);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Unrecorded, Changed, Missing];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var shipped = EventFile.Find(start.Options.AdditionalFiles, EventFile.ShippedName, start.CancellationToken);
            var unshipped = EventFile.Find(start.Options.AdditionalFiles, EventFile.UnshippedName, start.CancellationToken);
            if ((shipped ?? unshipped) is null || DeclaredEvents.Of(start.Compilation) is not { } events)
            {
                return;
            }

            var found = new ConcurrentDictionary<string, (EventLine Line, Location Location)>(StringComparer.Ordinal);
            start.RegisterSymbolAction(c => Collect(c, events, found), SymbolKind.Method);
            start.RegisterCompilationEndAction(c => Compare(c, shipped, unshipped, found));
        });
    }

    private static void Collect(
        SymbolAnalysisContext context, DeclaredEvents events, ConcurrentDictionary<string, (EventLine Line, Location Location)> found)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is null
            && events.AttributesOf(method) is [var (attribute, category), ..]
            && method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken) is MethodDeclarationSyntax syntax
            && EventParser.Read(method, syntax, attribute, category, context.Compilation).Model is { } model)
        {
            var line = EventLine.Of(model, FieldNamingRules.Read(context.Options.AnalyzerConfigOptionsProvider), context.Compilation);
            found.TryAdd(line.Name, (line, syntax.Identifier.GetLocation()));
        }
    }

    private static void Compare(
        CompilationAnalysisContext context,
        EventFile? shipped,
        EventFile? unshipped,
        IReadOnlyDictionary<string, (EventLine Line, Location Location)> found)
    {
        foreach (var (line, location) in found.Values)
        {
            var released = shipped?.Lines.TryGetValue(line.Name, out var old) == true ? old.Line : null;
            var pending = unshipped?.Lines.TryGetValue(line.Name, out var next) == true ? next.Line : null;
            if ((pending ?? released) == line)
            {
                continue;
            }

            var properties = ImmutableDictionary<string, string?>.Empty.Add(LineProperty, line.ToString());
            var breaks = released is null ? [] : line.Breaks(released).ToList();
            context.ReportDiagnostic(breaks.Count > 0
                ? Diagnostic.Create(Changed, location, properties, line.Name, string.Join("; ", breaks))
                : Diagnostic.Create(
                    Unrecorded,
                    location,
                    properties,
                    line.Name,
                    (pending ?? released) is null ? "is in no LogEvents file" : "is not as its line says"));
        }

        Report(shipped, $"add *REMOVED* and its name to {EventFile.UnshippedName}");
        Report(unshipped, "take the line away");

        void Report(EventFile? file, string advice)
        {
            foreach (var (line, span) in file?.Lines.Values ?? Enumerable.Empty<(EventLine, Microsoft.CodeAnalysis.Text.TextSpan)>())
            {
                if (!found.ContainsKey(line.Name) && unshipped?.Removed.Contains(line.Name) != true)
                {
                    var location = Location.Create(file!.Path, span, file.Text.Lines.GetLinePositionSpan(span));
                    context.ReportDiagnostic(Diagnostic.Create(Missing, location, line.Name, advice));
                }
            }
        }
    }
}
