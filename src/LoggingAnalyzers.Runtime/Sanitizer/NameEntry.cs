using LoggingAnalyzers.Sensitivity;

namespace LoggingAnalyzers.Sanitizing;

/// <summary>All that a name in front of a value says, worked out once. Immutable.</summary>
internal sealed class NameEntry
{
    /// <summary>Query keys that sign a request; as words in other places they mean little.</summary>
    private static readonly string[] s_signatures =
    [
        "sig", "signature", "X-Amz-Signature", "X-Amz-Credential", "X-Amz-Security-Token", "X-Goog-Signature", "AWSAccessKeyId", "auth",
        "hmac",
    ];

    /// <summary>Names of a key or of almost anything: secrets where the value looks like one.</summary>
    private static readonly string[] s_codes = ["code", "key", "r", "k", "t"];

    private static readonly string[] s_cookies = ["cookie", "set-cookie"];
    private static readonly string[] s_authorizations = ["authorization", "proxy-authorization"];

    internal NameEntry(string name, NameSensitivity sensitivity)
    {
        Name = name;
        Sensitivity = sensitivity;
        IsSignature = IsOneOf(s_signatures, name);
        IsCode = IsOneOf(s_codes, name);
        IsCookie = IsOneOf(s_cookies, name);
        IsAuthorization = IsOneOf(s_authorizations, name);
        IsValue = name.EndsWith("value", StringComparison.OrdinalIgnoreCase);
        var words = NameWords.Split(name);
        if (words.Count > 0)
        {
            var last = words[words.Count - 1];
            IsHarmlessToken = words.Count > 1 && last == "token" && SensitiveWords.HarmlessTokens.Contains(words[words.Count - 2]);
            IsSecondWord = sensitivity == NameSensitivity.Credential || SensitiveWords.CredentialPairs.ContainsKey(last)
                || SensitiveWords.StrongPairs.ContainsKey(last) || SensitiveWords.Modifiers.Contains(last);
        }

        IsNothing = sensitivity < NameSensitivity.PersonalStrong
            && !(IsSignature || IsCode || IsCookie || IsAuthorization || IsValue || IsSecondWord);
    }

    internal string Name { get; }

    /// <summary>Nothing at all, wherever the name stands: the names of nearly all pairs.</summary>
    internal bool IsNothing { get; }

    internal NameSensitivity Sensitivity { get; }

    internal bool IsSignature { get; }

    internal bool IsCode { get; }

    internal bool IsCookie { get; }

    internal bool IsAuthorization { get; }

    /// <summary>The name is in front of it: <c>"name": "ApiKey", "value": "…"</c>.</summary>
    internal bool IsValue { get; }

    /// <summary>A token that is a position, a count or a piece of text: page token, max tokens.</summary>
    internal bool IsHarmlessToken { get; }

    /// <summary>The word in front of it may change what it says: api key, page token.</summary>
    internal bool IsSecondWord { get; }

    private static bool IsOneOf(string[] names, string name)
    {
        foreach (var one in names)
        {
            if (string.Equals(one, name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
