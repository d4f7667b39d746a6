using System.Collections.Immutable;
using System.Composition;
using LoggingAnalyzers.Rules.Context;
using LoggingAnalyzers.Rules.Events;
using LoggingAnalyzers.Sinks;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes.Rules.Context;

/// <summary>Fixes LH3005: says at the end of the text which one it was.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingContextFixer))]
[Shared]
public sealed class MissingContextFixer : CodeFixProvider
{
    private const string Title = "Say which one it was";

    private static readonly char[] Marks = ['.', '!', '?', ':', ';', ',', '…', ' '];

    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.MissingContext];

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FixTarget.ReadAsync(context).ConfigureAwait(false) is not { Expression: { } text } target
            || target.Property(MissingContextAnalyzer.Suggested) is not { } suggested
            || target.Call() is not { Operation.Syntax: InvocationExpressionSyntax invocation } call
            || !TemplateLiteral.IsWritten(text)
            || target.Model.GetConstantValue(text, target.CancellationToken) is not { HasValue: true, Value: string written })
        {
            return;
        }

        var values = suggested.Split('\n');
        var changed = call.Kind == SinkKind.Text
            ? WithFormat(call, invocation, text, written, values)
            : await WithHolesAsync(target, call, invocation, values).ConfigureAwait(false);
        if (changed is not null)
        {
            target.OfferReplacement(Title, nameof(MissingContextFixer), invocation, changed);
        }
    }

    // The holes are named in a document that has the values already: names depend on what the values are.
    private static async Task<SyntaxNode?> WithHolesAsync(
        FixTarget target, LogCall call, InvocationExpressionSyntax invocation, string[] values)
    {
        var mark = new SyntaxAnnotation();
        var given = invocation.AddArgumentListArguments([.. values.Select(Argument)]).WithAdditionalAnnotations(mark);
        var document = target.Document.WithSyntaxRoot(target.Root.ReplaceNode(invocation, given));
        var changed = await ChangedCall.ReadAsync(document, r => r.GetAnnotatedNodes(mark).SingleOrDefault(), target.CancellationToken)
            .ConfigureAwait(false);
        if (changed?.Call is not { Template: { Argument: ArgumentSyntax argument } template, TemplateText: { } text } read
            || read.Kind != call.Kind
            || LogCallEdit.Of(read, template, changed.Model) is not { } edit
            || edit.Values.Count != values.Length)
        {
            return null;
        }

        var style = HoleNaming.Of(document.Project.AnalyzerOptions, changed.Root.SyntaxTree);
        var names = new HoleNames(changed.Model, style);
        var holes = edit.Values.Select(v => TemplateText.Hole(names.Next(v.Syntax.Expression))).ToList();

        // Without values only Serilog reads the text as a template; the others write it as it is.
        text = TemplateDialects.Of(read) == TemplateDialect.Serilog ? text : TemplateText.Escape(text);
        edit.SetTemplate(TemplateLiteral.Create(Append(text, string.Join(" and ", holes)), argument.Expression));
        return edit.Build(edit.Values);
    }

    // log4net: the method beside that takes a format.
    private static InvocationExpressionSyntax? WithFormat(
        LogCall call, InvocationExpressionSyntax invocation, ExpressionSyntax text, string written, string[] values)
    {
        var name = call.Method.Name + "Format";
        if (invocation is not { Expression: MemberAccessExpressionSyntax member, ArgumentList.Arguments: [var only] }
            || call.Method.ContainingType.GetMembers(name).IsEmpty)
        {
            return null;
        }

        var format = Append(TemplateText.Escape(written), string.Join(" and ", values.Select(static (_, i) => "{" + i + "}")));
        return invocation
            .WithExpression(member.WithName(SyntaxFactory.IdentifierName(name).WithTriviaFrom(member.Name)))
            .WithArgumentList(invocation.ArgumentList
                .ReplaceNode(only.Expression, TemplateLiteral.Create(format, text).WithTriviaFrom(only.Expression))
                .AddArguments([.. values.Select(Argument)]));
    }

    private static ArgumentSyntax Argument(string value) => SyntaxFactory.Argument(SyntaxFactory.ParseExpression(value));

    // Before the mark that ends the text.
    private static string Append(string text, string holes)
    {
        var end = text.TrimEnd(Marks);
        return end + " for " + holes + text.Substring(end.Length).TrimEnd(' ');
    }
}
