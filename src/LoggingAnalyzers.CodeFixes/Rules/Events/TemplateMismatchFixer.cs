using System.Collections.Immutable;
using System.Composition;
using LoggingAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LoggingAnalyzers.CodeFixes.Rules.Events;

/// <summary>
/// Fixes LH2002 and what the SDK finds of it: closes or escapes braces, names holes, gives values a hole and holes a value of their name.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TemplateMismatchFixer))]
[Shared]
public sealed class TemplateMismatchFixer : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.TemplateMismatch, SdkRules.HoleCount, SdkRules.Braces];

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override Task RegisterCodeFixesAsync(CodeFixContext context) => TemplateTarget.RegisterAsync(
        context,
        "Make template and values go together",
        nameof(TemplateMismatchFixer),
        target => target.Bound is not { } bound ? TemplateRepair.PutMessageFirst(target)
            : bound.IsRead && !bound.Template.Errors.IsEmpty ? TemplateRepair.MendSyntax(target, bound)
            : TemplateRepair.MendCount(target, bound));
}
