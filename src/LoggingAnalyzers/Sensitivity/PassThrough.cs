using LoggingAnalyzers.Infrastructure;
using LoggingAnalyzers.Infrastructure.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>Which part of a call ends up in what it returns.</summary>
internal enum PassedOn
{
    /// <summary>Not known: the call is a value of its own.</summary>
    Unknown,

    /// <summary>Nothing that tells the value.</summary>
    Nothing,
    Instance,
    FirstArgument,
    AllArguments,

    /// <summary>What the call is made on, and what it puts in.</summary>
    InstanceAndNew,
}

/// <summary>Methods of the base class library that hand a value on, or keep so little of it that it is none any more.</summary>
internal static class PassThrough
{
    /// <summary>That many characters may stay of a value without giving it away.</summary>
    private const int FewCharacters = 4;

    public static PassedOn Of(IInvocationOperation invocation, ConfiguredSymbols? configured = null)
    {
        var method = invocation.TargetMethod;
        if (configured is not null && configured.Lists(ConfiguredSymbols.Sanitizers, method))
        {
            return PassedOn.Nothing;
        }

        if (IsToString(method))
        {
            return invocation.Instance is null ? PassedOn.FirstArgument : PassedOn.Instance;
        }

        if (method.ContainingType is not { } type || type.ContainingNamespace is not { } space)
        {
            return PassedOn.Unknown;
        }

        if (KeepsFew(invocation) || IsProtective(invocation))
        {
            return PassedOn.Nothing;
        }

        return (type.Name, method.Name) switch
        {
            ("String", "Format" or "Concat" or "Join") when IsSystem(space) => PassedOn.AllArguments,
            ("String", "Copy" or "Intern") when IsSystem(space) => PassedOn.FirstArgument,
            ("String", "Replace" or "Insert") when IsSystem(space) => PassedOn.InstanceAndNew,
            ("String", _) when IsSystem(space) && !method.IsStatic && IsTextual(method.ReturnType) => PassedOn.Instance,
            ("StringBuilder", _) when !method.IsStatic => PassedOn.Instance,
            ("Convert", "ToBase64String" or "FromBase64String" or "ToHexString" or "ToHexStringLower" or "FromHexString" or "ToString")
                when IsSystem(space) => PassedOn.FirstArgument,
            ("BitConverter", "ToString") when IsSystem(space) => PassedOn.FirstArgument,
            ("Encoding" or "UTF8Encoding" or "ASCIIEncoding" or "UnicodeEncoding", "GetString" or "GetBytes" or "GetChars")
                => PassedOn.FirstArgument,
            ("Uri", "EscapeDataString" or "UnescapeDataString" or "EscapeUriString") when IsSystem(space) => PassedOn.FirstArgument,
            ("WebUtility" or "HttpUtility", "UrlEncode" or "UrlDecode" or "HtmlEncode" or "HtmlDecode" or "JavaScriptStringEncode")
                => PassedOn.FirstArgument,
            ("JsonSerializer", "Serialize" or "SerializeToUtf8Bytes") or ("JsonConvert", "SerializeObject") => PassedOn.FirstArgument,
            ("MemoryExtensions", "AsSpan" or "AsMemory" or "Trim" or "TrimStart" or "TrimEnd") => PassedOn.FirstArgument,
            ("Enumerable", "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault" or "ElementAt"
                or "ElementAtOrDefault" or "ToArray" or "ToList" or "Take" or "Skip" or "Distinct" or "Reverse" or "Where" or "AsEnumerable"
                or "Cast" or "OfType" or "OrderBy" or "Order" or "Append" or "Prepend" or "Concat" or "DefaultIfEmpty")
                => PassedOn.FirstArgument,
            ("Task" or "ValueTask", "ConfigureAwait" or "GetAwaiter" or "AsTask" or "WaitAsync") => PassedOn.Instance,
            ("TaskAwaiter" or "ValueTaskAwaiter" or "ConfiguredTaskAwaiter" or "ConfiguredValueTaskAwaiter", "GetResult")
                => PassedOn.Instance,
            ("Nullable", "GetValueOrDefault") when IsSystem(space) => PassedOn.Instance,
            _ => IsJson(invocation) ? PassedOn.FirstArgument : PassedOn.Unknown,
        };
    }

    private static bool IsJson(IInvocationOperation invocation) =>
        invocation is { TargetMethod: { IsStatic: true } method, Arguments.Length: > 0 }
        && IsTextual(method.ReturnType)
        && MakesJson(method);

    // ToJson(order), order.ToJson(), Json.Serialize(order): a serializer under a name of somebody's own.
    private static bool MakesJson(IMethodSymbol method) =>
        method.Name is "ToJson" or "ToJsonString" or "ConvertToJson" or "SerializeToJson" or "AsJson" or "ToPrettyJson" or "JsonSerialize"
        || (method.Name.StartsWith("Serialize", StringComparison.Ordinal)
            && method.ContainingType?.Name.IndexOf("Json", StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>The form that the call gives what it prints; null where it hands on or cuts text.</summary>
    public static PrintedAs? Prints(IMethodSymbol method) => (method.ContainingType?.Name, method.Name) switch
    {
        ("JsonSerializer", "Serialize" or "SerializeToUtf8Bytes") => PrintedAs.SystemTextJson,
        ("JsonConvert", "SerializeObject") => PrintedAs.NewtonsoftJson,
        _ when MakesJson(method) => PrintedAs.Json,
        ("String", "Join") => PrintedAs.Elements,
        ("String", "Format" or "Concat") => PrintedAs.Text,
        _ => IsToString(method) ? PrintedAs.Text : null,
    };

    /// <summary><c>new State().Add(a).Add(b)</c>: a call that gives back the builder it is made on.</summary>
    public static bool IsBuilding(IInvocationOperation invocation, out IOperation builder)
    {
        var method = invocation.TargetMethod;
        builder = Receiver(invocation) ?? invocation;
        if (builder == invocation
            || method.ReturnType is not { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } type
            || !SymbolEqualityComparer.Default.Equals(builder.Type, type))
        {
            return false;
        }

        var root = builder;
        for (var hops = 0; root is IInvocationOperation call && hops < 64; hops++)
        {
            root = Receiver(call);
        }

        return root is IObjectCreationOperation;
    }

    /// <summary>What the call is made on, for an extension method too; null for other static calls.</summary>
    public static IOperation? Receiver(IInvocationOperation invocation) =>
        invocation.Instance
        ?? (invocation.TargetMethod.IsExtensionMethod && invocation.Arguments is [var first, ..] ? first.Value : null);

    /// <summary>What <see cref="PassedOn.InstanceAndNew"/> names.</summary>
    public static IEnumerable<IOperation> InstanceAndNew(IInvocationOperation invocation) =>
        invocation.Arguments.Where(static a => a.Parameter is { Name: "newValue" or "newChar" or "value" })
            .Select(static a => a.Value).Prepend(invocation.Instance!);

    /// <summary>A URL that is made of its arguments: what is secret among them stands in it.</summary>
    public static bool MakesAddress(IMethodSymbol method)
    {
        var words = NameWords.Split(method.Name);
        if (words is [.., "async"])
        {
            words.RemoveAt(words.Count - 1);
        }

        return (words is [var verb, .., "url" or "uri" or "link" or "href"] && CallNames.Brings(verb))
            || method is { Name: "AddQueryString" } or { ContainingType.Name: "UrlHelper" or "UrlHelperExtensions" or "IUrlHelper" };
    }

    /// <summary>The lambda of <c>Select</c> and its like; null for other calls.</summary>
    public static IAnonymousFunctionOperation? Projection(IInvocationOperation invocation)
    {
        if (invocation.TargetMethod.Name is not ("Select" or "SelectMany" or "ConvertAll"))
        {
            return null;
        }

        foreach (var argument in invocation.Arguments)
        {
            if (argument.Value.Unconverted() is IDelegateCreationOperation { Target: IAnonymousFunctionOperation lambda })
            {
                return lambda;
            }
        }

        return null;
    }

    /// <summary>The call hides what it is given: hashing, masking, encrypting, replacing by a fixed pattern.</summary>
    public static bool IsProtective(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        if (method is { Name: "Replace", ContainingType.Name: "Regex" })
        {
            return !method.IsStatic || (invocation.Arguments.Length > 1 && invocation.Arguments[1].Value.ConstantValue.HasValue);
        }

        if (method.ContainingType is { Name: "LogSanitizer" })
        {
            return true;
        }

        return SaysProtective(method.Name);
    }

    /// <summary>The name of a method says that it hides what it is given: its leading verb does.</summary>
    public static bool SaysProtective(string name)
    {
        foreach (var word in NameWords.Split(name))
        {
            if (SensitiveWords.ProtectiveVerbs.Contains(word))
            {
                return true;
            }

            if (!SensitiveWords.NeutralVerbs.Contains(word))
            {
                return false;
            }
        }

        return false;
    }

    public static bool IsToString(IMethodSymbol method) => method.Name is "ToString" or "ToStringInvariant";

    /// <summary>The property <c>Value</c> or <c>Result</c> of such a type is what it wraps.</summary>
    public static bool IsWrapper(INamedTypeSymbol? type) =>
        type is { IsGenericType: true, Name: "Nullable" or "Lazy" or "Task" or "ValueTask" } || IsPair(type);

    /// <summary>The value of an entry is part of what the entry is taken from.</summary>
    public static bool IsPair(INamedTypeSymbol? type) => type is { IsGenericType: true, Name: "KeyValuePair" };

    /// <summary><c>value[..4]</c>, <c>value[^4..]</c>.</summary>
    public static bool KeepsFew(IRangeOperation range) => range switch
    {
        { LeftOperand: null, RightOperand: { } end } => IsFew(Index(end, fromEnd: false)),
        { RightOperand: null, LeftOperand: { } start } => IsFew(Index(start, fromEnd: true)),
        _ => false,
    };

    // Substring(0, 4) and its like under any name: Left(4), Truncate(3), SafeSubstring(0, 4). Substring(4) keeps the rest.
    private static bool KeepsFew(IInvocationOperation invocation)
    {
        var name = invocation.TargetMethod.Name;
        var arguments = invocation.Arguments;
        if (arguments.Length == 0 || !IsTextual(invocation.TargetMethod.ReturnType))
        {
            return false;
        }

        var length = arguments[arguments.Length - 1].Value;
        return name.EndsWith("Substring", StringComparison.OrdinalIgnoreCase)
            ? arguments.Count(static a => a.Value.Type?.SpecialType == SpecialType.System_Int32) == 2 && IsFew(length)
            : name is "Left" or "Right" or "Truncate" or "TakeLast" or "Last" or "First" or "Take" && IsFew(length);
    }

    private static IOperation? Index(IOperation bound, bool fromEnd)
    {
        bound = bound.Unconverted();
        var isFromEnd = bound is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat };
        return isFromEnd != fromEnd ? null : bound is IUnaryOperation hat ? hat.Operand : bound;
    }

    private static bool IsFew(IOperation? value) => value?.ConstantValue is { HasValue: true, Value: int and >= 0 and <= FewCharacters };

    private static bool IsSystem(INamespaceSymbol space) => space is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };

    private static bool IsTextual(ITypeSymbol type) => type is { SpecialType: SpecialType.System_String or SpecialType.System_Object }
        or IArrayTypeSymbol or { Name: "ReadOnlySpan" or "Span" or "IEnumerable" or "CharEnumerator" };
}
