using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.Events;

/// <summary>Writes the bodies of event methods, their states and their scopes.</summary>
/// <remarks>
/// It reports nothing, and writes nothing for a declaration that cannot be generated. What it writes depends on the
/// declarations and some MSBuild properties only.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class EventGenerator : IIncrementalGenerator
{
    /// <summary>How the names of all generated files end.</summary>
    internal const string FileEnding = ".Events.g.cs";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var declarations = EventCategory.All.Select(category => Declarations(context, category)).ToArray();
        var hosts = declarations
            .Select(static events => events.Collect())
            .Aggregate(static (left, right) => left.Combine(right).Select(static (pair, _) => pair.Left.AddRange(pair.Right)))
            .Select(static (events, cancellationToken) => HostTable.Of(events, cancellationToken));

        var options = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => EventOptions.Read(options))
            .WithTrackingName(TrackingNames.Options);

        foreach (var events in declarations)
        {
            var output = events.Combine(hosts)
                .Select(static (pair, _) => pair.Right.OwnedBy(pair.Left))
                .Where(static host => host is not null)
                .Select(static (host, _) => host!)
                .WithTrackingName(TrackingNames.Hosts)
                .Combine(options)
                .WithTrackingName(TrackingNames.Output);
            context.RegisterSourceOutput(output, static (production, pair) =>
                production.AddSource(pair.Left.Host.HintName + FileEnding, EventEmitter.Emit(pair.Left, pair.Right)));
        }
    }

    private static IncrementalValuesProvider<EventModel> Declarations(
        IncrementalGeneratorInitializationContext context, EventCategory category) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                category.AttributeName,
                static (node, _) => node is MethodDeclarationSyntax,
                (target, cancellationToken) => EventParser.Parse(target, category, cancellationToken))
            .Where(static model => model is not null)
            .Select(static (model, _) => model!)
            .WithTrackingName(TrackingNames.Declarations(category));
}
