using System.Collections.Immutable;
using System.Composition;
using LoggingAnalyzers.CodeFixes.EventMethods;
using LoggingAnalyzers.Rules.Events;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes.Rules.Events;

/// <summary>Fixes LH2009: gives the event a name that follows the convention, where no other event has it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EventNameConventionFixer))]
[Shared]
public sealed class EventNameConventionFixer : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.EventNameConvention];

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FixTarget.ReadAsync(context).ConfigureAwait(false) is { Expression: LiteralExpressionSyntax literal } target
            && literal.IsKind(SyntaxKind.StringLiteralExpression)
            && target.Property(EventNameConventionAnalyzer.Better) is { } better
            && !DeclaredNames.Of(target.Model.Compilation).Methods.ContainsKey(better))
        {
            target.OfferReplacement(
                $"Name it '{better}'", nameof(EventNameConventionFixer), literal,
                TemplateLiteral.Create(better, literal).WithTriviaFrom(literal));
        }
    }
}
