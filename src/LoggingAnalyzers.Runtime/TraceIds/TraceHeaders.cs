namespace LoggingAnalyzers;

/// <summary>
/// Carries a trace in the headers of a message, as W3C Trace Context does for HTTP: <c>traceparent</c> and <c>tracestate</c>.
/// </summary>
/// <remarks>
/// For queues and buses whose headers are a map of strings, or anything that a name can be written to and read from. Thread-safe;
/// the carrier is the caller's. Baggage is not carried: it is the caller's text.
/// </remarks>
public static class TraceHeaders
{
    /// <summary>The header <c>traceparent</c>.</summary>
    public const string TraceParent = "traceparent";

    /// <summary>The header <c>tracestate</c>.</summary>
    public const string TraceState = "tracestate";

    /// <summary>Writes the trace into the headers of a message that is about to be sent.</summary>
    /// <param name="headers">The headers. A trace that stands there already is replaced.</param>
    /// <param name="context">The trace; <see langword="null"/> takes <see cref="TraceContext.Current"/>, if there is one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="headers"/> is <see langword="null"/>.</exception>
    public static void Inject(IDictionary<string, string> headers, TraceContext? context = null)
    {
        if (headers is null)
        {
            throw new ArgumentNullException(nameof(headers));
        }

        // A message that is passed on may carry the state of another trace.
        headers.Remove(TraceParent);
        headers.Remove(TraceState);
        Inject(headers, static (map, name, value) => map[name] = value, context);
    }

    /// <summary>Writes the trace into headers of any kind, such as lists of bytes.</summary>
    /// <typeparam name="TCarrier">The type of the message or its headers.</typeparam>
    /// <param name="carrier">The message or its headers, handed to <paramref name="set"/>.</param>
    /// <param name="set">Sets one header: carrier, name, value. The value is ASCII.</param>
    /// <param name="context">The trace; <see langword="null"/> takes <see cref="TraceContext.Current"/>, if there is one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="set"/> is <see langword="null"/>.</exception>
    public static void Inject<TCarrier>(TCarrier carrier, Action<TCarrier, string, string> set, TraceContext? context = null)
    {
        if (set is null)
        {
            throw new ArgumentNullException(nameof(set));
        }

        if ((context ?? TraceContext.Current) is not { } trace)
        {
            return;
        }

        set(carrier, TraceParent, trace.ToString());
        if (trace.TraceState is { } state)
        {
            set(carrier, TraceState, state);
        }
    }

    /// <summary>Reads the trace of a message that was received.</summary>
    /// <param name="headers">The headers; names are compared without regard to case.</param>
    /// <returns>
    /// <see langword="null"/> where there is none, where it is malformed, and where it comes twice: then
    /// <see cref="TraceContext.Begin"/> starts a new one.
    /// </returns>
    public static TraceContext? Extract(IEnumerable<KeyValuePair<string, string?>>? headers)
    {
        string? parent = null;
        string? state = null;
        foreach (var header in headers ?? [])
        {
            if (string.Equals(header.Key, TraceParent, StringComparison.OrdinalIgnoreCase))
            {
                if (parent is not null)
                {
                    return null;
                }

                parent = header.Value ?? string.Empty;
            }
            else if (string.Equals(header.Key, TraceState, StringComparison.OrdinalIgnoreCase))
            {
                state = state is null ? header.Value : $"{state},{header.Value}";
            }
        }

        return TraceContext.TryParse(parent, state, out var context) ? context : null;
    }

    /// <summary>Reads the trace from headers of any kind.</summary>
    /// <typeparam name="TCarrier">The type of the message or its headers.</typeparam>
    /// <param name="carrier">The message or its headers, handed to <paramref name="get"/>.</param>
    /// <param name="get">Reads one header: carrier, name; <see langword="null"/> where there is none.</param>
    /// <returns><see langword="null"/> where there is none or it is malformed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="get"/> is <see langword="null"/>.</exception>
    public static TraceContext? Extract<TCarrier>(TCarrier carrier, Func<TCarrier, string, string?> get)
    {
        if (get is null)
        {
            throw new ArgumentNullException(nameof(get));
        }

        return TraceContext.TryParse(get(carrier, TraceParent), get(carrier, TraceState), out var context) ? context : null;
    }
}
