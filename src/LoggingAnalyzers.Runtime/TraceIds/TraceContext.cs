using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using LoggingAnalyzers.TraceIds;

namespace LoggingAnalyzers;

/// <summary>
/// The identity of a trace: W3C Trace Context, <c>traceparent</c> and <c>tracestate</c>.
/// </summary>
/// <remarks>
/// Immutable and thread-safe. An instance is always valid: ids that are not zero, lower-case hex. The ids are kept as text,
/// so that handing them to a log record allocates nothing.
/// </remarks>
public sealed class TraceContext : IEquatable<TraceContext>
{
    private TraceContext(string traceId, string spanId, byte flags, string? traceState)
    {
        TraceId = traceId;
        SpanId = spanId;
        Flags = flags;
        TraceState = traceState;
    }

    /// <summary>
    /// The context of the running code: that of <see cref="Activity.Current"/> where its id is in the W3C format, otherwise
    /// the one that <see cref="Begin(TraceContext, string)"/> set; <see langword="null"/> where there is none.
    /// </summary>
    public static TraceContext? Current => AmbientTrace.Current;

    /// <summary>32 lower-case hex digits, not all zero.</summary>
    public string TraceId { get; }

    /// <summary>16 lower-case hex digits, not all zero: the <c>parent-id</c> of the header.</summary>
    public string SpanId { get; }

    /// <summary>The trace flags. Bit 0 is sampled, bit 1 says that the trace id is random.</summary>
    public byte Flags { get; }

    /// <summary>Whether the caller may have recorded the trace. A caller outside may forge it.</summary>
    public bool IsSampled => (Flags & 1) != 0;

    /// <summary>The valid <c>tracestate</c> list, or <see langword="null"/>.</summary>
    public string? TraceState { get; }

    /// <summary>A new root with random ids, not sampled.</summary>
    /// <returns>A context of its own trace.</returns>
    public static TraceContext CreateRoot() =>
        new(ActivityTraceId.CreateRandom().ToHexString(), ActivitySpanId.CreateRandom().ToHexString(), 0, null);

    /// <summary>A context of the same trace with a new span id: what an outgoing call carries.</summary>
    /// <returns>The child.</returns>
    public TraceContext CreateChild() => new(TraceId, ActivitySpanId.CreateRandom().ToHexString(), Flags, TraceState);

    /// <summary>The context of an activity.</summary>
    /// <param name="activity">An activity; <see langword="null"/> has none.</param>
    /// <returns><see langword="null"/> where the activity was not started or its id is not in the W3C format.</returns>
    public static TraceContext? FromActivity(Activity? activity)
    {
        if (activity is not { IdFormat: ActivityIdFormat.W3C } || activity.TraceId == default || activity.SpanId == default)
        {
            return null;
        }

        var state = activity.TraceStateString;
        return new TraceContext(
            activity.TraceId.ToHexString(),
            activity.SpanId.ToHexString(),
            (byte)activity.ActivityTraceFlags,
            TraceStateList.IsValid(state) ? state : null);
    }

    /// <summary>Parses the two headers strictly, as W3C Trace Context (level 2) asks for.</summary>
    /// <param name="traceparent">
    /// <c>00-trace-parent-flags</c>, 55 characters; a later version may go on behind a dash. Upper case, zero ids and version
    /// <c>ff</c> are invalid.
    /// </param>
    /// <param name="tracestate">
    /// Up to 32 list members. An invalid list is left out and does not make the context invalid.
    /// </param>
    /// <param name="context">The context, or <see langword="null"/>: then start a new root.</param>
    /// <returns>Whether <paramref name="traceparent"/> is valid.</returns>
    public static bool TryParse(string? traceparent, string? tracestate, [NotNullWhen(true)] out TraceContext? context)
    {
        context = null;
        if (!TraceParent.TryParse(traceparent, out var flags))
        {
            return false;
        }

        context = new TraceContext(
            traceparent!.Substring(TraceParent.TraceIdStart, TraceParent.TraceIdLength),
            traceparent.Substring(TraceParent.SpanIdStart, TraceParent.SpanIdLength),
            flags,
            TraceStateList.IsValid(tracestate) ? tracestate : null);
        return true;
    }

    /// <summary>
    /// Sets a trace for a job, a consumer of messages or a console program until the result is disposed.
    /// </summary>
    /// <param name="parent">
    /// The context that came with the message; <see langword="null"/> goes on with <see cref="Current"/>, or starts a new
    /// root where there is none.
    /// </param>
    /// <param name="operation">The name of the activity that is started: a constant such as <c>nightly_import</c>.</param>
    /// <returns>
    /// The trace, which is also a scope state: <c>using (logger.BeginScope(trace))</c> puts <c>TraceId</c> and <c>SpanId</c>
    /// into every record. Dispose it in the same asynchronous flow, in reverse order.
    /// </returns>
    public static TraceScope Begin(TraceContext? parent = null, string operation = "operation") =>
        new(parent, string.IsNullOrEmpty(operation) ? "operation" : operation);

    /// <summary>The value of the <c>traceparent</c> header, version 00.</summary>
    /// <returns>55 characters.</returns>
    public override string ToString() => TraceParent.Format(TraceId, SpanId, Flags);

    /// <inheritdoc/>
    public bool Equals(TraceContext? other) =>
        other is not null && Flags == other.Flags
        && string.Equals(TraceId, other.TraceId, StringComparison.Ordinal)
        && string.Equals(SpanId, other.SpanId, StringComparison.Ordinal)
        && string.Equals(TraceState, other.TraceState, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TraceContext);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(SpanId);
}
