using System.Collections.Immutable;
using System.Composition;
using LoggingAnalyzers.CodeFixes.EventMethods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LoggingAnalyzers.CodeFixes.Rules.Performance;

/// <summary>Fixes LH5002: declares the event and raises it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseEventMethodFixer))]
[Shared]
public sealed class UseEventMethodFixer : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.UseEventMethod];

    public override FixAllProvider GetFixAllProvider() => EventMethodFix.ByText;

    public override Task RegisterCodeFixesAsync(CodeFixContext context) =>
        EventMethodFix.ByText.RegisterAsync(context, nameof(UseEventMethodFixer));
}
