using System.Text.RegularExpressions;
using LoggingAnalyzers.Package.Tests.Harness;

namespace LoggingAnalyzers.Package.Tests;

/// <summary>The sample shop, built with the packages as a user would.</summary>
public sealed partial class StorefrontTests(PackedFeed feed)
{
    [Fact]
    public async Task Before_makes_the_mistake_of_every_rule_on_log_calls()
    {
        var consumer = CreateShop("Before", "LoggingAnalyzers");

        await consumer.RestoreAsync();
        var (_, log) = await consumer.BuildWithErrorLogAsync();

        Assert.NotEmpty(RulesOnLogCalls());
        Assert.Empty(RulesOnLogCalls().Except(log.Select(message => message.Id)));
    }

    [Fact]
    public async Task After_is_clean_of_everything()
    {
        var consumer = CreateShop("After", "LoggingAnalyzers", "LoggingAnalyzers.AspNetCore");

        await consumer.RestoreAsync();
        var (build, log) = await consumer.BuildWithErrorLogAsync("-p:LoggingAnalyzersMode=Audit");

        Assert.Empty(log);
        Assert.Empty(build.Messages);
    }

    private Consumer CreateShop(string name, params string[] packages)
    {
        var consumer = feed.CreateConsumer(Path.Combine(PackedFeed.RepositoryRoot, "samples", "Storefront", name));
        consumer.Write("Directory.Build.props", File.ReadAllText(Path.Combine(PackedFeed.RepositoryRoot, "samples", "Directory.Build.props")));
        consumer.Write("Directory.Build.targets", $"""
            <Project>
              <ItemGroup>
                <PackageReference Remove="{string.Join(';', packages)}" />
                {string.Join('\n', packages.Select(package => $"""<PackageReference Include="{package}" Version="{PackedFeed.Version}" />"""))}
              </ItemGroup>
            </Project>
            """);
        return consumer;
    }

    /// <summary>LH4xxx and LH9xxx look at declared events, which Before has not; what is off or hidden is in no build's output.</summary>
    private static IReadOnlyList<string> RulesOnLogCalls()
    {
        var folder = Path.Combine(PackedFeed.RepositoryRoot, "src", "LoggingAnalyzers");
        return [.. Directory.EnumerateFiles(folder, "AnalyzerReleases.*.md").SelectMany(file => ReleaseRow().Matches(File.ReadAllText(file)).Select(row => row.Groups["id"].Value))];
    }

    [GeneratedRegex(@"^\s*(?<id>LH[1235]\d{3})\s*\|[^|]*\|(?!\s*(Disabled|Hidden))", RegexOptions.Multiline)]
    private static partial Regex ReleaseRow();
}
