using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.AspNetCore.Tests.Sanitizing;

public sealed class ConfigurationTests
{
    [Fact]
    public void The_section_is_read_and_read_again_when_it_changes()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["LoggingSanitizer:ExtraNames:0"] = "tenant key",
            ["LoggingSanitizer:ExcludedNames:0"] = "token",
            ["LoggingSanitizer:FreeTextKinds:0"] = "IpAddress",
            ["LoggingSanitizer:ExcludedKinds:0"] = "bankAccount",
            ["LoggingSanitizer:PersonalData"] = "erase",
            ["LoggingSanitizer:MaxLength"] = "100",
        }).Build();
        var services = new ServiceCollection().AddLogging(b => b.AddSanitizer(configuration));
        using var provider = services.BuildServiceProvider();
        var sanitizer = provider.GetRequiredService<LoggingSanitizer>();

        Assert.Equal("[redacted]", sanitizer.Current.SanitizeValue("TenantKey", "x"));
        Assert.Equal("x", sanitizer.Current.SanitizeValue("Token", "x"));
        Assert.Equal("[redacted]", sanitizer.Current.SanitizeValue("Email", "alice.smith@example.com"));
        Assert.Equal("from [redacted]", sanitizer.Current.Sanitize("from 10.0.0.12"));
        Assert.Equal("to DE89370400440532013000", sanitizer.Current.Sanitize("to DE89370400440532013000"));
        Assert.Equal(100, sanitizer.Current.Sanitize(new string('a', 500)).Length);

        configuration["LoggingSanitizer:ExtraNames:0"] = "other key";
        configuration.Reload();
        Assert.Equal("[redacted]", sanitizer.Current.SanitizeValue("OtherKey", "x"));

        configuration["LoggingSanitizer:MaxLength"] = "three";
        configuration.Reload();
        Assert.Equal("[redacted]", sanitizer.Current.SanitizeValue("OtherKey", "x"));
        Assert.Equal(1, sanitizer.FaultCount);
    }

    [Fact]
    public void Without_a_section_the_defaults_hold()
    {
        var services = new ServiceCollection().AddLogging(b => b.AddSanitizer(new ConfigurationBuilder().Build()));
        using var provider = services.BuildServiceProvider();

        Assert.Equal("[redacted]", provider.GetRequiredService<LoggingSanitizer>().Current.SanitizeValue("Password", "x"));
    }
}
