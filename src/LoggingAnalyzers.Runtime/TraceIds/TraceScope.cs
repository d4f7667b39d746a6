using System.Collections;
using System.Diagnostics;
using LoggingAnalyzers.TraceIds;

namespace LoggingAnalyzers;

/// <summary>
/// A trace that <see cref="TraceContext.Begin"/> set, and the state of a log scope with <c>TraceId</c> and <c>SpanId</c>.
/// </summary>
/// <remarks>
/// Reading it for a record allocates nothing. Reading is thread-safe; disposing belongs to the flow that began it, and a
/// second time does nothing.
/// </remarks>
public sealed class TraceScope : IReadOnlyList<KeyValuePair<string, object?>>, IDisposable
{
    private static readonly ActivitySource s_source = new("LoggingAnalyzers.TraceContext");

    private readonly KeyValuePair<string, object?>[] _fields;
    private readonly string _text;
    private readonly AmbientTrace.Flowing? _before;
    private Activity? _activity;
    private bool _isDisposed;

    internal TraceScope(TraceContext? parent, string operation)
    {
        _activity = Start(parent, operation);
        Context = TraceContext.FromActivity(_activity) ?? (parent ?? TraceContext.Current)?.CreateChild() ?? TraceContext.CreateRoot();
        _before = AmbientTrace.Flow(new AmbientTrace.Flowing(_activity, Context));
        _fields = [new("TraceId", Context.TraceId), new("SpanId", Context.SpanId)];
        _text = $"TraceId:{Context.TraceId}, SpanId:{Context.SpanId}";
    }

    /// <summary>The context inside: of the activity that was started, or a child of the parent.</summary>
    public TraceContext Context { get; }

    /// <summary>Two: <c>TraceId</c> and <c>SpanId</c>.</summary>
    public int Count => _fields.Length;

    /// <summary>A field of the scope.</summary>
    /// <param name="index">0 or 1.</param>
    /// <exception cref="IndexOutOfRangeException"><paramref name="index"/> is neither.</exception>
    public KeyValuePair<string, object?> this[int index] => _fields[index];

    /// <summary>Ends the trace: what was current before is current again.</summary>
    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        _activity?.Dispose();
        _activity = null;
        AmbientTrace.Flow(_before);
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, object?>>)_fields).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => _text;

    /// <summary>
    /// An activity of the source where somebody listens, otherwise one that nobody records: the ids then still reach
    /// outgoing calls and every framework that asks for the current activity.
    /// </summary>
    private static Activity? Start(TraceContext? parent, string operation)
    {
        var link = parent is null ? default : new ActivityContext(
            ActivityTraceId.CreateFromString(parent.TraceId.AsSpan()),
            ActivitySpanId.CreateFromString(parent.SpanId.AsSpan()),
            (ActivityTraceFlags)parent.Flags,
            parent.TraceState,
            isRemote: true);
        var activity = s_source.StartActivity(operation, ActivityKind.Internal, link);
        if (activity is not null)
        {
            return activity;
        }

        activity = new Activity(operation);
        activity.SetIdFormat(ActivityIdFormat.W3C);
        if (parent is not null)
        {
            activity.SetParentId(link.TraceId, link.SpanId, link.TraceFlags);
            activity.TraceStateString = parent.TraceState;
        }

        return activity.Start();
    }
}
