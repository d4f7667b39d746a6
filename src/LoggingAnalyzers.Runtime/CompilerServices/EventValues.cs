using System.Collections;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.CompilerServices;

/// <summary>Finishes the values of a generated event. For generated code: call it from nowhere else.</summary>
/// <remarks>Thread-safe; nothing here throws.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EventValues
{
    /// <summary>The most elements that are taken from a sequence; what follows is left out and marked.</summary>
    internal const int SequenceLimit = 256;

    internal const string Cut = "…";

    /// <summary>A division at the end of every scope would cost more than the rest of its arithmetic.</summary>
    private static readonly double MillisecondsPerTick = 1000.0 / Stopwatch.Frequency;

    /// <summary>Free text with its control characters made visible.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The same instance where nothing had to change; <see langword="null"/> for <see langword="null"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static string? Text(string? text) => text is null || IsPlain(text) ? text : LogSanitizer.Neutralize(text);

    /// <summary>A copy of a sequence, each element as by <see cref="Text"/>.</summary>
    /// <param name="texts">The sequence; at most 256 elements of it are read.</param>
    /// <returns>The copy, up to the element whose reading threw; <see langword="null"/> for <see langword="null"/>.</returns>
    public static IReadOnlyList<string?>? Texts(IEnumerable<string?>? texts) =>
        texts is null ? null : ElementList<string?>.Of(texts, Text);

    /// <summary>A copy of a sequence: its elements, its text neutral, and not the name of its type.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="items">The sequence; at most 256 elements of it are read.</param>
    /// <returns>
    /// The copy, up to the element whose reading threw; its text is the elements. <see langword="null"/> for <see langword="null"/>.
    /// </returns>
    public static IReadOnlyList<T>? Elements<T>(IEnumerable<T>? items) => items is null ? null : ElementList<T>.Of(items, Neutral);

    /// <inheritdoc cref="Elements{T}"/>
    public static IReadOnlyList<object?>? Elements(IEnumerable? items) => items is null ? null : Elements<object?>(items.Cast<object?>());

    /// <summary>The text of an object, with its control characters made visible.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="value">The object.</param>
    /// <returns>Its text with the invariant culture; <see langword="null"/> for <see langword="null"/>.</returns>
    public static string? Display<T>(T value) => value switch
    {
        null => null,
        string text => Text(text),
        IEnumerable sequence => Elements(sequence)!.ToString(),
        _ => EventMessage.TextOf(value, null),
    };

    /// <summary>The fields of a state, one after the other.</summary>
    /// <typeparam name="TState">The type of the state.</typeparam>
    /// <param name="state">The state.</param>
    /// <returns>The fields.</returns>
    public static IEnumerator<KeyValuePair<string, object?>> Enumerate<TState>(TState state)
        where TState : IReadOnlyList<KeyValuePair<string, object?>>
    {
        for (var i = 0; i < state.Count; i++)
        {
            yield return state[i];
        }
    }

    /// <summary>A duration in milliseconds.</summary>
    /// <param name="ticks">The difference of two timestamps of <see cref="Stopwatch"/>.</param>
    /// <returns>The milliseconds.</returns>
    public static double Milliseconds(long ticks) => ticks * MillisecondsPerTick;

    /// <summary>A member of an object, finished.</summary>
    /// <typeparam name="TOwner">The type of the object.</typeparam>
    /// <typeparam name="TResult">The type of the finished value.</typeparam>
    /// <param name="owner">The object.</param>
    /// <param name="read">Reads the member and finishes it.</param>
    /// <returns>The value; none where reading it threw.</returns>
    public static TResult? Read<TOwner, TResult>(TOwner owner, Func<TOwner, TResult?> read)
    {
        try
        {
            return read(owner);
        }
#pragma warning disable CA1031 // A getter is the caller's code: whatever it throws must not leave the log call.
        catch (Exception)
#pragma warning restore CA1031
        {
            return default;
        }
    }

    /// <summary>
    /// A value that may be text at run time: text as by <see cref="Text"/>, a sequence behind an object as by <see cref="Elements{T}"/>,
    /// anything else as it is.
    /// </summary>
    /// <typeparam name="T">The declared type.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The finished value.</returns>
    public static T Open<T>(T value) => typeof(T) == typeof(object) && value is IEnumerable sequence and not string
        ? (T)(object)Elements(sequence)!
        : Neutral(value);

    private static T Neutral<T>(T value) =>
        !typeof(T).IsValueType && value is string text ? (T)(object)LogSanitizer.Neutralize(text) : value;

    /// <summary>Whether a text as long as a name or a key mostly is has printable ASCII only, at the price of two loads.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(string text)
    {
#if NET8_0_OR_GREATER
        if (Vector128.IsHardwareAccelerated && text.Length is >= 8 and <= 16)
        {
            // The two overlap, and together they are the whole text. What lies below the blank wraps around to the top.
            ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text.AsSpan()));
            var left = Vector128.LoadUnsafe(ref first) - Vector128.Create((ushort)' ');
            var right = Vector128.LoadUnsafe(ref first, (nuint)(text.Length - 8)) - Vector128.Create((ushort)' ');
            return Vector128.LessThanOrEqualAll(Vector128.Max(left, right), Vector128.Create((ushort)('~' - ' ')));
        }
#endif
        return false;
    }

    /// <summary>The value of <c>event.outcome</c>.</summary>
    /// <param name="outcome">The outcome; a value of a later version counts as unknown.</param>
    /// <returns><c>success</c>, <c>failure</c>, <c>denied</c> or <c>unknown</c>.</returns>
    public static string Name(Outcome outcome) => outcome switch
    {
        Outcome.Success => "success",
        Outcome.Failure => "failure",
        Outcome.Denied => "denied",
        _ => "unknown",
    };

    /// <inheritdoc cref="Name(Outcome)"/>
    public static string Name(Outcome? outcome) => Name(outcome ?? Outcome.Unknown);

    /// <summary>The value of <c>event.severity</c>.</summary>
    /// <param name="severity">The severity; a value of a later version counts as critical.</param>
    /// <returns><c>low</c>, <c>medium</c>, <c>high</c> or <c>critical</c>.</returns>
    public static string Name(SecuritySeverity severity) => severity switch
    {
        SecuritySeverity.Low => "low",
        SecuritySeverity.Medium => "medium",
        SecuritySeverity.High => "high",
        _ => "critical",
    };

    /// <inheritdoc cref="Name(SecuritySeverity)"/>
    public static string Name(SecuritySeverity? severity) => Name(severity ?? SecuritySeverity.Critical);

    /// <summary>Whether what was asked for was not done.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns><see langword="true"/> for a failure or a denial.</returns>
    public static bool IsFailure(Outcome? outcome) => outcome is Outcome.Failure or Outcome.Denied;

    /// <summary>The level of an audit event.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>Warning for a failure or a denial, otherwise Information.</returns>
    public static LogLevel LevelOf(Outcome? outcome) => IsFailure(outcome) ? LogLevel.Warning : LogLevel.Information;

    /// <summary>The level of a security event.</summary>
    /// <param name="severity">The severity; a value of a later version, and none, count as critical.</param>
    /// <returns>Information, Warning, Error or Critical.</returns>
    public static LogLevel LevelOf(SecuritySeverity? severity) => severity switch
    {
        SecuritySeverity.Low => LogLevel.Information,
        SecuritySeverity.Medium => LogLevel.Warning,
        SecuritySeverity.High => LogLevel.Error,
        _ => LogLevel.Critical,
    };
}
