using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace LoggingAnalyzers.AspNetCore.Sanitizing;

/// <summary>Reads the options by hand: six keys, no reflection.</summary>
internal static class SanitizerConfiguration
{
    internal const string SectionName = "LoggingSanitizer";

    internal static void Apply(IConfiguration section, LogSanitizerOptions options)
    {
        AddAll(section.GetSection(nameof(options.ExtraNames)), options.ExtraNames);
        AddAll(section.GetSection(nameof(options.ExcludedNames)), options.ExcludedNames);
        AddKinds(section.GetSection(nameof(options.FreeTextKinds)), options.FreeTextKinds);
        AddKinds(section.GetSection(nameof(options.ExcludedKinds)), options.ExcludedKinds);

        if (section[nameof(options.PersonalData)] is { Length: > 0 } redaction)
        {
            options.PersonalData = Enum.Parse<Redaction>(redaction, ignoreCase: true);
        }

        if (section[nameof(options.MaxLength)] is { Length: > 0 } length)
        {
            options.MaxLength = int.Parse(length, CultureInfo.InvariantCulture);
        }
    }

    internal static void ReloadOnChange(IServiceCollection services, IConfiguration section)
    {
        foreach (var service in services)
        {
            if (!service.IsKeyedService && service.ImplementationInstance is LoggingSanitizer sanitizer)
            {
                // The registration lives as long as the configuration, which is as long as the host.
                ChangeToken.OnChange(section.GetReloadToken, () => sanitizer.Reload());
                return;
            }
        }
    }

    private static void AddKinds(IConfiguration section, ICollection<DataKind> kinds)
    {
        foreach (var kind in ValuesOf(section))
        {
            kinds.Add(Enum.Parse<DataKind>(kind, ignoreCase: true));
        }
    }

    private static void AddAll(IConfiguration section, ICollection<string> names)
    {
        foreach (var name in ValuesOf(section))
        {
            names.Add(name);
        }
    }

    private static IEnumerable<string> ValuesOf(IConfiguration section) =>
        section.GetChildren().Select(static child => child.Value).OfType<string>().Where(static value => value.Length > 0);
}
