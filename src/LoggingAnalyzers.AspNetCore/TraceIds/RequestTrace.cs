using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace LoggingAnalyzers.AspNetCore.TraceIds;

/// <summary>
/// The activity of a request: the server's own where its ids are what the headers strictly say, otherwise a new one.
/// </summary>
/// <remarks>
/// The server reads the headers leniently: a <c>traceparent</c> of a later version with a trailing part, or a
/// <c>Request-Id</c>, becomes a hierarchical id whose root is the client's text, and every log record carries it as trace id.
/// </remarks>
internal sealed class RequestTrace : IDisposable
{
    private readonly Activity? _outer;
    private readonly Activity? _own;

    internal RequestTrace(IHeaderDictionary headers, TraceIdMode mode)
    {
        var parent = Read(headers, mode);
        _outer = Activity.Current;
        if (IsSound(_outer, parent))
        {
            if (mode != TraceIdMode.Trust && parent is not null)
            {
                _outer!.TraceStateString = null;
                // An activity of a source was sampled by its listener; without one the flag is the caller's.
                if (_outer.Source.Name.Length == 0)
                {
                    _outer.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
                }
            }

            TraceId = _outer!.TraceId.ToHexString();
            SpanId = _outer.SpanId.ToHexString();
            IsSampled = _outer.Recorded;
            return;
        }

        // A new activity takes the current one for its parent, and with it the ids that were refused.
        Activity.Current = null;
        _own = new Activity("LoggingAnalyzers.Request");
        _own.SetIdFormat(ActivityIdFormat.W3C);
        if (parent is not null)
        {
            _own.SetParentId(
                ActivityTraceId.CreateFromString(parent.TraceId),
                ActivitySpanId.CreateFromString(parent.SpanId),
                mode == TraceIdMode.Trust ? (ActivityTraceFlags)parent.Flags : ActivityTraceFlags.None);
            _own.TraceStateString = mode == TraceIdMode.Trust ? parent.TraceState : null;
        }

        _own.Start();
        TraceId = _own.TraceId.ToHexString();
        SpanId = _own.SpanId.ToHexString();
        IsSampled = _own.Recorded;
    }

    /// <summary>The server's activity, with the baggage that it read.</summary>
    internal Activity? Outer => _outer;

    internal bool IsSampled { get; }

    internal string TraceId { get; }

    internal string SpanId { get; }

    /// <summary>
    /// What the client sent in place of a valid <c>traceparent</c>, escaped and capped; otherwise <see langword="null"/>.
    /// </summary>
    internal string? RefusedText { get; private set; }

    public void Dispose()
    {
        if (_own is not null)
        {
            _own.Dispose();
            Activity.Current = _outer;
        }
    }

    private TraceContext? Read(IHeaderDictionary headers, TraceIdMode mode)
    {
        var header = headers.TraceParent;
        if (header.Count == 0)
        {
            return null;
        }

        var text = header.ToString();
        if (header.Count == 1 && TraceContext.TryParse(text, headers.TraceState.ToString(), out var context))
        {
            return mode == TraceIdMode.Ignore ? null : context;
        }

        RefusedText = InboundText.Clean(text);
        return null;
    }

    /// <summary>W3C ids: those of the parent that was read, or a root's own where none was.</summary>
    private static bool IsSound(Activity? activity, TraceContext? parent)
    {
        if (activity is not { IdFormat: ActivityIdFormat.W3C })
        {
            return false;
        }

        return parent is null
            ? activity.ParentId is null
            : string.Equals(activity.TraceId.ToHexString(), parent.TraceId, StringComparison.Ordinal)
                && string.Equals(activity.ParentSpanId.ToHexString(), parent.SpanId, StringComparison.Ordinal);
    }
}
