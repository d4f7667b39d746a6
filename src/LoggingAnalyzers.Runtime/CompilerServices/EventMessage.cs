using System.Collections;
using System.ComponentModel;
using System.Globalization;
#if NET
using System.Runtime.CompilerServices;
#else
using System.Text;
#endif

namespace LoggingAnalyzers.CompilerServices;

/// <summary>Builds the message of a generated event with the invariant culture. For generated code: use it nowhere else.</summary>
/// <remarks>
/// Values are appended without boxing. <see langword="null"/> is <c>(null)</c>, a sequence is its elements with <c>, </c> between
/// them, as Microsoft.Extensions.Logging writes them. A value whose text cannot be made does not throw: <c>(unprintable)</c>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
#pragma warning disable CA1815 // A builder is compared with nothing.
public ref struct EventMessage
#pragma warning restore CA1815
{
    private const string Null = "(null)";
    internal const string Unprintable = "(unprintable)";

#if NET
    private DefaultInterpolatedStringHandler _text;
#else
    private readonly StringBuilder _text;
#endif

    /// <summary>Starts a message.</summary>
    /// <param name="literalLength">The length of all literals, in characters.</param>
    /// <param name="fieldCount">The number of fields.</param>
    public EventMessage(int literalLength, int fieldCount)
    {
#if NET
        _text = new DefaultInterpolatedStringHandler(literalLength, fieldCount, CultureInfo.InvariantCulture);
#else
        _text = new StringBuilder(literalLength + (fieldCount * 12));
#endif
    }

    /// <summary>Appends text of the template.</summary>
    /// <param name="literal">The text.</param>
    public void AppendLiteral(string literal)
    {
#if NET
        _text.AppendLiteral(literal);
#else
        _text.Append(literal);
#endif
    }

    /// <summary>Appends finished text.</summary>
    /// <param name="text">The text; it has no control characters any more.</param>
    /// <param name="alignment">The least width; negative: text to the left.</param>
    public void AppendText(string? text, int alignment = 0)
    {
        text ??= Null;
        var padding = Math.Abs(alignment) - text.Length;
        if (padding <= 0)
        {
            AppendLiteral(text);
        }
        else
        {
            AppendLiteral(alignment > 0 ? text.PadLeft(alignment) : text.PadRight(-alignment));
        }
    }

    /// <summary>Appends a number, a date or another value whose text has no control characters.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="alignment">The least width; negative: text to the left.</param>
    /// <param name="format">The format; one that the type does not know gives the value without a format.</param>
    public void AppendValue<T>(T value, int alignment = 0, string? format = null)
    {
        if (value is null)
        {
            AppendText(Null, alignment);
            return;
        }

#if NET
        if (format is null)
        {
            _text.AppendFormatted(value, alignment);
            return;
        }
#endif
        AppendText(format is null ? Invariant(value, null) : LogSanitizer.Neutralize(Formatted(value, format)), alignment);
    }

    /// <summary>Appends a value of any type; its text is made safe first.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="alignment">The least width; negative: text to the left.</param>
    /// <param name="format">The format, for a value that takes one.</param>
    public void AppendObject<T>(T value, int alignment = 0, string? format = null)
    {
        if (value is null)
        {
            AppendText(Null, alignment);
        }
        else if (value is not string && value is IEnumerable sequence)
        {
            AppendSequence(sequence, alignment, format);
        }
        else
        {
            AppendText(TextOf(value, format), alignment);
        }
    }

    /// <summary>Appends the elements of a sequence, at most 256 of them.</summary>
    /// <param name="sequence">The sequence.</param>
    /// <param name="alignment">The least width of the whole; negative: text to the left.</param>
    /// <param name="format">The format of each element that takes one.</param>
    public void AppendSequence(IEnumerable? sequence, int alignment = 0, string? format = null)
    {
        if (sequence is null)
        {
            AppendText(Null, alignment);
            return;
        }

        var elements = sequence as IElementList ?? ElementList<object?>.Of(sequence.Cast<object?>(), static item => item);
        AppendText(elements.ToString(format), alignment);
    }

    /// <summary>Ends the message.</summary>
    /// <returns>The text. The builder is used up.</returns>
#if NET
    public override string ToString() => _text.ToStringAndClear();
#else
    public override readonly string ToString() => _text.ToString();
#endif

    /// <summary>The text of one value, with its control characters made visible; it never throws.</summary>
    internal static string TextOf<T>(T value, string? format)
    {
        if (value is null)
        {
            return Null;
        }

        try
        {
            return LogSanitizer.Neutralize(Formatted(value, format));
        }
#pragma warning disable CA1031 // ToString is the caller's code: whatever it throws must not leave the log call.
        catch (Exception)
#pragma warning restore CA1031
        {
            return Unprintable;
        }
    }

    private static string Formatted<T>(T value, string? format)
    {
        try
        {
            return Invariant(value, format);
        }
        catch (FormatException) when (format is not null)
        {
            return Invariant(value, null);
        }
    }

    private static string Invariant<T>(T value, string? format) =>
        value is IFormattable
            ? ((IFormattable)value).ToString(format, CultureInfo.InvariantCulture)
        : value is IConvertible
            ? ((IConvertible)value).ToString(CultureInfo.InvariantCulture)
        : value?.ToString() ?? string.Empty;
}
