using System.Collections.Immutable;
using System.Composition;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes.Rules.Privacy;

/// <summary>LH1001: masks the value in the call; as the last resort takes it and its hole out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DeclaredSensitiveDataFixer : CodeFixProvider
{
    private const string MaskKey = RuleIds.DeclaredSensitiveData + ".Mask";
    private const string RemoveKey = RuleIds.DeclaredSensitiveData + ".Remove";

    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.DeclaredSensitiveData];

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FixTarget.ReadAsync(context).ConfigureAwait(false) is not { Expression: { } expression, IsUsedOn: false } target)
        {
            return;
        }

        // Mask takes values of any type; a span or a pointer is none.
        var value = target.Text ?? expression;
        if (value.Parent is ArgumentSyntax or InterpolationSyntax or InitializerExpressionSyntax or CollectionElementSyntax
                or BinaryExpressionSyntax or AssignmentExpressionSyntax or AnonymousObjectMemberDeclaratorSyntax
                or MemberAccessExpressionSyntax
            && target.Model.GetTypeInfo(value, context.CancellationToken).Type is { IsRefLikeType: false, TypeKind: not TypeKind.Pointer })
        {
            target.OfferSanitizer("Mask the value", MaskKey, value, "Mask");
        }

        if (WithoutValue(expression, target) is var (old, shorter))
        {
            target.OfferReplacement("Leave the value out", RemoveKey, old, shorter);
        }
    }

    // Where the value is all that one hole of a template shows.
    private static (SyntaxNode Old, SyntaxNode Shorter)? WithoutValue(ExpressionSyntax expression, FixTarget target)
    {
        if (ShownValue.Of(target, expression) is not { } shown || HoleRemoval.Remove(shown.Template, shown.Hole) is not { } rest)
        {
            return null;
        }

        return shown.With(rest, shown.Values.Where((_, i) => i != shown.Index)) is { } shorter
            ? (shown.Call.Operation.Syntax, shorter)
            : null;
    }
}
