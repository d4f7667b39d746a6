using System.Collections.Immutable;
using System.Composition;
using LoggingAnalyzers.Rules.Privacy;
using LoggingAnalyzers.Sensitivity;
using Microsoft.CodeAnalysis;
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

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FixTarget.ReadAsync(context).ConfigureAwait(false) is not { } target
            || target.Property(PersonalDataAnalyzer.KindProperty) is not { } kind)
        {
            return;
        }

        target.OfferDeclaration("Declare the parameter as personal data", DeclareKey, kind);
        if (target.Expression is { } expression && SanitizerCall.Sanitizer(target.Model.Compilation) is not null)
        {
            var value = Redactable(expression, target.Model, context.CancellationToken);
            var (title, method) = kind switch
            {
                nameof(PersonalKind.PaymentCard) or nameof(PersonalKind.BankAccount) => ("Log the last four characters", "Last4"),
                // A few of an infinity of values: a hash of a birthday tells the birthday.
                nameof(PersonalKind.DateOfBirth) or nameof(PersonalKind.Location) or nameof(PersonalKind.Health)
                    => ("Leave out the value", "Erase"),
                _ => ("Log a keyed hash", "Hash"),
            };
            target.OfferSanitizer(title, RedactKey, value, method);
            target.OfferSanitizer("Mask the value", MaskKey, value, "Mask");
            OfferDeclaredMember(target, expression, kind);
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
    private static void OfferDeclaredMember(FixTarget target, ExpressionSyntax expression, string kindName)
    {
        var model = target.Model;
        var name = expression is ConditionalAccessExpressionSyntax access ? access.WhenNotNull : expression;
        var member = model.GetSymbolInfo(name, target.CancellationToken).Symbol;
        if (member is not (IPropertySymbol or IFieldSymbol)
            || member.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax(target.CancellationToken) is not MemberDeclarationSyntax declaration
            || target.Document.Project.Solution.GetDocument(declaration.SyntaxTree) is not { } document
            || model.Compilation.GetTypeByMetadataName("LoggingAnalyzers.SensitiveAttribute") is not { } sensitive
            || model.Compilation.GetTypeByMetadataName("LoggingAnalyzers.DataKind") is not { } kind)
        {
            return;
        }

        target.OfferSolution($"Declare '{member.Name}' as personal data", DeclareKey, async cancellationToken =>
        {
            var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
            editor.AddAttribute(declaration, editor.Generator.Attribute(
                SanitizerCall.TypeName(editor.Generator, sensitive),
                [editor.Generator.MemberAccessExpression(SanitizerCall.TypeName(editor.Generator, kind), kindName)])
                .WithAdditionalAnnotations(Simplifier.Annotation));
            return editor.GetChangedDocument().Project.Solution;
        });
    }
}
