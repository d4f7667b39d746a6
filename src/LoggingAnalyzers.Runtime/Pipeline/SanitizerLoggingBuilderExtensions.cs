using LoggingAnalyzers;
using LoggingAnalyzers.Pipeline;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Extensions.Logging;

/// <summary>Puts the sanitizer in front of the logging providers.</summary>
public static class SanitizerLoggingBuilderExtensions
{
    /// <summary>
    /// Sanitizes every record once, before any provider sees it: message, <c>{OriginalFormat}</c>, fields, scopes and exception.
    /// It makes no difference whether providers are added before or after.
    /// </summary>
    /// <param name="builder">The logging builder.</param>
    /// <param name="configure">Changes the options; <see langword="null"/> keeps the defaults. Several calls add up.</param>
    /// <returns><paramref name="builder"/>.</returns>
    /// <remarks>
    /// A record that is clean passes unchanged. A fault of the sanitizer, or of a value's own code, erases the value, counts in
    /// <see cref="LoggingSanitizer.FaultCount"/>, and the record still goes out. What replaces <see cref="ILoggerFactory"/> as a
    /// service afterwards is not covered; <see cref="LoggingSanitizer.IsActive"/> tells.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    public static ILoggingBuilder AddSanitizer(this ILoggingBuilder builder, Action<LogSanitizerOptions>? configure = null)
    {
        if (builder is null)
        {
            throw new ArgumentNullException(nameof(builder));
        }

        var sanitizer = Registered(builder.Services);
        if (configure is not null)
        {
            sanitizer.AddOptions(configure);
        }

        FactoryDecoration.Apply(builder.Services, sanitizer);
        return builder;
    }

    private static LoggingSanitizer Registered(IServiceCollection services)
    {
        foreach (var service in services)
        {
            if (service.ServiceType == typeof(LoggingSanitizer) && !service.IsKeyedService
                && service.ImplementationInstance is LoggingSanitizer registered)
            {
                return registered;
            }
        }

        var sanitizer = new LoggingSanitizer();
        services.AddSingleton(sanitizer);
        return sanitizer;
    }
}
