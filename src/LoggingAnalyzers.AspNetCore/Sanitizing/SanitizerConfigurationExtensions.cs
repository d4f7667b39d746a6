using LoggingAnalyzers.AspNetCore.Sanitizing;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.Logging;

/// <summary>Takes the options of the sanitizer from the configuration.</summary>
public static class SanitizerConfigurationExtensions
{
    /// <summary>
    /// Sanitizes every record as <see cref="SanitizerLoggingBuilderExtensions.AddSanitizer"/> does, with the options of the section
    /// <c>LoggingSanitizer</c>: <c>ExtraNames</c>, <c>ExcludedNames</c>, <c>FreeTextKinds</c>, <c>ExcludedKinds</c>,
    /// <c>PersonalData</c>, <c>MaxLength</c>. Secrets have no place in it: they go into
    /// <see cref="LoggingAnalyzers.LogSanitizerOptions.KnownSecrets"/>. A change of the section takes effect at once; an invalid one
    /// keeps the options in use, and counts as a fault.
    /// </summary>
    /// <param name="builder">The logging builder.</param>
    /// <param name="configuration">The whole configuration, or the section itself.</param>
    /// <returns><paramref name="builder"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static ILoggingBuilder AddSanitizer(this ILoggingBuilder builder, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration is IConfigurationSection given ? given : configuration.GetSection(SanitizerConfiguration.SectionName);
        builder.AddSanitizer(options => SanitizerConfiguration.Apply(section, options));
        SanitizerConfiguration.ReloadOnChange(builder.Services, section);
        return builder;
    }
}
