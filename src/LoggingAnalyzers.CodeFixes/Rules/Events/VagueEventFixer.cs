using System.Collections.Immutable;
using System.Composition;
using LoggingAnalyzers.CodeFixes.EventMethods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LoggingAnalyzers.CodeFixes.Rules.Events;

/// <summary>Fixes LH2006: declares an event that is named after the method, and raises it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(VagueEventFixer))]
[Shared]
public sealed class VagueEventFixer : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.VagueEvent];

    public override FixAllProvider GetFixAllProvider() => EventMethodFix.ByMethod;

    public override Task RegisterCodeFixesAsync(CodeFixContext context) =>
        EventMethodFix.ByMethod.RegisterAsync(context, nameof(VagueEventFixer));
}
