using System.Diagnostics;

namespace LoggingAnalyzers.TraceIds;

/// <summary>The trace of the running code: the activity's, or one that flows with the code where no activity does.</summary>
internal static class AmbientTrace
{
    private static readonly AsyncLocal<Flowing?> s_flowing = new();

    internal static TraceContext? Current
    {
        get
        {
            var flowing = s_flowing.Value;
            if (Activity.Current is not { IdFormat: ActivityIdFormat.W3C } activity)
            {
                return flowing?.Context;
            }

            // Inside a scope of ours the text of the ids is there already.
            return flowing is not null && ReferenceEquals(flowing.Activity, activity)
                ? flowing.Context
                : TraceContext.FromActivity(activity) ?? flowing?.Context;
        }
    }

    /// <summary>Sets the trace that flows with the code; returns the one before, to be restored.</summary>
    internal static Flowing? Flow(Flowing? flowing)
    {
        var before = s_flowing.Value;
        s_flowing.Value = flowing;
        return before;
    }

    internal sealed class Flowing(Activity? activity, TraceContext context)
    {
        internal Activity? Activity => activity;

        internal TraceContext Context => context;
    }
}
