using System.Collections;
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

    private object? Sanitize(string name, object? value, int depth)
    {
        if (value is null or string { Length: 0 })
        {
            return value;
        }

        switch (names.Classify(name.AsSpan()))
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
            case bool or Enum or Guid or DateTime or DateTimeOffset or TimeSpan or decimal:
                return value;
            case char[] characters:
                return Same(value, new string(characters));
            case IDictionary or IEnumerable<KeyValuePair<string, object?>> or IEnumerable<KeyValuePair<string, string?>>:
                return depth == 0 ? LogSanitizer.Erased : SanitizePairs((IEnumerable)value, depth);
            case IEnumerable sequence when value is not IFormattable:
                return depth == 0 ? LogSanitizer.Erased : SanitizeSequence(sequence, depth);
        }

        return value.GetType().IsPrimitive && value is not char ? value : Same(value, InvariantText.Format(value) ?? string.Empty);
    }

    /// <summary>The value itself where its text is clean, otherwise the clean text.</summary>
    private object Same(object value, string valueText)
    {
        var clean = text.Sanitize(valueText);
        return ReferenceEquals(clean, valueText) || clean.Length == 0 ? value : clean;
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
                _ => (string.Empty, pair),
            };
            var cleanKey = text.Sanitize(key);
            var clean = Sanitize(key ?? string.Empty, value, depth - 1);
            isChanged |= !ReferenceEquals(clean, value) || !string.Equals(cleanKey, key, StringComparison.Ordinal);
            result[cleanKey] = clean;
        }

        return isChanged ? result : pairs;
    }
}
