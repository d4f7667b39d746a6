using System.Collections.Immutable;
using System.Composition;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Rules.Events;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LoggingAnalyzers.CodeFixes.Rules.Events;

/// <summary>Fixes LH2005 and what the SDK finds of it: names the holes after the values that fill them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(VaguePlaceholderFixer))]
[Shared]
public sealed class VaguePlaceholderFixer : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.VaguePlaceholder, SdkRules.NumberedHole];

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override Task RegisterCodeFixesAsync(CodeFixContext context) =>
        TemplateTarget.RegisterAsync(context, "Name the holes after their values", nameof(VaguePlaceholderFixer), Rename);

    private static Document? Rename(TemplateTarget target)
    {
        if (target.Bound is not { } bound)
        {
            return null;
        }

        var vague = VagueHoles.Of(bound).ToList();
        var names = target.Names();
        var holes = bound.Template.Holes;
        foreach (var kept in holes.Where((_, i) => vague.All(v => v.Hole != i)))
        {
            names.Reserve(kept.Name);
        }

        var edits = vague.Where(static v => v.Value is not null)
            .Select(v => (holes[v.Hole].NameStart, holes[v.Hole].Name.Length, names.Next(v.Value!))).ToList();
        return bound.Template.IsPositional ? InOrder(target, bound, edits) : target.WithText(edits);
    }

    // Numbers bind by number, names in their order: the values go where their holes are.
    private static Document? InOrder(TemplateTarget target, BoundTemplate bound, List<(int Start, int Length, string Name)> edits)
    {
        var holes = bound.Template.Holes;
        var order = holes.Select(static h => h.Number).ToList();
        if (edits.Count != holes.Length || order.Distinct().Count() != order.Count || order.Count != bound.Values.Length)
        {
            return null;
        }

        return order.SequenceEqual(Enumerable.Range(0, order.Count))
            ? target.WithText(edits)
            : target.WithCall(
                LiteralEdits.Apply(target.Argument.Expression, target.Model, edits),
                values => values.Count == order.Count ? [.. order.Select(i => values[i])] : null);
    }
}
