using System.Globalization;

namespace LoggingAnalyzers.Sanitizing;

/// <summary>The text of a value of any type, the same on every machine.</summary>
internal static class InvariantText
{
    /// <summary>Formats with the invariant culture; a value whose own formatting fails is erased, not thrown at the log call.</summary>
    internal static string? Of<T>(T value)
    {
        try
        {
            return Format(value);
        }
#pragma warning disable CA1031 // A foreign ToString may throw anything, and a log call must survive it.
        catch (Exception)
#pragma warning restore CA1031
        {
            return LogSanitizer.Erased;
        }
    }

    /// <summary>Formats with the invariant culture, and throws what the value's own formatting throws.</summary>
    internal static string? Format<T>(T value)
    {
        if (value is null)
        {
            return null;
        }

        // For a value type the cast behind the pattern is a constrained call: the JIT leaves the box out.
        return value is IFormattable ? ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture) : value.ToString();
    }
}
