using System.Text.RegularExpressions;
using LoggingAnalyzers.Package.Tests.Harness;

namespace LoggingAnalyzers.Package.Tests;

/// <summary>The readme and the pages that it leads to.</summary>
public sealed partial class DocumentationTests
{
    [Fact]
    public void Every_relative_link_leads_to_a_file()
    {
        var docs = Directory.EnumerateFiles(Path.Combine(PackedFeed.RepositoryRoot, "docs"), "*.md", SearchOption.AllDirectories);
        var broken =
            from page in docs.Append(Path.Combine(PackedFeed.RepositoryRoot, "README.md"))
            from Match link in RelativeLink().Matches(Code().Replace(File.ReadAllText(page), ""))
            let target = Path.Combine(Path.GetDirectoryName(page)!, link.Groups["path"].Value)
            where !File.Exists(target) && !Directory.Exists(target)
            select $"{Path.GetRelativePath(PackedFeed.RepositoryRoot, page)}: {link.Groups["path"].Value}";

        Assert.Empty(broken);
    }

    [Fact]
    public void The_modes_on_the_configuration_page_are_those_of_the_package()
    {
        var page = File.ReadAllText(Path.Combine(PackedFeed.RepositoryRoot, "docs", "configuration.md"));
        var folder = Path.Combine(PackedFeed.RepositoryRoot, "src", "LoggingAnalyzers.Package", "build", "config");
        var modes = Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file).Split('.')[1]).Order();

        Assert.Equal(modes, ModeRow().Matches(page).Select(row => row.Groups["mode"].Value).Order());
    }

    [Fact]
    public void The_readme_lists_the_rules_that_exist()
    {
        var readme = RuleRow().Matches(File.ReadAllText(Path.Combine(PackedFeed.RepositoryRoot, "README.md"))).Select(row => row.Value);
        var rules = RuleRow().Matches(File.ReadAllText(Path.Combine(PackedFeed.RepositoryRoot, "docs", "rules", "README.md"))).Select(row => row.Value);

        Assert.NotEmpty(rules);
        Assert.Equal(rules, readme);
    }

    [GeneratedRegex(@"(?<=^\| \[)LH\d{4}", RegexOptions.Multiline)]
    private static partial Regex RuleRow();

    [GeneratedRegex(@"\]\((?!https?:|#)(?<path>[^)#]+)")]
    private static partial Regex RelativeLink();

    [GeneratedRegex(@"^ *```.*?^ *```|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^\| `(?<mode>[A-Z]\w+)`", RegexOptions.Multiline)]
    private static partial Regex ModeRow();
}
