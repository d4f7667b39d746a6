using LoggingAnalyzers.Sensitivity;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Rules.Context;

/// <summary>Which names and types identify something.</summary>
internal static class IdentifierNames
{
    /// <summary>Types of a request: whoever has one can tell which request it was.</summary>
    public static readonly HashSet<string> RequestContexts =
    [
        "HttpContext", "HttpRequest", "ResourceExecutingContext", "ActionExecutingContext", "AuthorizationFilterContext",
        "HubCallerContext",
        "ConnectionContext",
    ];

    private static readonly HashSet<string> Ids =
        ["id", "guid", "uuid", "number", "no", "key", "sku", "isbn", "identifier", "reference", "slug"];

    private static readonly HashSet<string> Names =
    [
        "name", "path", "file", "filename", "folder", "directory", "dir", "url", "uri", "host", "hostname", "topic", "queue", "code",
        "email", "username", "endpoint", "address", "title",
    ];

    // What tells how something is done, not to what.
    private static readonly HashSet<string> NotOfTheEvent =
    [
        "return", "base", "root", "redirect", "callback", "temp", "tmp", "content", "cache", "config", "default", "connection", "log",
        "logger", "cookie", "machine", "installation", "assembly",
    ];

    private static readonly HashSet<string> Dependencies =
    [
        "Service", "Manager", "Repository", "Factory", "Provider", "Options", "Settings", "Configuration", "Config", "Helper", "Client",
        "Store", "Builder", "Handler", "Logger", "Registry", "Cache", "Scheduler", "Dispatcher", "Resolver", "Stream", "Reader", "Writer",
        "Type", "DbContext", "Token",
    ];

    /// <summary>Text, a number, an id: what fits into a hole.</summary>
    public static bool IsScalar(ITypeSymbol type)
    {
        type = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0] : type;
        return type.SpecialType is SpecialType.System_String or SpecialType.System_Int16 or SpecialType.System_Int32
                or SpecialType.System_Int64 or SpecialType.System_UInt32 or SpecialType.System_UInt64
            || type.Name is "Guid" or "Uri" or "ObjectId" or "PathString"
            || (type.IsValueType && type.Name.EndsWith("Id", StringComparison.Ordinal));
    }

    /// <summary>0 for an id, 1 for a name of something; less for what identifies nothing.</summary>
    public static int Rank(string name, ITypeSymbol type, string[] furtherWords)
    {
        var words = NameWords.Split(name);
        if (words.Count == 0)
        {
            return -1;
        }

        var head = words[words.Count - 1];
        if (words.Exists(NotOfTheEvent.Contains) && !Ids.Contains(head))
        {
            return -1;
        }

        // A code alone is what somebody types in.
        if (head == "code" && (words.Count == 1 || type.SpecialType == SpecialType.System_String)
            && words is not [.., "status" or "error" or "exit", _])
        {
            return -1;
        }

        return Ids.Contains(head) || type.Name.EndsWith("Id", StringComparison.Ordinal) ? 0
            : Names.Contains(head) || furtherWords.Contains(head, StringComparer.OrdinalIgnoreCase) ? 1
            : -1;
    }

    /// <summary>The same for a member of a value at hand: its own id and name, not what it refers to.</summary>
    public static int MemberRank(string name, ITypeSymbol type, string owner) => name switch
    {
        "Id" or "Number" or "Key" or "Guid" or "Identifier" or "Sku" or "ConnectionId" or "TraceIdentifier" => 0,
        "Name" or "Path" or "Url" or "FileName" or "FullName" or "Email" or "UserName" => 1,
        _ when name.EndsWith("Id", StringComparison.Ordinal) && Matches(owner, name.Substring(0, name.Length - 2)) => 0,
        _ when name.EndsWith("Number", StringComparison.Ordinal) && Matches(owner, name.Substring(0, name.Length - 6)) => 0,
        _ => -1,
    };

    /// <summary>Values of the type have parts that identify them; services do not.</summary>
    public static bool HasParts(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } || type.Name.Length == 0)
        {
            return false;
        }

        for (var space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (space.ContainingNamespace.IsGlobalNamespace && space.Name is "System" or "Microsoft")
            {
                return false;
            }
        }

        return !Dependencies.Any(d => type.Name.EndsWith(d, StringComparison.Ordinal));
    }

    /// <summary>The name of a person, of which the log need not know more than the id.</summary>
    public static bool IsPersonal(ISymbol symbol)
    {
        var words = NameWords.Split(symbol is IPropertySymbol ? symbol.ContainingType.Name + "_" + symbol.Name : symbol.Name);
        return words.Count > 1 && words[words.Count - 1] is "name" or "title"
            && words.Take(words.Count - 1).Any(PersonalWords.People.Contains);
    }

    /// <summary>A member that holds how the object works.</summary>
    public static bool IsSetting(string name) => NameWords.Split(name).Exists(NotOfTheEvent.Contains);

    private static bool Matches(string owner, string part) =>
        part.Length > 2 && owner.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
