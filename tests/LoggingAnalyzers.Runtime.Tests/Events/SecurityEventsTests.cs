using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LoggingAnalyzers.Runtime.Tests.Events;

/// <summary>The vocabulary: its names, and the severity that the generator reads, which the documentation of each name states.</summary>
public sealed partial class SecurityEventsTests
{
    private static readonly IReadOnlyDictionary<string, string> s_names = typeof(SecurityEvents)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(f => f.Name, f => (string)f.GetRawConstantValue()!);

    private static readonly IReadOnlyDictionary<string, string> s_documentation =
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, "LoggingAnalyzers.Runtime.xml")).Descendants("member")
            .Where(m => m.Attribute("name")!.Value.StartsWith("F:LoggingAnalyzers.SecurityEvents.", StringComparison.Ordinal))
            .ToDictionary(m => m.Attribute("name")!.Value.Split('.')[^1], m => m.Element("summary")!.Value);

    [Fact]
    public void A_constant_is_called_as_its_name() => Assert.All(
        s_names,
        n => Assert.Equal(n.Key, string.Concat(n.Value.Split('_').Select(w => char.ToUpperInvariant(w[0]) + w[1..]))));

    [Fact]
    public void The_documentation_states_the_severity_that_an_event_of_the_name_has()
    {
        Assert.Equal(s_names.Keys.Order(), s_documentation.Keys.Order());
        Assert.All(s_names, n =>
        {
            var stated = Severity().Matches(s_documentation[n.Key]).Select(m => m.Groups[1].Value).ToList();
            var severity = SecurityEvents.SeverityOf(n.Value);
            Assert.Equal(severity is { } known ? [((SecuritySeverity)known).ToString()] : ["Low", "Critical"], stated);
        });
    }

    [Theory]
    [InlineData(SecurityEvents.AuthnLoginSuccess, SecuritySeverity.Low)]
    [InlineData(SecurityEvents.AuthnLoginFail, SecuritySeverity.Medium)]
    [InlineData(SecurityEvents.AuthzFail, SecuritySeverity.Critical)]
    [InlineData(SecurityEvents.UploadValidation, SecuritySeverity.Critical)]
    [InlineData("of_no_vocabulary", SecuritySeverity.Critical)]
    public void The_attribute_has_the_severity_of_the_name(string name, SecuritySeverity severity)
    {
        Assert.Equal(severity, new SecurityEventAttribute(name).Severity);
        Assert.Equal(SecuritySeverity.High, new SecurityEventAttribute(name, SecuritySeverity.High).Severity);
    }

    [GeneratedRegex(@"\b(Low|Medium|High|Critical) \((?:INFO|WARN|CRITICAL)\)")]
    private static partial Regex Severity();
}
