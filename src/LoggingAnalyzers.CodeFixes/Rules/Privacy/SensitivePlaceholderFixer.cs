using System.Collections.Immutable;
using System.Composition;
using LoggingAnalyzers.Rules.Events;
using LoggingAnalyzers.Rules.Privacy;
using LoggingAnalyzers.Sensitivity;
using LoggingAnalyzers.Sinks;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes.Rules.Privacy;

/// <summary>LH1006: masks the value with <c>LogSanitizer.Mask</c>, or renames the hole; declares the parameter of an event.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SensitivePlaceholderFixer : CodeFixProvider
{
    private const string MaskKey = RuleIds.SensitivePlaceholder + ".Mask";
    private const string RenameKey = RuleIds.SensitivePlaceholder + ".Rename";
    private const string DeclareKey = RuleIds.SensitivePlaceholder + ".Declare";

    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.SensitivePlaceholder];

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FixTarget.ReadAsync(context).ConfigureAwait(false) is not { } target)
        {
            return;
        }

        target.OfferDeclaration("Declare the parameter as a credential", DeclareKey, "Credential");
        target.OfferSanitizer("Mask the value", MaskKey, target.Text, "Mask");
        if (target is { Expression: { } expression } && target.Property(SensitivePlaceholderAnalyzer.HoleProperty) is { } hole
            && Renamed(expression, hole, target) is var (template, literal, name))
        {
            target.OfferReplacement($"Rename the hole to {{{name}}}", RenameKey, template, literal);
        }
    }

    // Where the template is one literal, and the argument has a name that is another one.
    private static (LiteralExpressionSyntax Template, ExpressionSyntax Literal, string Name)? Renamed(
        ExpressionSyntax expression, string shown, FixTarget target)
    {
        if (target.Call() is not { TemplateText: { } text, Template.Value.Syntax: LiteralExpressionSyntax literal } call)
        {
            return null;
        }

        var template = MessageTemplate.Parse(text, TemplateDialects.Of(call));
        var names = new HoleNames(target.Model, NamingStyle.Pascal);
        foreach (var other in template.Holes)
        {
            names.Reserve(other.Name);
        }

        foreach (var hole in template.Holes)
        {
            if ("{" + hole.Name + "}" == shown
                && names.Next(expression) is var name
                && SensitiveNames.Classify(name) == NameSensitivity.None)
            {
                var changed = text.Substring(0, hole.NameStart) + name + text.Substring(hole.NameStart + hole.Name.Length);
                return (literal, TemplateLiteral.Create(changed, literal).WithTriviaFrom(literal), name);
            }
        }

        return null;
    }
}
