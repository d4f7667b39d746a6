using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LoggingAnalyzers.CodeFixes.Rules.Usage;

/// <summary>LH9015: writes the changed event down, which accepts the change.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ShippedEventChangedFixer : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.ShippedEventChanged];

    public override FixAllProvider GetFixAllProvider() => EventFileFix.Instance;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        EventFileFix.Register(context, RuleIds.ShippedEventChanged);
        return Task.CompletedTask;
    }
}
