using System.Collections;
using System.Runtime.CompilerServices;
using LoggingAnalyzers.Pipeline.Templates;
using LoggingAnalyzers.Sanitizing;

namespace LoggingAnalyzers.Pipeline;

/// <summary>Fields of records and scopes: sanitized, and finished, so that no provider runs code of a value.</summary>
internal sealed class FieldSanitizer(LogSanitizer sanitizer, LoggingSanitizer status)
{
    private const int MaxDepth = 4;

    /// <summary>A power of two.</summary>
    private const int NameCache = 512;

    /// <summary>Numbers from here on have the 13 digits of a payment card.</summary>
    private const long CardDigits = 1_000_000_000_000;

    /// <summary>Clean names, by instance: they are constants of programs nearly all, and come with every record and scope.</summary>
    private readonly string?[] _cleanNames = new string?[NameCache];

    /// <inheritdoc cref="LogSanitizer.LooksFurther"/>
    internal bool LooksFurther => sanitizer.LooksFurther;

    internal string Text(string? text) => sanitizer.Sanitize(text);

    /// <summary>The name of a field as it is logged.</summary>
    internal string Name(string? name)
    {
        ref var place = ref _cleanNames[RuntimeHelpers.GetHashCode(name) & (NameCache - 1)];
        if (name is not null && ReferenceEquals(Volatile.Read(ref place), name))
        {
            return name;
        }

        var clean = Text(name);
        if (ReferenceEquals(clean, name))
        {
            Volatile.Write(ref place, name);
        }

        return clean;
    }

    /// <summary>
    /// A template, holes kept: <c>password={Pwd}</c> holds no secret, whatever it looks like, and <c>password=hunter2 {Id}</c> does.
    /// </summary>
    internal string Template(string template) =>
        ReferenceEquals(Text(template), template) ? template : MessageTemplate.Parse(template).Rewrite(template, Text);

    /// <summary>Puts clean names and finished values in the place of what was read.</summary>
    internal FieldChanges Clean(
        KeyValuePair<string, object?>[] fields, ForeignCode guard, TemplateProfile? profile = null, bool isDeclared = false)
    {
        var changes = FieldChanges.None;
        for (var i = 0; i < fields.Length; i++)
        {
            var field = fields[i];
            var key = Name(field.Key);
            object? value;
            if (field.Key == FieldReader.OriginalFormat && field.Value is string template)
            {
                value = ReferenceEquals(template, profile?.Template) ? profile!.CleanTemplate : Template(template);
                changes |= ReferenceEquals(value, template) ? FieldChanges.None : FieldChanges.Text;
            }
            else
            {
                value = Value(field.Key, field.Value, guard, isDeclared);
                changes |= ReferenceEquals(value, field.Value) ? FieldChanges.None : FieldChanges.Value;
            }

            changes |= string.Equals(key, field.Key, StringComparison.Ordinal) ? FieldChanges.None : FieldChanges.Text;
            fields[i] = new(key, value);
        }

        return changes;
    }

    /// <summary>The value to log for a named one: the same instance where nothing had to change and nothing can.</summary>
    internal object? Value(string? name, object? value, ForeignCode guard, bool isDeclared = false)
    {
        if (value is null)
        {
            return null;
        }

        // Sigils of message templates are no part of the name.
        var plainName = name is { Length: > 1 } && name[0] is '@' or '$' ? name.Substring(1) : name ?? string.Empty;
        plainName = Judged(plainName, isDeclared);
        if (IsFinished(value))
        {
            return sanitizer.SanitizeValue(plainName, Number(value));
        }

        if (!guard.IsAllowed)
        {
            status.CountFault();
            return LogSanitizer.Erased;
        }

        var clean = sanitizer.SanitizeValue(plainName, value);
        if (clean is string text && ReferenceEquals(text, LogSanitizer.Erased) && IsPlain(plainName))
        {
            // Under such a name only a failure erases.
            status.CountFault();
        }

        return clean is null || IsFinished(clean) ? clean : Finish(plainName, clean, MaxDepth);
    }

    /// <summary>Whether a name makes no value sensitive: neither any, nor one that looks like a key or like cookies.</summary>
    internal bool IsPlain(string name, bool isDeclared = false) =>
        Judged(name, isDeclared) is var judged && IsSame(judged, "x") && IsSame(judged, "Zq7xK9vT2mB4nL8w") && IsSame(judged, "a=b");

    /// <summary>Whether a value under a plain name is clean beyond doubt, alone and as a part of a message.</summary>
    internal bool IsClean(object? value) => value switch
    {
        string text => (!LooksFurther && ShortWord.Is(text)) || (!ShortWord.BordersOnSign(text) && ReferenceEquals(Text(text), text)),
        null or int or bool => true,
        long and > -CardDigits and < CardDigits => true,
        double and > -CardDigits and < CardDigits => true,
        Guid or DateTime or DateTimeOffset or TimeSpan or uint or short or ushort or byte or sbyte => true,
        long or ulong or double or float or decimal => ReferenceEquals(Number(value), value),
        Enum => true,
        _ => false,
    };

    /// <summary>Whether all values of a type are clean, as numbers are that are shorter than a payment card.</summary>
    internal static bool IsHarmless(Type type) => type == typeof(int) || type == typeof(bool) || type == typeof(Guid)
        || type == typeof(DateTime) || type == typeof(DateTimeOffset) || type == typeof(TimeSpan) || type == typeof(uint)
        || type == typeof(short) || type == typeof(ushort) || type == typeof(byte) || type == typeof(sbyte) || type.IsEnum;

    /// <summary>Immutable, and its text needs no foreign code.</summary>
    internal static bool IsFinished(object value) => value is string or int or long or bool or Guid or DateTime or DateTimeOffset
        or TimeSpan or decimal or double or float or Enum or uint or ulong or short or ushort or byte or sbyte or char;

    /// <summary>A number as long as a payment card is judged by its digits.</summary>
    private object Number(object value) => value switch
    {
        long n when n is <= -CardDigits or >= CardDigits => CardText(value),
        ulong n when n >= CardDigits => CardText(value),
        // As a floating-point number, which is compared in no time; what is off by its rounding is read as text.
        decimal n when (double)n is <= -CardDigits or >= CardDigits => CardText(value),
        double n when n is <= -CardDigits or >= CardDigits => CardText(value),
        _ => value,
    };

    private bool IsSame(string name, string value) => ReferenceEquals(sanitizer.SanitizeValue(name, value), value);

    /// <summary>What an event declares, it has decided what to log of a person: only secrets are still told by their names.</summary>
    private string Judged(string name, bool isDeclared) => isDeclared && !sanitizer.IsSecret(name) ? string.Empty : name;

    private object CardText(object value)
    {
        var text = InvariantText.Of(value)!;
        return ReferenceEquals(sanitizer.Sanitize(text), text) ? value : text;
    }

    /// <summary>What the sanitizer gives back as it is may still run code when it is read, or be read by reflection.</summary>
    private object Finish(string name, object value, int depth)
    {
        try
        {
            switch (value)
            {
                case IDictionary or IEnumerable<KeyValuePair<string, object?>>:
                    return depth == 0 ? LogSanitizer.Erased : FinishPairs((IEnumerable)value, depth);
                case byte[] or int[] or long[] or double[] or bool[]:
                    return value;
                case IEnumerable sequence when value is not IFormattable:
                    return depth == 0 ? LogSanitizer.Erased : FinishSequence(name, sequence, depth);
                default:
                    return sanitizer.SanitizeValue(name, InvariantText.Format(value)) ?? string.Empty;
            }
        }
#pragma warning disable CA1031 // The value's own code: its failure erases the value.
        catch (Exception)
#pragma warning restore CA1031
        {
            status.CountFault();
            return LogSanitizer.Erased;
        }
    }

    private object?[] FinishSequence(string name, IEnumerable sequence, int depth)
    {
        var items = new List<object?>();
        foreach (var item in sequence)
        {
            if (items.Count == FieldReader.MaxFields)
            {
                items.Add(TextSanitizer.CutMark);
                break;
            }

            items.Add(FinishItem(name, item, depth));
        }

        return [.. items];
    }

    private Dictionary<string, object?> FinishPairs(IEnumerable pairs, int depth)
    {
        var result = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (var entries = pairs is IDictionary stored ? stored.GetEnumerator() : pairs.GetEnumerator();
            result.Count < FieldReader.MaxFields && entries.MoveNext();)
        {
            var (key, value) = entries.Current switch
            {
                DictionaryEntry entry => (InvariantText.Of(entry.Key), entry.Value),
                KeyValuePair<string, object?> pair => (pair.Key, pair.Value),
                _ => (string.Empty, entries.Current),
            };
            result[Text(key)] = FinishItem(key ?? string.Empty, value, depth);
        }

        return result;
    }

    private object? FinishItem(string name, object? item, int depth)
    {
        var clean = sanitizer.SanitizeValue(name, item);
        return clean is null || IsFinished(clean) ? clean : Finish(name, clean, depth - 1);
    }
}
