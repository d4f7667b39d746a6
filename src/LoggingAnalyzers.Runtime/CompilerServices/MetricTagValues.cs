using System.Collections.Concurrent;
using System.ComponentModel;
using System.Globalization;

namespace LoggingAnalyzers.CompilerServices;

/// <summary>The values of a tag of a metric, few by their type or by a limit. For generated code: use it nowhere else.</summary>
/// <remarks>Thread-safe; nothing here throws. Threads that come at the same moment may add some values more than the limit.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MetricTagValues
{
    private const string Other = "_OTHER";
    private const int MaxLength = 128;

    private static readonly object s_true = true;
    private static readonly object s_false = false;

    private readonly ConcurrentDictionary<object, object> _values = new();
    private readonly int _maxValues;
    private int _count;

    internal MetricTagValues(int maxValues)
    {
        _maxValues = maxValues > 0 ? maxValues : MetricTagAttribute.DefaultMaxValues;
    }

    /// <summary>A flag as the value of a tag.</summary>
    /// <param name="value">The flag.</param>
    /// <returns>The flag, boxed once.</returns>
    public static object? Of(bool? value) => value is { } flag ? flag ? s_true : s_false : null;

    /// <summary>The member of an enum as the value of a tag.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <param name="value">The member.</param>
    /// <returns>Its name; <c>_OTHER</c> for a number that is no member.</returns>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
#if NET
        Enum.GetName(value) ?? Other;
#else
        Enum.GetName(typeof(TEnum), value) ?? Other;
#endif

    /// <inheritdoc cref="Of{TEnum}(TEnum)"/>
    public static string? Of<TEnum>(TEnum? value)
        where TEnum : struct, Enum => value is { } member ? Of(member) : null;

    /// <summary>A value that may be any.</summary>
    /// <returns>
    /// A number as it is and any other value as text without control characters, up to 128 of them; <c>_OTHER</c> where there are as many
    /// values already as there may be.
    /// </returns>
    internal object? Limited(object? value)
    {
        if (value is null)
        {
            return null;
        }

        try
        {
            var key = value is int or long or short or byte or bool or double ? value : Text(value);
            if (_values.TryGetValue(key, out var known))
            {
                return known;
            }

            if (Volatile.Read(ref _count) >= _maxValues)
            {
                return Other;
            }

            if (_values.TryAdd(key, key))
            {
                Interlocked.Increment(ref _count);
            }

            return key;
        }
#pragma warning disable CA1031 // ToString is the caller's code: whatever it throws must not leave the log call.
        catch (Exception)
#pragma warning restore CA1031
        {
            return Other;
        }
    }

    private static string Text(object value)
    {
        var text = value as string ?? (value as IFormattable)?.ToString(null, CultureInfo.InvariantCulture) ?? value.ToString() ?? "";
        return LogSanitizer.Neutralize(text.Length <= MaxLength ? text : text.Substring(0, MaxLength));
    }
}
