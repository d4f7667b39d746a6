using LoggingAnalyzers;
using LoggingAnalyzers.AspNetCore.Health;
using LoggingAnalyzers.AspNetCore.TraceIds;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Adds the trace id to an application.</summary>
public static class TraceIdApplicationBuilderExtensions
{
    /// <summary>
    /// Gives every request one valid W3C trace id: in <c>Activity.Current</c>, in the log records, and in the response header
    /// <c>X-Trace-Id</c> as 32 lower-case hex digits. Add it first.
    /// </summary>
    /// <param name="app">The application.</param>
    /// <param name="configure">Changes the options; <see langword="null"/> keeps the defaults.</param>
    /// <returns><paramref name="app"/>.</returns>
    /// <remarks>
    /// A malformed <c>traceparent</c>, or one that the framework takes for an id in another format, starts a new trace. Its text
    /// is logged only as the escaped and capped field <c>InboundTraceParent</c> and never sent back. See W3C Trace Context.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="app"/> is <see langword="null"/>.</exception>
    public static IApplicationBuilder UseTraceId(this IApplicationBuilder app, Action<TraceIdOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        var options = new TraceIdOptions();
        configure?.Invoke(options);

        if (app.ApplicationServices.GetService<TraceIdStatus>() is { } status)
        {
            status.IsActive = true;
        }

        // The generic host puts the ids of the current activity on every record unless it is told not to.
        var tracking = app.ApplicationServices.GetService<IOptions<LoggerFactoryOptions>>()?.Value.ActivityTrackingOptions;
        var hostAddsTraceId = tracking?.HasFlag(ActivityTrackingOptions.TraceId) ?? false;
        var logger = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger("LoggingAnalyzers.TraceId");
        return app.Use(next => new TraceIdMiddleware(next, options, logger, hostAddsTraceId).InvokeAsync);
    }
}
