using System.Collections.Immutable;
using System.Composition;
using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Rules.Events;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes.Rules.Events;

/// <summary>
/// Fixes LH2004 and what the SDK finds of it: writes the names of a template, or the key of a property, in the project's style.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PlaceholderNamingFixer))]
[Shared]
public sealed class PlaceholderNamingFixer : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.PlaceholderNaming, SdkRules.HoleNaming];

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        var style = HoleNaming.Of(context.Document.Project.AnalyzerOptions, root.SyntaxTree);
        var node = root.FindNode(context.Span, getInnermostNodeForTie: true);
        if (node is ExpressionSyntax expression
            && model.GetConstantValue(expression, context.CancellationToken) is { HasValue: true, Value: string text }
            && Renamed(text, style, node.Parent is AttributeArgumentSyntax) is { Count: > 0 } edits
            && LiteralEdits.Apply(expression, model, edits) is { } renamed)
        {
            var changed = context.Document.WithSyntaxRoot(root.ReplaceNode(expression, renamed.WithTriviaFrom(expression)));
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Name it in {style.ToString().ToLowerInvariant()} case",
                    _ => Task.FromResult(changed),
                    nameof(PlaceholderNamingFixer)),
                context.Diagnostics);
        }
    }

    // A key has no holes: its text is the name.
    private static List<(int Start, int Length, string Text)>? Renamed(string text, NamingStyle style, bool isAttribute)
    {
        var holes = MessageTemplate.Parse(text).Holes;
        if (holes.IsEmpty)
        {
            return StyledName.Convert(text, style) is { } key ? [(0, text.Length, key)] : null;
        }

        var names = holes.Select(h => h.Number >= 0 || StyledName.Follows(h.Name, style)
            ? h.Name
            : StyledName.Convert(h.Name, style) ?? h.Name).ToList();
        // Two properties must not become one; and the holes of an attribute are its parameters, whatever the case.
        var old = holes.Select(static h => h.Name).ToList();
        if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() != old.Distinct(StringComparer.OrdinalIgnoreCase).Count()
            || (isAttribute && !names.SequenceEqual(old, StringComparer.OrdinalIgnoreCase)))
        {
            return null;
        }

        return [.. holes.Select((h, i) => (h.NameStart, h.Name.Length, names[i])).Where((e, i) => e.Item3 != holes[i].Name)];
    }
}
