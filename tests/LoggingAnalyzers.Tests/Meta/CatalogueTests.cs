using System.Text.RegularExpressions;
using LoggingAnalyzers.Infrastructure;
using Microsoft.CodeAnalysis;

namespace LoggingAnalyzers.Tests.Meta;

/// <summary>A rule is seven things with one name, and they agree.</summary>
public sealed partial class CatalogueTests
{
    private const string OptionPattern = @"logging_analyzers\.[A-Za-z0-9_.]*[A-Za-z0-9_]";

    private static readonly string[] Sections = ["What", "Why", "Violation", "Fix", "When to suppress", "Options"];

    private static readonly string[] OfSdk =
        [SdkRules.HoleNaming, SdkRules.ExpensiveArgument, SdkRules.HoleCount, SdkRules.Braces, SdkRules.NumberedHole, SdkRules.ChangingTemplate];

    public static TheoryData<string> RuleNames => Catalogue.RuleNames;

    [Fact]
    public void Ids_are_the_rules_the_pages_the_table_and_the_release_rows()
    {
        var ids = Catalogue.Ids.Values.Order().ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(ids, Catalogue.Rules.Select(r => r.Rule.Id).Order());
        Assert.Equal(ids, Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs/rules"), "LH*.md").Select(p => Path.GetFileNameWithoutExtension(p)).Order());
        Assert.Equal(ids, TableRow().Matches(Repository.Read("docs/rules/README.md")).Select(m => m.Groups["id"].Value));
        Assert.Equal(ids, Releases().Select(m => m.Groups["id"].Value).Order());
    }

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void The_tables_say_what_the_descriptor_says(string name)
    {
        var (rule, _) = Catalogue.RuleOf(name);
        var fix = Catalogue.Fixers.Any(f => f.FixableDiagnosticIds.Contains(rule.Id)) ? "yes" : "no";
        var severity = rule.IsEnabledByDefault ? rule.DefaultSeverity.ToString() : "Disabled";
        Assert.Contains($"| [{rule.Id}]({rule.Id}.md) | {name} | {rule.Category} | {severity} | {fix} |", Repository.Read("docs/rules/README.md"), StringComparison.Ordinal);
        Assert.Contains(
            $"| {rule.Category} | {(severity == "Info" ? "Information" : severity)} | {fix} | {fix} |",
            Repository.Read($"docs/rules/{rule.Id}.md"), StringComparison.Ordinal);
        Assert.Equal(
            $"{rule.Id} | {rule.Category} | {severity} | {name}, [page]({rule.HelpLinkUri})",
            Assert.Single(Releases(), m => m.Groups["id"].Value == rule.Id).Value.Trim());
    }

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void The_page_has_its_sections(string name)
    {
        var page = Repository.Read($"docs/rules/{Catalogue.Ids[name]}.md");
        Assert.StartsWith($"# {Catalogue.Ids[name]} {name}\n", page, StringComparison.Ordinal);
        Assert.Equal(Sections, Heading().Matches(page).Select(m => m.Groups["title"].Value));
        Assert.Matches(Incident(), Section(page, "Why"));
        Assert.Contains("```csharp", Section(page, "Violation"), StringComparison.Ordinal);
        Assert.Contains("```csharp", Section(page, "Fix"), StringComparison.Ordinal);
        Assert.All(Sections, s => Assert.NotEmpty(Section(page, s).Trim()));
    }

    [Fact]
    public void Every_option_is_on_a_page_and_every_option_on_a_page_exists()
    {
        var inCode = Repository.Sources("src/LoggingAnalyzers").SelectMany(f => Option().Matches(Repository.Read(f)))
            .Concat(Repository.Sources("src/LoggingAnalyzers.CodeFixes").SelectMany(f => Option().Matches(Repository.Read(f))));
        var onPages = Catalogue.Ids.Values.SelectMany(id => Option().Matches(Section(Repository.Read($"docs/rules/{id}.md"), "Options")))
            .Concat(Option().Matches(Repository.Read("docs/configuration.md")));
        Assert.Equal(inCode.Select(m => m.Value).Distinct().Order(), onPages.Select(m => m.Value).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void The_files_carry_the_name(string name)
    {
        var (rule, analyzer) = Catalogue.RuleOf(name);
        Assert.True(Repository.Exists($"src/LoggingAnalyzers/Rules/{rule.Category}/{analyzer.GetType().Name}.cs"));
        Assert.Equal($"LoggingAnalyzers.Rules.{rule.Category}", analyzer.GetType().Namespace);
        Assert.True(analyzer.SupportedDiagnostics.Length > 1 || analyzer.GetType().Name == name + "Analyzer", "A rule alone in its file gives the file its name.");
        Assert.True(Repository.Exists($"tests/LoggingAnalyzers.Tests/Rules/{name}Tests.cs"));
        foreach (var fixer in Catalogue.Fixers.Where(f => f.FixableDiagnosticIds.Contains(rule.Id)))
        {
            Assert.Equal($"LoggingAnalyzers.CodeFixes.Rules.{rule.Category}.{name}Fixer", fixer.GetType().FullName);
            Assert.True(Repository.Exists($"src/LoggingAnalyzers.CodeFixes/Rules/{rule.Category}/{name}Fixer.cs"));
        }
    }

    [Theory]
    [MemberData(nameof(RuleNames))]
    public void The_descriptor_is_complete(string name)
    {
        var (rule, _) = Catalogue.RuleOf(name);
        Assert.Matches("^LH[0-9]{4}$", rule.Id);
        Assert.Equal(
            rule.Id[2] switch { '1' => "Privacy", '2' => "Events", '3' => "Context", '4' => "Audit", '5' => "Performance", '9' => "Usage", _ => "none" },
            rule.Category);
        Assert.Equal(RuleDescriptor.HelpRoot + rule.Id + ".md", rule.HelpLinkUri);
        Assert.Contains("{0}", rule.MessageFormat.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(rule.Description.ToString(), @"[.](\s|$)"));
        Assert.DoesNotMatch("[.]$", rule.Title.ToString());
    }

    [Fact]
    public void The_help_links_point_into_the_repository_of_the_package()
    {
        var properties = Repository.Read("src/Directory.Build.props");
        var repository = Regex.Match(properties, "<RepositoryUrl>(.+)</RepositoryUrl>").Groups[1].Value;
        Assert.Equal(repository, Regex.Match(properties, "<PackageProjectUrl>(.+)</PackageProjectUrl>").Groups[1].Value);
        Assert.Equal(RuleDescriptor.HelpRoot, repository + "/blob/main/docs/rules/");
    }

    [Fact]
    public void Every_fixer_fixes_ids_that_exist_and_has_fix_all() => Assert.All(Catalogue.Fixers, fixer =>
    {
        Assert.True(fixer.GetType().IsSealed);
        Assert.NotEmpty(fixer.FixableDiagnosticIds);
        Assert.Subset(Catalogue.Ids.Values.Concat(OfSdk).ToHashSet(), fixer.FixableDiagnosticIds.ToHashSet());
        Assert.NotNull(fixer.GetFixAllProvider());
        var export = Assert.Single(fixer.GetType().GetCustomAttributes(typeof(Microsoft.CodeAnalysis.CodeFixes.ExportCodeFixProviderAttribute), false));
        Assert.Equal([LanguageNames.CSharp], ((Microsoft.CodeAnalysis.CodeFixes.ExportCodeFixProviderAttribute)export).Languages);
    });

    private static List<Match> Releases() =>
    [
        .. new[] { "Shipped", "Unshipped" }.SelectMany(f => ReleaseRow().Matches(Repository.Read($"src/LoggingAnalyzers/AnalyzerReleases.{f}.md"))),
    ];

    private static string Section(string page, string title)
    {
        var start = page.IndexOf($"\n## {title}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"The page has no section '{title}'.");
        var body = page.IndexOf('\n', start + 1) + 1;
        var end = page.IndexOf("\n## ", body, StringComparison.Ordinal);
        return page[body..(end < 0 ? page.Length : end)];
    }

    [GeneratedRegex(@"^\| \[(?<id>LH\d{4})\]", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"^(?<id>LH\d{4}) \| .+$", RegexOptions.Multiline)]
    private static partial Regex ReleaseRow();

    [GeneratedRegex("^## (?<title>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(OptionPattern)]
    private static partial Regex Option();

    /// <summary>A repository with an issue or a commit: the real case that the rule would have caught.</summary>
    [GeneratedRegex(@"[\w.-]+/[\w.-]+.*(#\d+|commit [0-9a-f]{7,})", RegexOptions.Singleline)]
    private static partial Regex Incident();
}
