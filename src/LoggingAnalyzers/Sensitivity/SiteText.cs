using LoggingAnalyzers.Sinks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>Where a value stands in the log call, and how a message names it.</summary>
internal static class SiteText
{
    private const int MaxShown = 60;

    /// <summary>The expression in the log call, as a reader sees it.</summary>
    public static SyntaxNode Expression(in NamedValue value) => Expression(value.Site.Syntax);

    /// <summary>
    /// Where else a reader looks: the whole argument, where it is an object or a list that the value is put into; an event's parameter.
    /// </summary>
    public static IEnumerable<Location> Argument(in NamedValue value, LogCall call)
    {
        for (var node = value.Site.Syntax; node is not null && node != call.Operation.Syntax; node = node.Parent)
        {
            if (node is ArgumentSyntax argument && argument.Parent?.Parent == call.Operation.Syntax)
            {
                return call.Kind == SinkKind.Event
                    ? call.All.FirstOrDefault(a => a.Argument == argument)?.Parameter?.Locations.Where(static l => l.IsInSource) ?? []
                    : argument.Expression != value.Site.Syntax && IsMade(argument.Expression) ? [argument.Expression.GetLocation()]
                    : [];
            }
        }

        return [];
    }

    private static bool IsMade(ExpressionSyntax expression) =>
        expression is BaseObjectCreationExpressionSyntax or AnonymousObjectCreationExpressionSyntax or CollectionExpressionSyntax
            or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or InvocationExpressionSyntax;

    // A value that came through a local is named by both: token → user.AccessToken.
    public static string Show(in NamedValue value) =>
        value.Name.Length == 0 || ReferenceEquals(value.Site, value.Operation)
            ? Show(value.Site.Syntax)
            : Show(value.Site.Syntax) + " → " + Show(value.Operation.Syntax);

    private static string Show(SyntaxNode syntax)
    {
        var text = Expression(syntax).ToString();
        var line = text.IndexOfAny(['\r', '\n']);
        text = line < 0 ? text : text.Substring(0, line);
        return text.Length <= MaxShown ? text : text.Substring(0, MaxShown) + "…";
    }

    // Of user?.Password the operation has only .Password: the whole is what a reader sees.
    private static SyntaxNode Expression(SyntaxNode syntax)
    {
        var node = syntax;
        while (node is MemberBindingExpressionSyntax or ElementBindingExpressionSyntax
            || (node.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == node)
            || (node is InvocationExpressionSyntax or MemberAccessExpressionSyntax && IsUnderBinding(node)))
        {
            if (node.Parent is null)
            {
                return syntax;
            }

            node = node.Parent;
        }

        return node;
    }

    private static bool IsUnderBinding(SyntaxNode node) => node switch
    {
        MemberBindingExpressionSyntax or ElementBindingExpressionSyntax => true,
        InvocationExpressionSyntax invocation => IsUnderBinding(invocation.Expression),
        MemberAccessExpressionSyntax member => IsUnderBinding(member.Expression),
        ElementAccessExpressionSyntax element => IsUnderBinding(element.Expression),
        _ => false,
    };
}
