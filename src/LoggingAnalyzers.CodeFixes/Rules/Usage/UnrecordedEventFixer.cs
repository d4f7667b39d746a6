using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LoggingAnalyzers.CodeFixes.Rules.Usage;

/// <summary>LH9014: writes the new event down.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UnrecordedEventFixer : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.UnrecordedEvent];

    public override FixAllProvider GetFixAllProvider() => EventFileFix.Instance;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        EventFileFix.Register(context, RuleIds.UnrecordedEvent);
        return Task.CompletedTask;
    }
}
