using LoggingAnalyzers;
using LoggingAnalyzers.AspNetCore.TraceIds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the trace id to an application as a service.</summary>
public static class TraceIdServiceCollectionExtensions
{
    /// <summary>
    /// Does what <see cref="TraceIdApplicationBuilderExtensions.UseTraceId"/> does, in front of everything that the application adds:
    /// so that responses to exceptions that nobody handles carry the header too, and no exception handler loses its turn.
    /// </summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="configure">Changes the options; <see langword="null"/> keeps the defaults.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is <see langword="null"/>.</exception>
    public static IServiceCollection AddTraceId(this IServiceCollection services, Action<TraceIdOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);

        // The first filter is the outermost.
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter>(new TraceIdStartupFilter(configure)));
        return services;
    }
}
