using System.Collections.Immutable;
using System.Composition;
using LoggingAnalyzers.Rules.Privacy;
using LoggingAnalyzers.Sensitivity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;

namespace LoggingAnalyzers.CodeFixes.Rules.Privacy;

/// <summary>
/// LH1003: logs a keyed hash, so that records of one person stay together, the last digits of a card or account, or a mask; declares the
/// member or the parameter of an event <c>[Sensitive(DataKind.…)]</c>.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PersonalDataFixer : CodeFixProvider
{
    // One key whatever suits the value: Fix All repairs every place at once.
    private const string RedactKey = RuleIds.PersonalData + ".Redact";
    private const string MaskKey = RuleIds.PersonalData + ".Mask";
    private const string DeclareKey = RuleIds.PersonalData + ".Declare";

    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.PersonalData];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null
            || !context.Diagnostics[0].Properties.TryGetValue(PersonalDataAnalyzer.KindProperty, out var kind) || kind is null)
        {
            return;
        }

        var node = root.FindNode(context.Span, getInnermostNodeForTie: true);
        if (node.FirstAncestorOrSelf<ParameterSyntax>() is { } parameter && parameter.Identifier.Span == context.Span)
        {
            SensitiveDeclaration.Register(context, root, parameter, model, kind, "Declare the parameter as personal data", DeclareKey);
        }
        else if (node is ExpressionSyntax expression && SanitizerCall.Sanitizer(model.Compilation) is { } sanitizer)
        {
            if (Redactable(expression, model, context.CancellationToken) is { } value)
            {
                var (title, method) = kind switch
                {
                    nameof(PersonalKind.PaymentCard) or nameof(PersonalKind.BankAccount) => ("Log the last four characters", "Last4"),
                    // A few of an infinity of values: a hash of a birthday tells the birthday.
                    nameof(PersonalKind.DateOfBirth) or nameof(PersonalKind.Location) or nameof(PersonalKind.Health)
                        => ("Leave out the value", "Erase"),
                    _ => ("Log a keyed hash", "Hash"),
                };
                Register(title, method, RedactKey);
                Register("Mask the value", "Mask", MaskKey);

                void Register(string shown, string call, string key) => context.RegisterCodeFix(
                    CodeAction.Create(
                        shown, _ => Task.FromResult(SanitizerCall.Wrap(context.Document, root, value, sanitizer, call)), key),
                    context.Diagnostics);
            }

            RegisterDeclareMember(context, expression, model, kind);
        }
    }

    // Text, or a value whose text is the value: a number, a date, an address.
    private static ExpressionSyntax? Redactable(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        if (SanitizerCall.Text(expression, model, cancellationToken) is { } text)
        {
            return text;
        }

        var type = model.GetTypeInfo(expression, cancellationToken).Type;
        return type is { IsValueType: true, IsRefLikeType: false }
            || PersonalTypes.Of(model.Compilation) is var types && (types.IsNetworkAddress(type) || types.IsMailAddress(type))
                ? expression
                : null;
    }

    // The member is classified where it is declared, so that every place that logs it is found, and sinks that redact do it.
    private static void RegisterDeclareMember(CodeFixContext context, ExpressionSyntax expression, SemanticModel model, string kindName)
    {
        var name = expression is ConditionalAccessExpressionSyntax access ? access.WhenNotNull : expression;
        var member = model.GetSymbolInfo(name, context.CancellationToken).Symbol;
        if (member is not (IPropertySymbol or IFieldSymbol)
            || member.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax(context.CancellationToken) is not MemberDeclarationSyntax declaration
            || context.Document.Project.Solution.GetDocument(declaration.SyntaxTree) is not { } document
            || model.Compilation.GetTypeByMetadataName("LoggingAnalyzers.SensitiveAttribute") is not { } sensitive
            || model.Compilation.GetTypeByMetadataName("LoggingAnalyzers.DataKind") is not { } kind)
        {
            return;
        }

        context.RegisterCodeFix(
            CodeAction.Create(
                $"Declare '{member.Name}' as personal data",
                async cancellationToken =>
                {
                    var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
                    editor.AddAttribute(declaration, editor.Generator.Attribute(
                        SanitizerCall.TypeName(editor.Generator, sensitive),
                        [editor.Generator.MemberAccessExpression(SanitizerCall.TypeName(editor.Generator, kind), kindName)])
                        .WithAdditionalAnnotations(Simplifier.Annotation));
                    return editor.GetChangedDocument().Project.Solution;
                },
                DeclareKey),
            context.Diagnostics);
    }
}
