using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes.Rules.Usage;

/// <summary>LH9005: lets the event return void, or a scope of its own where it is measured.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class EventReturnTypeFixer : CodeFixProvider
{
    private const string Key = RuleIds.EventReturnType;

    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.EventReturnType];

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method
            || method.ReturnType.Span != context.Span
            || model?.GetDeclaredSymbol(method, context.CancellationToken) is not { } symbol)
        {
            return;
        }

        var scope = method.Identifier.ValueText + "Scope";
        TypeSyntax type;
        if (!symbol.GetAttributes().Any(a => a.AttributeClass?.Name == "PerformanceEventAttribute"))
        {
            type = SyntaxFactory.PredefinedType(SyntaxFactory.Token(default, SyntaxKind.VoidKeyword, default));
        }
        else if (method.TypeParameterList is null && model.LookupSymbols(method.SpanStart, name: scope).IsEmpty)
        {
            type = SyntaxFactory.IdentifierName(scope);
        }
        else
        {
            return;
        }

        var changed = root.ReplaceNode(method.ReturnType, type.WithTriviaFrom(method.ReturnType));
        context.RegisterCodeFix(
            CodeAction.Create($"Return {type}", _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), Key),
            context.Diagnostics);
    }
}
