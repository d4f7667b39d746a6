using LoggingAnalyzers;
using LoggingAnalyzers.AspNetCore.Requests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Adds the event of a request to an application.</summary>
public static class RequestEventApplicationBuilderExtensions
{
    /// <summary>
    /// Logs one performance event for each request, <c>http_request</c>: method, route, status, duration, authenticated or not, address
    /// of the client, number and time of database commands. A slow one is a warning, a failed one an error. Never a path, a query
    /// value, a header value or a body.
    /// </summary>
    /// <param name="app">The application. Add it behind <c>UseTraceId</c> and <c>UseAuthentication</c>.</param>
    /// <param name="configure">Changes the options; <see langword="null"/> keeps the defaults.</param>
    /// <returns><paramref name="app"/>.</returns>
    /// <remarks>
    /// Around the request stands a scope with <c>user.id</c>, a keyed hash, where the user is authenticated. Database commands are
    /// heard of through <c>DiagnosticListener</c>: Entity Framework Core and the SqlClient drivers. Category:
    /// <c>LoggingAnalyzers.Requests</c>.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="app"/> is <see langword="null"/>.</exception>
    public static IApplicationBuilder UseRequestEvents(this IApplicationBuilder app, Action<RequestEventOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        var options = new RequestEventOptions();
        configure?.Invoke(options);
        var logger = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger("LoggingAnalyzers.Requests");
        DatabaseListener.Subscribe();
        return app.Use(next => new RequestEventMiddleware(next, options, logger).InvokeAsync);
    }
}
