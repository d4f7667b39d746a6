using LoggingAnalyzers;
using LoggingAnalyzers.AspNetCore.Health;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds a health check of logging itself.</summary>
public static class LoggingHealthCheckExtensions
{
    /// <summary>
    /// Reports whether sanitizer and trace ids are active; in its data also the level, the providers, and the counts of records
    /// dropped and of faults. Without sanitizer or trace ids it is as unhealthy as <paramref name="failureStatus"/> says, with
    /// dropped records degraded.
    /// </summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="failureStatus">What is reported where a part is missing; <see langword="null"/>: unhealthy.</param>
    /// <param name="tags">Tags by which checks are chosen.</param>
    /// <returns><paramref name="builder"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    public static IHealthChecksBuilder AddLoggingHealthCheck(
        this IHealthChecksBuilder builder, string name = "logging", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton<TraceIdStatus>();
        return builder.Add(new HealthCheckRegistration(
            name,
            static services => new LoggingHealthCheck(
                services.GetRequiredService<ILoggerFactory>(),
                services.GetServices<ILoggerProvider>(),
                services.GetRequiredService<TraceIdStatus>(),
                services.GetService<LoggingSanitizer>()),
            failureStatus,
            tags));
    }
}
