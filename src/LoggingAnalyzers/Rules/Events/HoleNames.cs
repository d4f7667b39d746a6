using System.Globalization;
using System.Text;
using LoggingAnalyzers.Sinks;
using LoggingAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LoggingAnalyzers.Rules.Events;

/// <summary>Names holes from the expressions that fill them: <c>order.Customer.Id</c> → <c>CustomerId</c>. Gives a name once.</summary>
internal sealed class HoleNames(SemanticModel model, NamingStyle style)
{
    // Members that say nothing without their owner, members that are their owner, and methods that hand their receiver on.
    private static readonly HashSet<string> Vague =
    [
        "Id", "Name", "Key", "Count", "Length", "Type", "Status", "State", "Code", "Message", "Text", "Title", "Url", "Uri", "Path",
        "Size", "Number", "Index", "Date", "Time", "Version", "Host", "Port", "Address", "Kind", "Description", "Level", "Source",
        "Target", "Method",
    ];

    private static readonly HashSet<string> Transparent =
    [
        "Value", "Result", "ToString", "Trim", "TrimStart", "TrimEnd", "ToUpper", "ToLower", "ToUpperInvariant", "ToLowerInvariant",
        "Substring", "Replace", "ToList", "ToArray", "ConfigureAwait", "GetValueOrDefault", "First", "FirstOrDefault",
        "Single", "SingleOrDefault", "Last", "LastOrDefault", "Select", "Where", "OrderBy", "Distinct", "Take", "Skip",
        "AsSpan", "GetAwaiter", "GetResult",
    ];

    // Owners that only carry their members: the port of the options is the port.
    private static readonly HashSet<string> Carriers =
        new(StringComparer.OrdinalIgnoreCase) { "options", "option", "settings", "setting", "config", "configuration", "props", "args" };

    // What comes out is another form of the first argument, and is named as that: LogSanitizer.Mask(token).
    private static readonly HashSet<string> Wrapping =
        ["nameof", "Serialize", "SerializeObject", "Mask", "Hash", "Last4", "Sanitize", "Neutralize", "Redact"];

    private static readonly string[] Verbs =
        ["Get", "Create", "Fetch", "Read", "Load", "Find", "Compute", "Calculate", "Build", "To", "As"];

    private readonly HashSet<string> given = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Keeps a name that the template has already from being given.</summary>
    public void Reserve(string name) => given.Add(name);

    /// <summary>The name that an expression has of its own, in Pascal case; null where only its type tells anything.</summary>
    public string? Own(ExpressionSyntax value) => Clean(Short(value) ?? "") is { Length: > 0 } own ? own : null;

    /// <summary>The name for the hole that an expression fills.</summary>
    public string Next(ExpressionSyntax value)
    {
        var name = Own(value) ?? ByType(value);
        if (given.Contains(Styled(name)) && Receiver(value) is { } receiver && Clean(Short(receiver) ?? "") is { Length: > 0 } owner)
        {
            name = owner + name;
        }

        var unique = Styled(name);
        for (var n = 2; !given.Add(unique); n++)
        {
            unique = Styled(name + n.ToString(CultureInfo.InvariantCulture));
        }

        return unique;
    }

    private string? Short(ExpressionSyntax? expression) => expression switch
    {
        ParenthesizedExpressionSyntax e => Short(e.Expression),
        CastExpressionSyntax e => Short(e.Expression),
        AwaitExpressionSyntax e => Short(e.Expression),
        PrefixUnaryExpressionSyntax e => Short(e.Operand),
        PostfixUnaryExpressionSyntax e => Short(e.Operand),
        AssignmentExpressionSyntax e => Short(e.Left),
        BinaryExpressionSyntax e when e.Kind() is SyntaxKind.CoalesceExpression or SyntaxKind.AsExpression => Short(e.Left),
        ConditionalExpressionSyntax e => Short(e.WhenTrue) ?? Short(e.WhenFalse),
        ConditionalAccessExpressionSyntax e => Short(e.WhenNotNull),
        IdentifierNameSyntax e => e.Identifier.ValueText,
        GenericNameSyntax e => e.Identifier.ValueText,
        MemberAccessExpressionSyntax e => Member(e.Expression, e.Name.Identifier.ValueText),
        MemberBindingExpressionSyntax e => Member(Receiver(e), e.Name.Identifier.ValueText),
        ElementAccessExpressionSyntax e => Key(e.ArgumentList) ?? Short(e.Expression),
        ElementBindingExpressionSyntax e => Key(e.ArgumentList) ?? Short(Receiver(e)),
        InvocationExpressionSyntax e => Call(e),
        ObjectCreationExpressionSyntax { Type: SimpleNameSyntax type } => type.Identifier.ValueText,
        TypeOfExpressionSyntax { Type: SimpleNameSyntax type } => type.Identifier.ValueText,
        _ => null,
    };

    private string? Member(ExpressionSyntax? receiver, string name)
    {
        if (Transparent.Contains(name) && Short(receiver) is { } owner)
        {
            return owner;
        }

        return Vague.Contains(name) && Owner(receiver) is { } qualifier && !Carriers.Contains(qualifier.TrimStart('_'))
            && !name.StartsWith(qualifier, StringComparison.OrdinalIgnoreCase)
            ? Clean(qualifier) + name
            : name;
    }

    private string? Call(InvocationExpressionSyntax call)
    {
        var (receiver, name) = call.Expression switch
        {
            MemberAccessExpressionSyntax e => (e.Expression, e.Name.Identifier.ValueText),
            MemberBindingExpressionSyntax e => (Receiver(e), e.Name.Identifier.ValueText),
            SimpleNameSyntax e => (null, e.Identifier.ValueText),
            _ => (null, ""),
        };
        var arguments = call.ArgumentList.Arguments;
        if (Wrapping.Contains(name) && arguments.Count > 0)
        {
            return Short(arguments[0].Expression);
        }

        if (name is "Join" && arguments.Count > 0)
        {
            return Short(arguments[arguments.Count - 1].Expression);
        }

        var noun = name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(0, name.Length - 5) : name;
        if (Verbs.FirstOrDefault(v => noun.StartsWith(v, StringComparison.Ordinal)) is { } verb
            && (noun.Length == verb.Length || char.IsUpper(noun[verb.Length])) && !Transparent.Contains(name))
        {
            noun = noun.Substring(verb.Length);
        }

        return noun.Length == 0 ? Short(receiver) : Member(receiver, noun);
    }

    /// <summary>What qualifies a vague member: its owner's name, or the owner's type where the name is a letter or two.</summary>
    private string? Owner(ExpressionSyntax? receiver)
    {
        if (receiver is null or ThisExpressionSyntax or BaseExpressionSyntax
            || (receiver is IdentifierNameSyntax && model.GetSymbolInfo(receiver).Symbol is ITypeSymbol))
        {
            return null;
        }

        if (receiver is IdentifierNameSyntax { Identifier.ValueText.Length: <= 2 }
            && model.GetTypeInfo(receiver).Type is INamedTypeSymbol { SpecialType: SpecialType.None } type)
        {
            if (ExceptionText.IsException(type))
            {
                return "Exception";
            }

            return type.IsAnonymousType || type.IsTupleType || type.Name.Length == 0 ? null : type.Name;
        }

        return Short(receiver);
    }

    private static ExpressionSyntax? Receiver(ExpressionSyntax value) => value switch
    {
        MemberAccessExpressionSyntax e => e.Expression,
        InvocationExpressionSyntax e => Receiver(e.Expression),
        ConditionalAccessExpressionSyntax e => e.Expression,
        MemberBindingExpressionSyntax or ElementBindingExpressionSyntax =>
            value.Ancestors().OfType<ConditionalAccessExpressionSyntax>()
                .FirstOrDefault(a => a.WhenNotNull.Span.Contains(value.Span))?.Expression,
        _ => null,
    };

    private static string? Key(BracketedArgumentListSyntax arguments) =>
        arguments.Arguments is [{ Expression: LiteralExpressionSyntax { Token.Value: string key } }] && Clean(key).Length > 0 ? key : null;

    private string ByType(ExpressionSyntax value) => model.GetTypeInfo(value).Type switch
    {
        { Name: "TimeSpan" } => "Duration",
        { Name: "DateTime" or "DateTimeOffset" } => "Time",
        { SpecialType: SpecialType.System_Boolean } => "Condition",
        INamedTypeSymbol { SpecialType: SpecialType.None, IsAnonymousType: false, IsTupleType: false } type => Clean(type.Name),
        _ => "Value",
    } is { Length: > 0 } name ? name : "Value";

    // Words joined in Pascal case: letters and digits alone, a letter first.
    private static string Clean(string name)
    {
        if (name.Length > 2 && name[1] == '_' && name[0] is 'm' or 's')
        {
            name = name.Substring(2);
        }

        var shouts = name.Length > 1 && name.IndexOf('_') > 0 && !name.Any(char.IsLower);
        var clean = new StringBuilder(name.Length);
        var upper = true;
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c))
            {
                upper = true;
            }
            else if (clean.Length > 0 || char.IsLetter(c))
            {
                clean.Append(upper ? char.ToUpperInvariant(c) : shouts ? char.ToLowerInvariant(c) : c);
                upper = false;
            }
        }

        return clean.ToString();
    }

    private string Styled(string pascal) => StyledName.FromPascal(pascal, style);
}
