using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>
/// Texts that carry a secret without being one, told by their names: links with a token, signed and webhook addresses, whole requests,
/// raw bodies. A kind is added as a row here and a line in <c>Find</c>.
/// </summary>
internal static class CarrierNames
{
    private const string SafeUri = "host and path";

    private static readonly KnownValue TokenLink = Row("a link that carries a token", SafeUri);
    private static readonly KnownValue SignedAddress = Row("a signed address: whoever has it has access", SafeUri, isSecret: true);
    private static readonly KnownValue ServiceAddress = Row("the address of a service, often with its password", SafeUri);
    private static readonly KnownValue Webhook = Row("a webhook address, whose path is its secret", "the host", isSecret: true);
    /// <summary>Of <see cref="IsWholeAddress"/>.</summary>
    public static readonly KnownValue WholeAddress = Row("a whole URL, with its login and query", SafeUri);

    private static readonly KnownValue RequestAddress = Row("the URL of an HTTP request, with its query", SafeUri);
    private static readonly KnownValue Redirect = Row("a redirect target, often signed", SafeUri);
    private static readonly KnownValue Request = Row("a whole HTTP request", "method, host and path");
    private static readonly KnownValue Body = Row("a raw body", "its length", isSecret: true);
    private static readonly KnownValue Headers = Row("a set of headers", "their names");
    private static readonly KnownValue Cookies = Row("a set of cookies", "their names", isSecret: true);
    private static readonly KnownValue CookieValue = Row("the value of a cookie", "its name", isSecret: true);

    private static readonly HashSet<string> Heads = ["url", "uri", "link", "href"];
    private static readonly HashSet<string> TokenWords =
        ["confirm", "confirmation", "reset", "invite", "invitation", "magic", "activation", "activate", "passwordless", "impersonation"];

    private static readonly HashSet<string> SignedWords =
        ["signed", "presigned", "presign", "sas", "download", "magnet", "nzb", "torrent", "tracker", "announce"];

    private static readonly HashSet<string> ServiceWords =
        ["amqp", "rabbit", "rabbitmq", "mq", "redis", "mongo", "mongodb", "postgres", "postgresql", "mysql", "database", "db", "proxy"];

    // What is a hook, and services that are reached by nothing else.
    private static readonly HashSet<string> HookWords = ["webhook", "zapier", "ifttt"];

    // What an address that is somebody's hook is called where the words around tell that it is one.
    private static readonly HashSet<string> PlainAddressWords =
    [
        .. HookWords, "target", "callback", "hook", "web", "destination", "endpoint", "post", "delivery", "subscription", "subscriber",
    ];

    private static readonly HashSet<string> WholeAddressNames = ["FullUri", "FullUrl", "AbsoluteUri", "AbsoluteUrl", "OriginalString"];
    private static readonly HashSet<string> RequestAddressNames =
        [.. WholeAddressNames, "Url", "Uri", "RequestUri", "RequestUrl", "RawUrl"];

    private static readonly HashSet<string> BodyHeads = ["body", "payload"];
    private static readonly HashSet<string> ContentHeads = ["content", "json", "xml", "html"];
    private static readonly HashSet<string> ContentWords =
        ["response", "request", "http", "raw", "body", "message", "result", "error", "reply", "frame", "payload", "event"];

    private static readonly HashSet<string> CodeBodies =
        ["css", "loop", "method", "expression", "lambda", "function", "statement", "template", "html", "script"];

    private static readonly HashSet<string> TextWords = ["raw", "str", "text", "string", "value", "plain"];

    /// <summary>The kind of text that a value is by its name, by what it is a member of, and by the words around it.</summary>
    /// <param name="value">A value whose type holds text, or an address, or is not known.</param>
    /// <param name="text">The constant text of the log call; null where it has none.</param>
    public static KnownValue? Find(in NamedValue value, string? text) =>
        Find(value.Name, value.Type, value.Symbol, value.Operation, text) ?? (IsQueryOfAddress(value) ? RequestAddress : null);

    /// <summary>The kind of text that a parameter is for, by its name and by the words around it.</summary>
    public static KnownValue? Find(IParameterSymbol parameter, string? text) =>
        Find(parameter.Name, parameter.Type, parameter, operation: null, text);

    private static KnownValue? Find(string name, ITypeSymbol? type, ISymbol? symbol, IOperation? operation, string? text)
    {
        if (!ValueTypes.IsUnknown(type) && type!.SpecialType == SpecialType.None && IsHttpRequest(type))
        {
            return Request;
        }

        var owner = ValueOwner.Of(operation);
        if (name == "Value" && owner?.Type is { } cookie && NameWords.Split(cookie.Name) is [.., "cookie"])
        {
            return CookieValue;
        }

        // link.AbsoluteUri is what the link is.
        var owned = WholeAddressNames.Contains(name) ? NameWords.Split(ValueOwner.Name(owner)) : [];
        var words = owned is [.., var last] && Heads.Contains(last) ? owned : NameWords.Split(name);
        while (words.Count > 1 && TextWords.Contains(words[words.Count - 1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        if (words.Count == 0 || SensitiveWords.MetadataPrefixes.Contains(words[0])
            || words.Exists(static w => SensitiveWords.ProtectedPrefixes.Contains(w)))
        {
            return null;
        }

        return Heads.Contains(words[words.Count - 1]) ? Address(words, owner, symbol, text) ?? RequestAddressOf(name, owner)
            : words is [.., "location", "header"] or [.., "redirect", "location"] || (words is ["location"] && IsHeader(operation))
                ? Redirect
            : type?.SpecialType == SpecialType.System_String && IsBody(words) ? Body
            : RequestAddressOf(name, owner);
    }

    /// <summary>The row of a dictionary of texts that carries secrets by its name: headers, cookies; null where it is another.</summary>
    public static KnownValue? FindCollection(string name, ITypeSymbol type) =>
        name.Length > 0 && IsTextDictionary(type) ? CollectionOf(name) : null;

    private static KnownValue? CollectionOf(string name) => NameWords.Split(name) switch
    {
        _ when name[name.Length - 1] != 's' => null,
        [.., "header"] => Headers,
        [.., "cookie"] => Cookies,
        _ => null,
    };

    // Text by text, or text by texts.
    private static bool IsTextDictionary(ITypeSymbol type) =>
        (type is INamedTypeSymbol { Name: "IDictionary" or "IReadOnlyDictionary" } own ? own
            : type.AllInterfaces.FirstOrDefault(static i => i is { Name: "IDictionary" or "IReadOnlyDictionary", Arity: 2 }))
            is { TypeArguments: [{ SpecialType: SpecialType.System_String }, var value] }
        && value is { SpecialType: SpecialType.System_String or SpecialType.System_Object }
            or { Name: "StringValues" or "IEnumerable" or "List" or "IList" or "ICollection" } or IArrayTypeSymbol;

    /// <summary>The text of a <c>Uri</c> with all that it may hold.</summary>
    public static bool IsWholeAddress(in NamedValue value) =>
        value.Symbol is IPropertySymbol { Name: "AbsoluteUri" or "OriginalString" or "PathAndQuery" or "Query", ContainingType: var of }
            ? IsUri(of)
            : IsUri(value.Type);

    private static bool IsUri(ITypeSymbol? type) => type is { Name: "Uri", ContainingNamespace: { Name: "System" } };

    private static KnownValue? Address(List<string> words, IOperation? owner, ISymbol? symbol, string? text)
    {
        var before = words.Count > 1 ? words[words.Count - 2] : "";
        if (words[0] != "forgot" && (words.Exists(TokenWords.Contains) || words is [.., "email", "link"] || IsMailed(words, text)))
        {
            return TokenLink;
        }

        // "Downloading {Link}" is about a download link.
        return SignedWords.Contains(before) || (words is ["link"] && text is not null && Contains(text, "download")) ? SignedAddress
            : ServiceWords.Contains(before) ? ServiceAddress
            : words is [.., "redirect", "url" or "link"] ? Redirect
            : IsWebhookAddress(words, owner, symbol, text) ? Webhook
            : null;
    }

    // searchUrl += "?" + parameters.GetQueryString(): all that the query holds stands in the address.
    private static bool IsQueryOfAddress(in NamedValue value) =>
        value.Site != value.Operation
        && ValueOwner.Variable(value.Site)?.Name is { } address && NameWords.Split(address) is [.., var head] && Heads.Contains(head)
        && NameWords.Split(value.Name) is [.., "query", "string" or "parameter" or "param"];

    private static KnownValue? RequestAddressOf(string name, IOperation? owner) =>
        RequestAddressNames.Contains(name) && IsOfRequest(owner) ? RequestAddress : null;

    private static bool IsWebhookAddress(List<string> words, IOperation? owner, ISymbol? symbol, string? text) =>
        IsPlainAddress(words)
        && (IsHook(words)
            || (text is not null && (Contains(text, "webhook") || Contains(text, "web hook")))
            || IsHook(ValueOwner.Name(owner)) || IsHook(owner?.Type?.Name)
            || (symbol is ILocalSymbol or IParameterSymbol && IsDeclaredByHook(symbol)));

    // "Sent a mail to {Address} with {Link}", "Confirm your account: {CallbackUrl}": such a link is made for one person.
    private static bool IsMailed(List<string> words, string? text) =>
        text is not null && IsPlainAddress(words) && NameWords.Split(text) is var said
        && (said.Exists(static w => w is "confirm" or "confirmation" or "invite" or "invitation" or "passwordless")
            || (said.Contains("reset") && said.Contains("password"))
            || (words is [.., "link"] && said.Exists(static w => w is "mail" or "email")));

    // The words before the head say nothing of where it leads.
    private static bool IsPlainAddress(List<string> words) =>
        words.FindIndex(0, words.Count - 1, static w => !PlainAddressWords.Contains(w)) < 0;

    private static bool IsDeclaredByHook(ISymbol variable)
    {
        for (var symbol = variable.ContainingSymbol; symbol is IMethodSymbol or INamedTypeSymbol; symbol = symbol.ContainingSymbol)
        {
            if (IsHook(symbol.Name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHook(string? name) => !string.IsNullOrEmpty(name) && IsHook(NameWords.Split(name!));

    private static bool IsHook(List<string> words) =>
        words.Exists(HookWords.Contains) || words is ["hook", ..] || (words.IndexOf("hook") is > 0 and var at && words[at - 1] == "web");

    // request.Url, request.Url.FullUri
    private static bool IsOfRequest(IOperation? owner)
    {
        for (var hops = 0; owner is not null && hops < 3; hops++)
        {
            if (owner.Type is { } type && IsRequest(type))
            {
                return true;
            }

            owner = ValueOwner.Of(owner);
        }

        return false;
    }

    private static bool IsHttpRequest(ITypeSymbol type) =>
        type.Name.EndsWith("HttpRequest", StringComparison.Ordinal) && type.TypeKind != TypeKind.Interface
        // Of a type that is not known the name has to do.
        && (type is IErrorTypeSymbol || IsRequest(type));

    // Called a request, and has what a request over HTTP has.
    private static bool IsRequest(ITypeSymbol type)
    {
        if (!type.Name.EndsWith("Request", StringComparison.Ordinal) && !type.Name.EndsWith("RequestMessage", StringComparison.Ordinal))
        {
            return false;
        }

        for (ITypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (!t.GetMembers("Headers").IsEmpty || !t.GetMembers("HttpMethod").IsEmpty || !t.GetMembers("HttpRequest").IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHeader(IOperation? operation) =>
        operation is IInvocationOperation or IPropertyReferenceOperation { Property.IsIndexer: true }
        && Contains(ValueOwner.Name(ValueOwner.Of(operation)), "header");

    private static bool IsBody(List<string> words)
    {
        var head = words[words.Count - 1];
        var before = words.Count > 1 ? words[words.Count - 2] : "";
        return BodyHeads.Contains(head) ? !CodeBodies.Contains(before)
            : ContentHeads.Contains(head) ? ContentWords.Contains(before) || words is ["content"]
            : head == "response" || words is ["html", "message"];
    }

    private static bool Contains(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    private static KnownValue Row(string what, string instead, bool isSecret = false) =>
        new([], [], what, instead, isSecret, Evidence.WeakName);
}
