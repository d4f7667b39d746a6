using System.Text.RegularExpressions;

namespace Tour;

/// <summary>A temporary folder with a package feed, a package cache and copies of the sample projects.</summary>
internal sealed partial class Workspace : IDisposable
{
    /// <summary>A version that no registry has: what restores is what was packed here.</summary>
    public const string Version = "0.1.0-tour";

    private readonly string _root = Directory.CreateTempSubdirectory("LoggingAnalyzers.Tour.").FullName;
    private readonly string _repository = FindRepository();

    public async Task PackAsync()
    {
        var feed = Path.Combine(_root, "feed");
        Directory.CreateDirectory(feed);
        await new ProjectFolder(_repository, packageCache: null).RunAsync(
            "pack", Path.Combine("src", "Packages.slnf"), "--configuration", "Release", "--output", feed,
            "--artifacts-path", Path.Combine(_root, "artifacts"), $"-p:Version={Version}", "-p:RunAnalyzers=false");
        foreach (var package in Directory.EnumerateFiles(feed, "*.nupkg").Order())
        {
            Console.WriteLine(Path.GetFileName(package));
        }

        File.WriteAllText(Path.Combine(_root, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="tour" value="{feed}" />
              </packageSources>
            </configuration>
            """);
        File.WriteAllText(Path.Combine(_root, "Directory.Packages.props"), $"""
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
              </PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="LoggingAnalyzers" Version="{Version}" />
                <PackageVersion Include="LoggingAnalyzers.AspNetCore" Version="{Version}" />
              </ItemGroup>
            </Project>
            """);
        File.Copy(Path.Combine(_repository, "samples", "Directory.Build.props"), Path.Combine(_root, "Directory.Build.props"));
    }

    /// <summary>Copies a project of <c>samples/Storefront</c>.</summary>
    public async Task<ProjectFolder> CreateProjectAsync(string name)
    {
        var source = Path.Combine(_repository, "samples", "Storefront", name);
        var target = Path.Combine(_root, name);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(source, file);
            if (relative.Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
            {
                var copy = Path.Combine(target, relative);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                await File.WriteAllBytesAsync(copy, await File.ReadAllBytesAsync(file));
            }
        }

        return new ProjectFolder(target, Path.Combine(_root, "packages"));
    }

    /// <summary>The rules that look at log calls and are on; LH4xxx and LH9xxx look at declared events, which Before has not.</summary>
    public IReadOnlyList<string> RulesForLogCalls()
    {
        var releases = Path.Combine(_repository, "src", "LoggingAnalyzers");
        return
        [
            .. Directory.EnumerateFiles(releases, "AnalyzerReleases.*.md")
                .SelectMany(file => ReleaseRow().Matches(File.ReadAllText(file)).Select(match => match.Groups["id"].Value))
                .Order(),
        ];
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(_root, recursive: true);
        }
        catch (IOException)
        {
            // A compiler that still holds an analyzer open (Windows): the system clears its temporary folder.
        }
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LoggingAnalyzers.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tour runs within the repository: dotnet run --project samples/Tour");
    }

    [GeneratedRegex(@"^\s*(?<id>LH[1235]\d{3})\s*\|[^|]*\|(?!\s*(Disabled|Hidden))", RegexOptions.Multiline)]
    private static partial Regex ReleaseRow();
}
