using LoggingAnalyzers;
using LoggingAnalyzers.TraceIds;

namespace Microsoft.Extensions.Logging;

/// <summary>Begins a trace and its log scope in one.</summary>
public static class TraceLoggerExtensions
{
    /// <summary>
    /// Begins a trace for a job, a message or a run of a console program, and puts its ids into every record of the flow until the
    /// result is disposed.
    /// </summary>
    /// <param name="logger">The logger.</param>
    /// <param name="operation">The name of the activity that is started: a constant such as <c>nightly_import</c>.</param>
    /// <param name="parent">The trace that came with the message; <see langword="null"/> takes the current one, or starts one.</param>
    /// <returns>Dispose it in the same asynchronous flow, in reverse order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="logger"/> is <see langword="null"/>.</exception>
    /// <remarks>
    /// Where the host adds the ids of the current activity to each record, as the generic host does, they would come twice: call
    /// <see cref="TraceContext.Begin"/> there.
    /// </remarks>
    public static IDisposable BeginTrace(this ILogger logger, string operation, TraceContext? parent = null)
    {
        if (logger is null)
        {
            throw new ArgumentNullException(nameof(logger));
        }

        var trace = TraceContext.Begin(parent, operation);
        try
        {
            return new TraceLogScope(trace, logger.BeginScope(trace));
        }
        catch
        {
            trace.Dispose();
            throw;
        }
    }
}
