using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Sensitivity;

/// <summary>The name of what a call returns: the constant key it looks up, or its own name without verb and <c>Async</c>.</summary>
internal static class CallNames
{
    // Verbs that bring a value; others (Validate, Reset, Hash, Mask) make something else of it.
    private static readonly ImmutableHashSet<string> Bringing =
    [
        "get", "create", "generate", "read", "fetch", "load", "request", "acquire", "retrieve", "obtain", "build", "make", "issue",
        "resolve", "find", "ensure", "decrypt", "unprotect", "decode", "export", "extract", "parse", "receive", "new", "peek", "query",
        "ask",
    ];

    private static readonly char[] KeySeparators = [':', '.', '/', '|', ' ', '\\'];

    /// <summary>The verb brings a value: what is behind it says which.</summary>
    public static bool Brings(string verb) => Bringing.Contains(verb);

    /// <summary>The name; null where the call tells none.</summary>
    public static string? Of(IInvocationOperation invocation)
    {
        var method = invocation.TargetMethod;
        if (method.ReturnsVoid || IsResource(invocation.Instance?.Type ?? method.ContainingType))
        {
            return null;
        }

        var words = NameWords.Split(method.Name);
        if (words.Count > 1 && words[0] == "try")
        {
            words.RemoveAt(0);
        }

        if (words.Count == 0 || !Bringing.Contains(words[0]))
        {
            return null;
        }

        words.RemoveAt(0);
        if (words.Count > 0 && words[words.Count - 1] == "async")
        {
            words.RemoveAt(words.Count - 1);
        }

        // GetConnectionString("Default") is named by itself, GetValue("Jwt:SigningKey") by its key.
        var own = words.Count > 0 ? string.Join("_", words) : null;
        return SensitiveNames.Classify(own) == NameSensitivity.None && Key(invocation) is { } key ? LastSegment(key) : own;
    }

    /// <summary><c>Jwt:SigningKey</c> is named by its last part.</summary>
    public static string LastSegment(string key)
    {
        var start = key.TrimEnd(KeySeparators).LastIndexOfAny(KeySeparators) + 1;
        return key.Substring(start);
    }

    /// <summary>Its static properties are texts for people, as a tool writes them from a resource file.</summary>
    public static bool IsResourceClass(INamedTypeSymbol? type) =>
        type is not null && (IsResource(type) || !type.GetMembers("ResourceManager").IsEmpty);

    /// <summary>A key of texts for people: what comes back is a label, not the value that the key names.</summary>
    public static bool IsResource(ITypeSymbol? type)
    {
        if (type is null)
        {
            return false;
        }

        var name = type.Name;
        return name.EndsWith("Localizer", StringComparison.Ordinal)
            || name.EndsWith("ResourceManager", StringComparison.Ordinal) || name.EndsWith("Resources", StringComparison.Ordinal)
            || name.EndsWith("Localization", StringComparison.Ordinal) || name.EndsWith("LocalizationService", StringComparison.Ordinal)
            || name.EndsWith("Translator", StringComparison.Ordinal) || name.EndsWith("Strings", StringComparison.Ordinal);
    }

    // The first argument that is constant text, where it is the only text: GetValue<string>("Jwt:Key"), GetEnvironmentVariable("TOKEN").
    private static string? Key(IInvocationOperation invocation)
    {
        foreach (var argument in invocation.Arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.Explicit
                && argument.Value.ConstantValue is { HasValue: true, Value: string { Length: > 0 } key })
            {
                return key;
            }
        }

        return null;
    }
}
