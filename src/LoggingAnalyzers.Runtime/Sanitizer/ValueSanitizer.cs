using System.Collections;
using System.Collections.Specialized;
using System.Net.Http.Headers;
using LoggingAnalyzers.Sanitizing.Recognizers;
using LoggingAnalyzers.Sensitivity;

namespace LoggingAnalyzers.Sanitizing;

/// <summary>Named values: the name decides first, then the text of the value.</summary>
internal sealed class ValueSanitizer(NameTest names, TextSanitizer text, Redaction personalData)
{
    private const int MaxDepth = 4;

    /// <summary>Elements of a sequence that are read; the rest is left out, and that is said.</summary>
    private const int MaxElements = 256;

    /// <summary>Ends of names whose digits are the secret: a number does not declassify them.</summary>
    private static readonly string[] s_digitSecrets = ["pin", "otp", "totp", "cvv", "cvc", "code", "passcode", "pwd", "password"];

    internal object? Sanitize(string? name, object? value)
    {
        try
        {
            return Sanitize(name ?? string.Empty, value, MaxDepth);
        }
#pragma warning disable CA1031 // A foreign ToString or enumerator may throw anything; the value is erased, the record goes out.
        catch (Exception)
#pragma warning restore CA1031
        {
            return LogSanitizer.Erased;
        }
    }

    /// <summary>Whether a name is that of a secret, and not of personal data alone.</summary>
    internal bool IsSecret(string name) => names.Find(name.AsSpan()).Sensitivity == NameSensitivity.Credential;

    private object? Sanitize(string name, object? value, int depth)
    {
        if (value is null or string { Length: 0 })
        {
            return value;
        }

        var entry = names.Find(name.AsSpan());
        if (value is string content && ((entry.IsCookie && content.IndexOf('=') > 0)
            || ((entry.IsCode || entry.IsSignature) && PairValue.IsKey(content, 0, out var keyEnd) && keyEnd == content.Length)))
        {
            return LogSanitizer.Erased;
        }

        switch (entry.Sensitivity)
        {
            case NameSensitivity.Credential when !IsDeclassified(name, value):
                return LogSanitizer.Erased;
            case NameSensitivity.PersonalStrong when value is not bool:
            case NameSensitivity.PersonalWeak when value is not (bool or Enum or DateTime or DateTimeOffset or TimeSpan):
                // What a collection of them holds has no mask: nothing of it stays.
                return value is IEnumerable and not string
                    ? LogSanitizer.Erased
                    : LogSanitizer.Redact(value, DataKind.PersonalData, personalData);
            default:
                return SanitizeContent(value, depth);
        }
    }

    private static bool IsDeclassified(string name, object value)
    {
        if (value is bool or Enum or Guid or DateTime or DateTimeOffset or TimeSpan)
        {
            return true;
        }

        if (!value.GetType().IsPrimitive && value is not decimal || value is char)
        {
            return false;
        }

        foreach (var ending in s_digitSecrets)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private object SanitizeContent(object value, int depth)
    {
        switch (value)
        {
            case string s:
                return text.Sanitize(s);
            case bool or Enum or Guid or DateTime or DateTimeOffset or TimeSpan:
                return value;
            case decimal:
                return SanitizeNumber(value);
            case Uri uri:
                return Same(value, uri.OriginalString);
            case Exception exception:
                return SanitizeException(exception, depth);
            case HttpRequestMessage request:
                return depth == 0 ? LogSanitizer.Erased : SanitizePairs(HttpValues.Of(request), depth);
            case HttpResponseMessage response:
                return depth == 0 ? LogSanitizer.Erased : SanitizePairs(HttpValues.Of(response), depth);
            case HttpHeaders headers:
                return depth == 0 ? LogSanitizer.Erased : SanitizePairs(HttpValues.Of(headers), depth);
            case NameValueCollection collection:
                return depth == 0 ? LogSanitizer.Erased : SanitizePairs(Pairs(collection), depth);
            case KeyValuePair<string, object?> pair:
                return SanitizePair(pair, pair.Key, pair.Value, depth);
            case KeyValuePair<string, string?> pair:
                return SanitizePair(pair, pair.Key, pair.Value, depth);
            case DictionaryEntry entry:
                return SanitizePair(entry, InvariantText.Of(entry.Key), entry.Value, depth);
            case char[] characters:
                return Same(value, new string(characters));
            case IDictionary or IEnumerable<KeyValuePair<string, object?>> or IEnumerable<KeyValuePair<string, string?>>:
                return depth == 0 ? LogSanitizer.Erased : SanitizePairs((IEnumerable)value, depth);
            case IEnumerable sequence when value is not IFormattable:
                return depth == 0 ? LogSanitizer.Erased : SanitizeSequence(sequence, depth);
        }

        if (IsGenericPair(value.GetType()) && InvariantText.Format(value) is { Length: > 2 } pairText
            && pairText.IndexOf(", ", StringComparison.Ordinal) is var comma and > 1)
        {
            // [key, value]: what its parts are called is known, what they are is not without reflection over its members.
            return SanitizePair(
                value, pairText.Substring(1, comma - 1), pairText.Substring(comma + 2, pairText.Length - comma - 3), depth);
        }

        return value.GetType().IsPrimitive && value is not char
            ? SanitizeNumber(value)
            : Same(value, InvariantText.Format(value) ?? string.Empty);
    }

    /// <summary>A number has no look of its own; a secret that the application knows, or its recognizers, may have that of one.</summary>
    private object SanitizeNumber(object value) => text.LooksFurther ? Same(value, InvariantText.Of(value) ?? string.Empty) : value;

    /// <summary>The value itself where its text is clean, otherwise the clean text.</summary>
    private object Same(object value, string valueText)
    {
        var clean = text.Sanitize(valueText);
        return ReferenceEquals(clean, valueText) || clean.Length == 0 ? value : clean;
    }

    private static bool IsGenericPair(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

    private static List<KeyValuePair<string, object?>> Pairs(NameValueCollection collection)
    {
        var pairs = new List<KeyValuePair<string, object?>>();
        for (var i = 0; i < Math.Min(collection.Count, MaxElements + 1); i++)
        {
            pairs.Add(new(collection.GetKey(i) ?? string.Empty, collection.Get(i)));
        }

        return pairs;
    }

    private object SanitizePair(object pair, string? key, object? value, int depth)
    {
        var cleanKey = text.Sanitize(key);
        var clean = depth == 0 ? LogSanitizer.Erased : Sanitize(key ?? string.Empty, value, depth - 1);
        return ReferenceEquals(clean, value) && string.Equals(cleanKey, key, StringComparison.Ordinal)
            ? pair
            : new KeyValuePair<string, object?>(cleanKey, clean);
    }

    /// <summary>Type, messages and stacks as the exception itself writes them, sanitized; its data is judged and not shown.</summary>
    private object SanitizeException(Exception exception, int depth)
    {
        var own = exception.ToString();
        var clean = text.Sanitize(own);
        if (!ReferenceEquals(clean, own))
        {
            return clean;
        }

        // A provider may read more than the text: the data of all inner exceptions.
        for (var inner = exception; inner is not null && depth > 0; inner = inner.InnerException, depth--)
        {
            if (inner.Data is { Count: > 0 } data && !ReferenceEquals(SanitizePairs(data, 1), data))
            {
                return clean;
            }
        }

        return exception.InnerException is null || depth > 0 ? exception : clean;
    }

    private object SanitizeSequence(IEnumerable sequence, int depth)
    {
        // Read once, and what was read is what is logged: a lazy sequence may say something else the second time.
        var isStored = sequence is ICollection;
        var elements = new List<object?>();
        var isChanged = false;
        foreach (var element in sequence)
        {
            if (elements.Count == MaxElements)
            {
                elements.Add(TextSanitizer.CutMark);
                isChanged = true;
                break;
            }

            var clean = Sanitize(string.Empty, element, depth - 1);
            isChanged |= !ReferenceEquals(clean, element);
            elements.Add(clean);
        }

        return isChanged || !isStored ? elements.ToArray() : sequence;
    }

    private object SanitizePairs(IEnumerable pairs, int depth)
    {
        var result = new Dictionary<string, object?>(StringComparer.Ordinal);
        var isChanged = false;
        // The enumerator of IDictionary gives entries, whatever the types of key and value.
        for (var entries = pairs is IDictionary stored ? stored.GetEnumerator() : pairs.GetEnumerator(); entries.MoveNext();)
        {
            var pair = entries.Current;
            if (result.Count == MaxElements)
            {
                result[TextSanitizer.CutMark] = null;
                isChanged = true;
                break;
            }

            var (key, value) = pair switch
            {
                DictionaryEntry entry => (InvariantText.Of(entry.Key), entry.Value),
                KeyValuePair<string, object?> p => (p.Key, p.Value),
                KeyValuePair<string, string?> p => (p.Key, p.Value),
                _ => (string.Empty, (object?)pair),
            };
            var cleanKey = text.Sanitize(key);
            var clean = Sanitize(key ?? string.Empty, value, depth - 1);
            isChanged |= !ReferenceEquals(clean, value) || !string.Equals(cleanKey, key, StringComparison.Ordinal);
            result[cleanKey] = clean;
        }

        return isChanged ? result : pairs;
    }
}
