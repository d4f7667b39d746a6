using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using LoggingAnalyzers.Package.Tests.Harness;

namespace LoggingAnalyzers.Package.Tests;

public sealed class PackageLayoutTests(PackedFeed feed)
{
    private static readonly string[] _everyPackage =
        ["LoggingAnalyzers", "LoggingAnalyzers.Runtime", "LoggingAnalyzers.AspNetCore", "LoggingAnalyzers.Testing"];

    [Fact]
    public void The_feed_has_the_packages_and_no_more()
    {
        Assert.Equal(
            _everyPackage.Order(),
            Directory.EnumerateFiles(feed.Folder, "*.nupkg").Select(path => Path.GetFileName(path).Replace($".{PackedFeed.Version}.nupkg", "")).Order());
    }

    [Fact]
    public void The_compiler_package_has_its_assemblies_the_build_files_and_nothing_else()
    {
        Assert.Equal(
            [
                "README.md",
                "analyzers/dotnet/cs/LoggingAnalyzers.CodeFixes.dll",
                "analyzers/dotnet/cs/LoggingAnalyzers.dll",
                "build/LoggingAnalyzers.props",
                "build/LoggingAnalyzers.schema.json",
                "build/LoggingAnalyzers.targets",
                "build/config/LoggingAnalyzers.Audit.globalconfig",
                "build/config/LoggingAnalyzers.Minimum.globalconfig",
                "build/config/LoggingAnalyzers.Recommended.globalconfig",
                "build/config/LoggingAnalyzers.Strict.globalconfig",
                "icon.png",
                "tasks/netstandard2.0/LoggingAnalyzers.Build.dll",
            ],
            feed.Open("LoggingAnalyzers").Files.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("LoggingAnalyzers.Runtime", "net8.0", "netstandard2.0")]
    [InlineData("LoggingAnalyzers.AspNetCore", "net8.0")]
    [InlineData("LoggingAnalyzers.Testing", "net8.0", "netstandard2.0")]
    public void A_library_package_has_assembly_and_documentation_per_framework_and_its_symbols_beside_it(string id, params string[] frameworks)
    {
        Assert.Equal(
            ["README.md", "icon.png", .. frameworks.SelectMany(framework => new[] { $"lib/{framework}/{id}.dll", $"lib/{framework}/{id}.xml" })],
            feed.Open(id).Files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            frameworks.Select(framework => $"lib/{framework}/{id}.pdb"),
            feed.Open(id, "snupkg").Files.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_package_brings_what_it_needs()
    {
        Assert.Equal([$".NETStandard2.0: LoggingAnalyzers.Runtime {PackedFeed.Version}"], feed.Open("LoggingAnalyzers").Dependencies);
        Assert.Equal([$"net8.0: LoggingAnalyzers.Runtime {PackedFeed.Version}"], feed.Open("LoggingAnalyzers.AspNetCore").Dependencies);
        Assert.All(
            feed.Open("LoggingAnalyzers.Testing").Dependencies,
            dependency => Assert.Matches(@"^[^:]+: (Microsoft\.Extensions\.Logging\.Abstractions|LoggingAnalyzers\.Runtime) ", dependency));
        Assert.All(
            feed.Open("LoggingAnalyzers.Runtime").Dependencies,
            dependency => Assert.Matches(@"^[^:]+: (Microsoft\.Extensions\.Logging\.Abstractions|System\.Diagnostics\.DiagnosticSource|System\.Memory) ", dependency));
    }

    [Fact]
    public void Every_package_says_what_it_is()
    {
        foreach (var package in _everyPackage.Select(id => feed.Open(id)))
        {
            Assert.Equal("MIT", package["license"]);
            Assert.Equal("README.md", package["readme"]);
            Assert.Equal("icon.png", package["icon"]);
            Assert.NotEmpty(package["description"]!);
            Assert.NotEmpty(package["authors"]!);
            Assert.Contains("logging", package["tags"]!.Split(' '));
            Assert.Equal("git", package.Attribute("repository", "type"));
            Assert.StartsWith("https://", package.Attribute("repository", "url"));
            Assert.StartsWith("https://", package["projectUrl"]);
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], package.Files["icon.png"].Take(4));
        }
    }

    [Fact]
    public void The_readme_has_no_link_that_only_works_in_the_repository()
    {
        foreach (var package in _everyPackage.Select(id => feed.Open(id)))
        {
            var readme = System.Text.Encoding.UTF8.GetString(package.Files["README.md"]);
            Assert.StartsWith("# LoggingAnalyzers", readme);
            Assert.DoesNotMatch(@"\]\((?!https?:)", readme);
        }
    }

    [Fact]
    public void Every_assembly_is_built_deterministically()
    {
        foreach (var (name, bytes) in _everyPackage.SelectMany(id => feed.Open(id).Files).Where(file => file.Key.EndsWith(".dll", StringComparison.Ordinal)))
        {
            using var assembly = new PEReader(new MemoryStream(bytes));
            Assert.True(assembly.ReadDebugDirectory().Any(entry => entry.Type == DebugDirectoryEntryType.Reproducible), name);
        }
    }

    [Fact]
    public void The_symbols_name_source_files_without_the_path_of_the_machine_that_built_them()
    {
        var compiler = feed.Open("LoggingAnalyzers").Files;
        foreach (var name in compiler.Keys.Where(name => name.EndsWith(".dll", StringComparison.Ordinal)))
        {
            using var assembly = new PEReader(new MemoryStream(compiler[name]));
            var embedded = assembly.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
            using var symbols = assembly.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
            AssertNeutralPaths(symbols.GetMetadataReader());
        }

        foreach (var file in feed.Open("LoggingAnalyzers.Runtime", "snupkg").Files.Values.Concat(feed.Open("LoggingAnalyzers.AspNetCore", "snupkg").Files.Values))
        {
            using var symbols = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(file));
            AssertNeutralPaths(symbols.GetMetadataReader());
        }
    }

    private static void AssertNeutralPaths(MetadataReader symbols)
    {
        var documents = symbols.Documents.Select(handle => symbols.GetString(symbols.GetDocument(handle).Name)).ToList();
        Assert.Contains(documents, document => document.StartsWith("/_/src/", StringComparison.Ordinal));
        Assert.DoesNotContain(documents, document => document.StartsWith(PackedFeed.RepositoryRoot, StringComparison.Ordinal));
    }
}
