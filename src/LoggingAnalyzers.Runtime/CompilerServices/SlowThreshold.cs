using System.ComponentModel;
using System.Diagnostics;

namespace LoggingAnalyzers.CompilerServices;

/// <summary>From how long on one measured event is a warning. For generated code: use it nowhere else.</summary>
/// <remarks>Thread-safe.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SlowThreshold
{
    private static readonly object Gate = new();
    private static readonly List<SlowThreshold> All = [];
    private static Dictionary<string, double> s_configured = [];

    private readonly string _eventName;
    private readonly int _declared;
    private double _milliseconds;
    private long _ticks;

    private SlowThreshold(string eventName, int declared)
    {
        _eventName = eventName;
        _declared = declared;
        Read();
    }

    /// <summary>The milliseconds; infinite, if no duration is slow.</summary>
    public double Milliseconds => Volatile.Read(ref _milliseconds);

    /// <summary>The same in ticks of <see cref="Stopwatch"/>; the highest number, if no duration is slow.</summary>
    public long Ticks => Volatile.Read(ref _ticks);

    /// <summary>The threshold of an event. It lives as long as the process.</summary>
    /// <param name="eventName">The name of the event.</param>
    /// <param name="declared">The declared milliseconds; 0: no duration is slow.</param>
    /// <returns>The threshold, which follows the configuration.</returns>
    public static SlowThreshold Of(string eventName, int declared)
    {
        lock (Gate)
        {
            var threshold = new SlowThreshold(eventName, declared);
            All.Add(threshold);
            return threshold;
        }
    }

    internal static void Configure(Dictionary<string, double> configured)
    {
        lock (Gate)
        {
            s_configured = configured;
            All.ForEach(static threshold => threshold.Read());
        }
    }

    private void Read()
    {
        var milliseconds = s_configured.TryGetValue(_eventName, out var configured) ? configured : _declared;
        var ticks = milliseconds * Stopwatch.Frequency / 1000;
        Volatile.Write(ref _milliseconds, milliseconds > 0 ? milliseconds : double.PositiveInfinity);
        Volatile.Write(ref _ticks, ticks is > 0 and < long.MaxValue ? (long)Math.Ceiling(ticks) : long.MaxValue);
    }
}
