using System.Diagnostics;

namespace LoggingAnalyzers.AspNetCore.Requests;

/// <summary>Counts the database commands of a request and their time. Commands may run side by side.</summary>
internal sealed class DatabaseUsage
{
    private static readonly AsyncLocal<DatabaseUsage?> s_current = new();

    private static readonly AsyncLocal<Command?> s_command = new();

    private int _count;
    private long _ticks;

    internal int Count => Volatile.Read(ref _count);

    internal TimeSpan Time => Stopwatch.GetElapsedTime(0, Interlocked.Read(ref _ticks));

    /// <summary>Starts counting for the flow of the caller, and what it calls.</summary>
    internal static DatabaseUsage Begin() => s_current.Value = new DatabaseUsage();

    internal static void CommandStarted(string source)
    {
        // A command of an object mapper runs one of its driver, which tells of itself too: one command.
        if (s_current.Value is not null && s_command.Value is null)
        {
            s_command.Value = new Command(source, Stopwatch.GetTimestamp());
        }
    }

    internal static void CommandEnded(string source)
    {
        if (s_current.Value is { } usage && s_command.Value is { } command && command.Source == source)
        {
            s_command.Value = null;
            Interlocked.Increment(ref usage._count);
            Interlocked.Add(ref usage._ticks, Stopwatch.GetTimestamp() - command.Start);
        }
    }

    /// <summary>The command that runs in a flow, and who told of it.</summary>
    private sealed class Command(string source, long start)
    {
        internal string Source => source;

        internal long Start => start;
    }
}
