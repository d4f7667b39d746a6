using System.Collections.Immutable;
using System.Composition;
using LoggingAnalyzers.Rules.Context;
using LoggingAnalyzers.Rules.Events;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes.Rules.Events;

/// <summary>Fixes LH2008: names holes of one name after their values.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DuplicatePlaceholderFixer))]
[Shared]
public sealed class DuplicatePlaceholderFixer : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.DuplicatePlaceholder];

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override Task RegisterCodeFixesAsync(CodeFixContext context) => TemplateTarget.RegisterAsync(
        context,
        "Name the holes after their values",
        nameof(DuplicatePlaceholderFixer),
        target => Rename(target, context.CancellationToken));

    private static Document? Rename(TemplateTarget target, CancellationToken cancellationToken)
    {
        if (target.Bound is not { Template.IsPositional: false } bound)
        {
            return null;
        }

        var keys = RepeatedHoles.OpenKeys(target.Call.Operation, target.Sinks, cancellationToken);
        var names = target.Names();
        var holes = bound.Template.Holes;
        var taken = Taken(bound, keys);
        foreach (var hole in holes.Where((_, i) => !taken.Contains(i)))
        {
            names.Reserve(hole.Name);
        }

        foreach (var key in keys)
        {
            names.Reserve(key);
        }

        var edits = new List<(int Start, int Length, string Text)>();
        foreach (var i in taken)
        {
            if (bound.ValueOf(i)?.Syntax is not ExpressionSyntax value)
            {
                return null;
            }

            // A number behind the same name would tell nobody more.
            var name = names.Next(value);
            if (RepeatedHoles.IsReserved(name)
                || (char.IsDigit(name[name.Length - 1]) && keys.Any(k => name.StartsWith(k, StringComparison.OrdinalIgnoreCase))))
            {
                return null;
            }

            if (name != holes[i].Name)
            {
                edits.Add((holes[i].NameStart, holes[i].Name.Length, name));
            }
        }

        return target.WithText(edits);
    }

    private static List<int> Taken(BoundTemplate bound, HashSet<string> keys)
    {
        var holes = bound.Template.Holes;
        var repeated = RepeatedHoles.Repeated(bound.Template).Select(i => holes[i].Name).ToList();
        return
        [
            .. Enumerable.Range(0, holes.Length).Where(i => repeated.Count > 0
                ? repeated.Contains(holes[i].Name, StringComparer.OrdinalIgnoreCase)
                : keys.Contains(holes[i].Name)
                    || (RepeatedHoles.IsReserved(holes[i].Name) && !ExceptionParts.IsOfException(bound.ValueOf(i)?.Value))),
        ];
    }
}
