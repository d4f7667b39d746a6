using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using LoggingAnalyzers.Rules.Context;
using LoggingAnalyzers.Sinks;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes.Rules.Context;

/// <summary>Fixes LH3004: gives the record the level of its event, and takes a level out of its text.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LevelContradictsEventFixer))]
[Shared]
public sealed class LevelContradictsEventFixer : CodeFixProvider
{
    private const string LevelTitle = "Log at the level of the event";
    private const string PrefixTitle = "Leave the level out of the text";

    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.LevelContradictsEvent];

    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await FixTarget.ReadAsync(context).ConfigureAwait(false) is not { } target)
        {
            return;
        }

        if (target.Root.FindNode(context.Span) is MethodDeclarationSyntax method)
        {
            if (DeclaredLevel(method, target.Model) is { } declared && target.Property(LevelContradictsEventAnalyzer.Level) is { } right)
            {
                target.OfferReplacement(
                    LevelTitle, nameof(LevelContradictsEventFixer), declared,
                    SyntaxFactory.IdentifierName(right).WithTriviaFrom(declared));
            }

            return;
        }

        if (target.Expression is not { } text
            || target.Call() is not { Operation.Syntax: InvocationExpressionSyntax invocation } call)
        {
            return;
        }

        var changed = invocation;
        var prefix = target.Property(LevelContradictsEventAnalyzer.Prefix);
        if (prefix is not null)
        {
            if (!int.TryParse(prefix, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
                || WithoutPrefix(text, length) is not { } shortened)
            {
                return;
            }

            changed = changed.ReplaceNode(text, shortened.WithTriviaFrom(text));
        }

        if (target.Property(LevelContradictsEventAnalyzer.Level) is { } name)
        {
            if (!Enum.TryParse<SinkLevel>(name, out var level) || IsGuarded(invocation)
                || WithLevel(call, invocation, changed, level) is not { } leveled)
            {
                return;
            }

            changed = leveled;
        }

        target.OfferReplacement(prefix is null ? LevelTitle : PrefixTitle, nameof(LevelContradictsEventFixer), invocation, changed);
    }

    // LogLevel.Information in the attribute of an event.
    private static SimpleNameSyntax? DeclaredLevel(MethodDeclarationSyntax method, SemanticModel model) =>
        method.AttributeLists.SelectMany(static l => l.DescendantNodes()).OfType<MemberAccessExpressionSyntax>()
            .FirstOrDefault(a => model.GetTypeInfo(a).Type is { Name: "LogLevel", TypeKind: TypeKind.Enum })?.Name;

    private static ExpressionSyntax? WithoutPrefix(ExpressionSyntax text, int length) => text switch
    {
        LiteralExpressionSyntax { Token.Value: string whole } when LevelPrefix.Of(whole)?.Length == length
            && SaysMore(whole.Substring(length)) =>
            TemplateLiteral.Create(Capital(whole.Substring(length)), text),
        BinaryExpressionSyntax sum when WithoutPrefix(sum.Left, length) is { } left => sum.WithLeft(left.WithTriviaFrom(sum.Left)),
        InterpolatedStringExpressionSyntax { Contents: [InterpolatedStringTextSyntax first, ..] } interpolated
            when LevelPrefix.Of(first.TextToken.ValueText) is { } prefix && prefix.Length == length
                && first.TextToken.Text == first.TextToken.ValueText =>
            interpolated.WithContents(interpolated.Contents.Replace(first, Shortened(first, length))),
        _ => null,
    };

    private static InterpolatedStringTextSyntax Shortened(InterpolatedStringTextSyntax first, int length)
    {
        var rest = Capital(first.TextToken.Text.Substring(length));
        return first.WithTextToken(SyntaxFactory.Token(
            first.TextToken.LeadingTrivia, SyntaxKind.InterpolatedStringTextToken, rest, rest, first.TextToken.TrailingTrivia));
    }

    // A text that is a value and no sentence has no other word than the level.
    private static bool SaysMore(string rest)
    {
        var template = MessageTemplate.Parse(rest);
        var words = rest.Length - template.Holes.Sum(static h => h.Length);
        return words > 2 && rest.Any(char.IsLetter) && !(template.Holes is [{ Start: 0 }] && words < 4);
    }

    private static string Capital(string text) =>
        text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text.Substring(1);

    private static InvocationExpressionSyntax? WithLevel(
        LogCall call, InvocationExpressionSyntax invocation, InvocationExpressionSyntax changed, SinkLevel level)
    {
        if (call.LevelArgument is { } argument)
        {
            var index = invocation.ArgumentList.Arguments.IndexOf(a => a == argument.Argument);
            var member = argument.Value.Type?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => Levels.Of(f.Name) == level);
            return index >= 0 && member is not null
                && changed.ArgumentList.Arguments[index].Expression is MemberAccessExpressionSyntax constant
                ? changed.ReplaceNode(constant.Name, SyntaxFactory.IdentifierName(member.Name).WithTriviaFrom(constant.Name))
                : null;
        }

        // LogInformation and LogWarning, InfoFormat and WarnFormat.
        var now = NameOf(call.Sink.Row, call.Level);
        var to = NameOf(call.Sink.Row, level);
        if (now is null || to is null || !call.Method.Name.StartsWith(now, StringComparison.Ordinal))
        {
            return null;
        }

        var name = to + call.Method.Name.Substring(now.Length);
        return !call.Method.ContainingType.GetMembers(name).IsEmpty && changed.Expression switch
        {
            MemberAccessExpressionSyntax access => (SimpleNameSyntax)access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            IdentifierNameSyntax only => only,
            _ => null,
        } is { } written
            ? changed.ReplaceNode(written, SyntaxFactory.IdentifierName(name).WithTriviaFrom(written))
            : null;
    }

    private static string? NameOf(SinkRow row, SinkLevel level) => row.Methods.FirstOrDefault(m => m.Level == level).Name;

    // A guard of the old level would decide about the new one.
    private static bool IsGuarded(SyntaxNode call) => call.Ancestors().OfType<IfStatementSyntax>().Any(static i =>
        i.Condition.DescendantTokens().Any(static t =>
            t.ValueText is "IsEnabled" or "IsInfoEnabled" or "IsErrorEnabled" or "IsFatalEnabled"));
}
