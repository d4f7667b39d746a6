using LoggingAnalyzers.Infrastructure.Configuration;
using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.CodeFixes;

/// <summary>Writes the arguments of a log call anew: what comes before the template, the template, the values in their order.</summary>
internal sealed class LogCallEdit
{
    private readonly InvocationExpressionSyntax invocation;
    private readonly SemanticModel model;
    private readonly ConfiguredSymbols configured;
    private readonly List<CallValue> head = [];
    private CallValue template;

    private LogCallEdit(
        InvocationExpressionSyntax invocation, ArgumentSyntax template, SemanticModel model, ConfiguredSymbols configured)
    {
        this.invocation = invocation;
        this.model = model;
        this.configured = configured;
        this.template = new(template, template, null);
    }

    /// <summary>The values as they stand in the call.</summary>
    public IReadOnlyList<CallValue> Values { get; private set; } = [];

    /// <summary>Reads the arguments of a call; null where they are not all to be seen.</summary>
    /// <param name="text">The argument that holds the template.</param>
    public static LogCallEdit? Of(LogCall call, LogArgument text, SemanticModel model)
    {
        if (call.Operation.Syntax is not InvocationExpressionSyntax invocation
            || text.Argument is not ArgumentSyntax template
            || call.HasOpaqueArguments)
        {
            return null;
        }

        var edit = new LogCallEdit(invocation, template, model, call.Configured)
        {
            Values = [.. call.Arguments.Select(a => ToValue(a, model))],
        };
        var values = new HashSet<SyntaxNode>(call.Arguments.Select(static a => a.Argument)) { template };
        foreach (var argument in call.All)
        {
            if (argument.Argument is ArgumentSyntax syntax && syntax.Parent == invocation.ArgumentList && !values.Contains(syntax)
                && call.Sink.Row.RoleOf(argument.Parameter?.Name ?? "") != ParameterRole.Arguments)
            {
                // An exception behind the template is NLog's old order: it comes before it where values follow.
                var isBehind = argument.Parameter?.Ordinal > text.Parameter?.Ordinal;
                edit.head.Add(new(isBehind ? CallValue.Unnamed(syntax) : syntax, syntax, argument.Value.Type));
            }
        }

        return edit;
    }

    public void SetTemplate(ExpressionSyntax text) =>
        template = template with { Syntax = template.Syntax.WithExpression(text.WithTriviaFrom(template.Syntax.Expression)) };

    /// <summary>Puts an argument directly before the template, or before one that stands there already.</summary>
    public void InsertBeforeTemplate(CallValue value, ArgumentSyntax? before = null)
    {
        var index = before is null ? -1 : head.FindIndex(v => v.Origin == before);
        index = index < 0 ? head.Count : index;
        var follower = index < head.Count ? head[index] : template;
        var bare = CallValue.Unnamed(value.Syntax).WithLeadingTrivia(follower.Syntax.GetLeadingTrivia()).WithTrailingTrivia();
        follower = follower with { Syntax = follower.Syntax.WithLeadingTrivia() };
        if (index < head.Count)
        {
            head[index] = follower;
        }
        else
        {
            template = follower;
        }

        head.Insert(index, value with { Syntax = bare, Origin = null });
    }

    /// <summary>Passes an exception where all frameworks take it: before a format provider and the template, in place of a null.</summary>
    public void InsertException(ExpressionSyntax exception, LogCall call)
    {
        var provider = call.All.FirstOrDefault(static a => a.Parameter?.Type.Name == "IFormatProvider")?.Argument as ArgumentSyntax;
        var none = call.Exception?.Argument as ArgumentSyntax;
        InsertBeforeTemplate(new(SyntaxFactory.Argument(exception.WithoutTrivia()), null, null), none ?? provider);
        if (none is not null)
        {
            RemoveBeforeTemplate(none);
        }
    }

    public void RemoveBeforeTemplate(ArgumentSyntax argument) => head.RemoveAll(v => v.Origin == argument);

    /// <summary>The call with these values; null where the compiler would not take it for a log call, or a comment would go.</summary>
    /// <param name="values">The values, in the order of the holes.</param>
    /// <param name="methodName">Another method of the same type to call; null keeps the method.</param>
    public InvocationExpressionSyntax? Build(IReadOnlyList<CallValue> values, string? methodName = null)
    {
        var old = invocation.ArgumentList.Arguments;
        var items = head.Append(template).Concat(values is [var single] ? [single.Alone()] : values).ToList();
        var arguments = items.Select((item, i) =>
            i == items.Count - 1 ? item.Syntax.WithTrailingTrivia(Merge(item, old.Last()))
            : item.Origin == old.Last() ? item.Syntax.WithTrailingTrivia() : item.Syntax);
        var separators = items.Skip(1).Select(item => item.Origin is { } origin && old.IndexOf(origin) is > 0 and var index
            ? old.GetSeparator(index - 1)
            : SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space));
        var result = invocation.WithArgumentList(invocation.ArgumentList.WithArguments(SyntaxFactory.SeparatedList(arguments, separators)));
        if (methodName is not null)
        {
            var name = SyntaxFactory.IdentifierName(methodName);
            result = result.WithExpression(result.Expression switch
            {
                MemberAccessExpressionSyntax member => member.WithName(name.WithTriviaFrom(member.Name)),
                MemberBindingExpressionSyntax member => member.WithName(name.WithTriviaFrom(member.Name)),
                _ => name.WithTriviaFrom(result.Expression),
            });
        }

        return Comments(result) >= Comments(invocation) && Binds(result) ? result : null;
    }

    private static SyntaxTriviaList Merge(CallValue item, ArgumentSyntax last) =>
        item.Origin == last ? item.Syntax.GetTrailingTrivia() : item.Syntax.GetTrailingTrivia().AddRange(last.GetTrailingTrivia());

    private static int Comments(SyntaxNode node) => node.DescendantTrivia().Count(static t =>
        t.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia);

    // The argument itself where it carries one value, with its trivia; otherwise the element of the array.
    private static CallValue ToValue(LogArgument value, SemanticModel model)
    {
        var syntax = value.Syntax;
        var type = model.GetTypeInfo(syntax).Type;
        while (syntax.Parent is ParenthesizedExpressionSyntax)
        {
            syntax = syntax.Parent;
        }

        return syntax.Parent is ArgumentSyntax argument
            ? new(CallValue.Unnamed(argument), argument, type)
            : new(SyntaxFactory.Argument(((ExpressionSyntax)syntax).WithoutTrivia()), null, type);
    }

    private bool Binds(InvocationExpressionSyntax result)
    {
        // What follows ?. does not bind alone; the same call without it does.
        if (invocation.Ancestors().OfType<ConditionalAccessExpressionSyntax>().Any(a => a.WhenNotNull.Span.Contains(invocation.Span)))
        {
            return true;
        }

        var bound = model.GetSpeculativeSymbolInfo(invocation.SpanStart, result, SpeculativeBindingOption.BindAsExpression);
        return bound.Symbol is IMethodSymbol method
            && SinkTable.For(model.Compilation, configured)?.Find(method.ReducedFrom ?? method) is { } sink
            && method.Parameters.Any(p => sink.Row.RoleOf(p.Name) == ParameterRole.Template);
    }
}
