using System.Composition;
using LoggingAnalyzers.Events;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace LoggingAnalyzers.CodeFixes.Refactorings;

/// <summary>From <c>[LoggerMessage]</c> to <c>[LogEvent]</c>: the same level, the same message and the same id.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(LoggerMessageRefactoring))]
[Shared]
public sealed class LoggerMessageRefactoring : CodeRefactoringProvider
{
    private const string Attribute = "LoggingAnalyzers.LogEventAttribute";

    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method
            || model?.Compilation.GetTypeByMetadataName(Attribute) is null
            || model.GetDeclaredSymbol(method, context.CancellationToken) is not { } symbol
            || symbol.GetAttributes().FirstOrDefault(IsLoggerMessage) is not { AttributeConstructor: not null } data
            || data.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is not AttributeSyntax attribute)
        {
            return;
        }

        var replacement = Write(LoggerMessage.Of(data, attribute), symbol, attribute);
        context.RegisterRefactoring(CodeAction.Create(
            "Declare as [LogEvent] with the same id",
            _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(attribute, replacement))),
            nameof(LoggerMessageRefactoring)));
    }

    private static bool IsLoggerMessage(AttributeData attribute) =>
        attribute.AttributeClass.Is("Microsoft.Extensions.Logging", "LoggerMessageAttribute");

    private static AttributeSyntax Write(LoggerMessage old, IMethodSymbol method, AttributeSyntax attribute)
    {
        var name = old.EventName ?? FieldNamingRules.SnakeCase(method.Name);
        var arguments = new List<AttributeArgumentSyntax> { SyntaxFactory.AttributeArgument(Text(name)) };
        if (old.Level is { } level)
        {
            arguments.Add(SyntaxFactory.AttributeArgument(level));
        }

        Add("EventId", old.EventId ?? Number(LoggerMessage.IdOf(old.EventName ?? method.Name)));
        Add("Message", old.Message);
        Add("SkipEnabledCheck", old.SkipEnabledCheck);
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        return attribute
            .WithName(SyntaxFactory.ParseName("global::LoggingAnalyzers.LogEvent")
                .WithTriviaFrom(attribute.Name)
                .WithAdditionalAnnotations(Simplifier.Annotation, Simplifier.AddImportsAnnotation))
            .WithArgumentList(SyntaxFactory.AttributeArgumentList(
                SyntaxFactory.SeparatedList(arguments, Enumerable.Repeat(comma, arguments.Count - 1))));

        void Add(string property, ExpressionSyntax? value)
        {
            if (value is not null)
            {
                var equals = SyntaxFactory.NameEquals(
                    SyntaxFactory.IdentifierName(property).WithTrailingTrivia(SyntaxFactory.Space),
                    SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space));
                arguments.Add(SyntaxFactory.AttributeArgument(equals, null, value));
            }
        }

        static LiteralExpressionSyntax Text(string text) =>
            SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));

        static LiteralExpressionSyntax Number(int number) =>
            SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(number));
    }
}
