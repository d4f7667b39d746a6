using System.Collections;

namespace LoggingAnalyzers;

/// <summary>
/// What providers get in place of an exception that holds something to redact: the type's name, the stack, and sanitized text.
/// </summary>
/// <remarks>
/// It is never thrown. An exception of which nothing had to change reaches the providers itself. Immutable but for
/// <see cref="Data"/>, which belongs to the record.
/// </remarks>
#pragma warning disable CA1032, CA1064 // Built by the pipeline from an exception, never by a caller.
public sealed class SanitizedException : Exception
#pragma warning restore CA1032, CA1064
{
    private readonly string? _stack;
    private readonly string _text;

    internal SanitizedException(string typeName, string message, string? stack, string text, Exception? inner, int errorCode)
        : base(message, inner)
    {
        TypeName = typeName;
        _stack = stack;
        _text = text;
        HResult = errorCode;
    }

    /// <summary>The full name of the type of the exception that was thrown.</summary>
    public string TypeName { get; }

    /// <summary>The sanitized entries of the exception that was thrown.</summary>
    public override IDictionary Data { get; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string? StackTrace => _stack;

    /// <summary>The type, the sanitized message, the inner exceptions and the stack, in the form of the exception itself.</summary>
    /// <returns>Several lines; a line break in a message is escaped.</returns>
    public override string ToString() => _text;
}
