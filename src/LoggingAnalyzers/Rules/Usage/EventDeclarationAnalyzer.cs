using System.Collections.Concurrent;
using System.Collections.Immutable;
using LoggingAnalyzers.Events;
using LoggingAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Rules.Usage;

/// <summary>LH9002 to LH9011: declarations of events that cannot be generated, or that do not mean what they say.</summary>
/// <remarks>One walk over the methods with an event attribute; what is at fault comes from the parser of the generator itself.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EventDeclarationAnalyzer : DiagnosticAnalyzer
{
    private const string NotGenerated = "Without its body the method does not compile, and the compiler does not say what is missing. ";

    private static readonly DiagnosticDescriptor Method = Fault(
        RuleIds.EventMethodNotPartial,
        "Event method that has no body to be written",
        NotGenerated + "The generator writes partial methods only.");

    private static readonly DiagnosticDescriptor Type = Fault(
        RuleIds.EventTypeNotPartial,
        "Event in a type that cannot be extended",
        NotGenerated + "The body goes into a second part of each type around it.");

    private static readonly DiagnosticDescriptor Logger = Fault(
        RuleIds.EventWithoutLogger,
        "Event without a logger",
        NotGenerated + "Which of several loggers is meant is not guessed.");

    private static readonly DiagnosticDescriptor ReturnType = Fault(
        RuleIds.EventReturnType,
        "Event that returns what it cannot",
        NotGenerated + "Events return nothing, and measured ones a scope of their own.");

    private static readonly DiagnosticDescriptor Parameter = Fault(
        RuleIds.EventParameter,
        "Parameter that cannot be a part of an event",
        NotGenerated + "A record outlives the call, so its values have to be kept.");

    private static readonly DiagnosticDescriptor Name = Fault(
        RuleIds.EventWithoutName,
        "Event without a name",
        NotGenerated + "The name is the identity of the event: its id and its fields hang on it.");

    private static readonly DiagnosticDescriptor Language = Fault(
        RuleIds.EventLanguageVersion,
        "Event in an old version of the language",
        NotGenerated + "Partial methods that others can call came with C# 9.");

    private static readonly DiagnosticDescriptor Several = Fault(
        RuleIds.SeveralEventAttributes,
        "Several event attributes on one method",
        "One method is one event, and only one attribute counts. Declare a method for each.");

    private static readonly DiagnosticDescriptor Hole = RuleDescriptor.Create(
        RuleIds.UnknownHole,
        "Hole that names no field of the event",
        "The hole '{0}' {1}",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning,
        "The message shows the hole itself in place of a value. Most are misspelt, or name what a rename has left behind.");

    private static readonly DiagnosticDescriptor Duplicate = RuleDescriptor.Create(
        RuleIds.DuplicateEvent,
        "Two events of one identity",
        "The event '{0}' has the {1} of '{2}': {3}",
        RuleCategories.Usage,
        DiagnosticSeverity.Error,
        "Whoever counts, filters or alerts by name or id takes the two for one. Each event of an assembly has a name and an id of its own.",
        tags: WellKnownDiagnosticTags.CompilationEnd);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics =>
        [Method, Type, Logger, ReturnType, Parameter, Name, Language, Several, Hole, Duplicate];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (DeclaredEvents.Of(start.Compilation) is not { } events)
            {
                return;
            }

            var found = new ConcurrentBag<(EventModel Model, Location Location)>();
            start.RegisterSymbolAction(c => Check(c, events, found), SymbolKind.Method);
            start.RegisterCompilationEndAction(c => CheckIdentity(c, found));
        });
    }

    private static DiagnosticDescriptor Fault(string id, string title, string description) => RuleDescriptor.Create(
        id, title, "'{0}' {1}", RuleCategories.Usage, DiagnosticSeverity.Error, description);

    private static void Check(
        SymbolAnalysisContext context, DeclaredEvents events, ConcurrentBag<(EventModel Model, Location Location)> found)
    {
        var method = (IMethodSymbol)context.Symbol;
        var attributes = events.AttributesOf(method);
        if (attributes.IsEmpty || method.PartialDefinitionPart is not null)
        {
            return;
        }

        foreach (var (attribute, _) in attributes.Skip(1))
        {
            var location = Location(attribute, method, context.CancellationToken);
            context.ReportDiagnostic(Diagnostic.Create(
                Several, location, method.Name, "is declared as an event already: leave one attribute"));
        }

        var (first, category) = attributes[0];
        if (method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken) is not MethodDeclarationSyntax syntax)
        {
            return;
        }

        var (model, fault) = EventParser.Read(method, syntax, first, category, context.Compilation);
        if (fault is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(RuleOf(fault.Kind), fault.Location, fault.Subject, fault.Reason));
        }

        if (model is not null)
        {
            CheckHoles(context, model, first, method);
            found.Add((model, Location(first, method, context.CancellationToken)));
        }
    }

    private static void CheckHoles(SymbolAnalysisContext context, EventModel model, AttributeData attribute, IMethodSymbol method)
    {
        var location = Location(attribute, method, context.CancellationToken, "Message");
        var naming = FieldNamingRules.Read(context.Options.AnalyzerConfigOptionsProvider);
        foreach (var hole in EventMessageText.Of(model.Declaration, EventFields.Of(model, naming)).Unknown)
        {
            var parameter = model.Parameters.FirstOrDefault(p => string.Equals(p.Name, hole, StringComparison.OrdinalIgnoreCase));
            var reason = parameter?.Role switch
            {
                ParameterRole.Exception => "is the exception of the record, which providers show by themselves: take it out",
                ParameterRole.Logger => "is a logger and no field: take it out",
                ParameterRole.Level => "is the level of the record and no field: take it out",
                _ => "names no parameter and no field: name one, or double its braces",
            };
            context.ReportDiagnostic(Diagnostic.Create(Hole, location, hole, reason));
        }
    }

    private static void CheckIdentity(CompilationAnalysisContext context, IEnumerable<(EventModel Model, Location Location)> found)
    {
        // In the order of the source, so that the second of two is reported in every build.
        var ordered = found
            .OrderBy(e => e.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(e => e.Location.SourceSpan.Start)
            .ToList();
        var names = new Dictionary<string, EventModel>(StringComparer.Ordinal);
        var ids = new Dictionary<int, EventModel>();
        foreach (var (model, location) in ordered)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var declaration = model.Declaration;
            if (names.TryGetValue(declaration.Name, out var named))
            {
                Report(named, "name", "give it a name of its own");
            }
            else if (ids.TryGetValue(declaration.EventId, out var numbered))
            {
                Report(numbered, "id", $"set EventId to another number than {declaration.EventId}");
            }
            else
            {
                names.Add(declaration.Name, model);
                ids.Add(declaration.EventId, model);
            }

            void Report(EventModel other, string what, string advice) =>
                context.ReportDiagnostic(Diagnostic.Create(Duplicate, location, declaration.Name, what, MethodOf(other), advice));
        }
    }

    private static string MethodOf(EventModel model) => model.Host.HintName + "." + model.Method;

    private static DiagnosticDescriptor RuleOf(EventFaultKind kind) => kind switch
    {
        EventFaultKind.Language => Language,
        EventFaultKind.Method => Method,
        EventFaultKind.Type => Type,
        EventFaultKind.Name => Name,
        EventFaultKind.ReturnType => ReturnType,
        EventFaultKind.Logger => Logger,
        _ => Parameter,
    };

    /// <summary>The attribute, or the value of one of its properties.</summary>
    private static Location Location(
        AttributeData attribute, IMethodSymbol method, CancellationToken cancellationToken, string? property = null)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is not AttributeSyntax syntax)
        {
            return method.Locations[0];
        }

        var argument = property is null
            ? null
            : syntax.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == property);
        return (argument?.Expression ?? (SyntaxNode)syntax).GetLocation();
    }
}
