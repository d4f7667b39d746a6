using System.Reflection;
using LoggingAnalyzers.Package.Tests.Harness;

[assembly: AssemblyFixture(typeof(PackedFeed))]

namespace LoggingAnalyzers.Package.Tests.Harness;

/// <summary>
/// The packages of this repository, packed once for all tests into a feed of their own. Output, intermediate files and
/// the package cache lie in a temporary folder, so that nothing else that builds at the same time is disturbed.
/// </summary>
public sealed class PackedFeed : IAsyncLifetime
{
    /// <summary>A version that no registry has: what restores is what was packed here.</summary>
    public const string Version = "0.0.0-packed";

    private readonly string _root = Directory.CreateTempSubdirectory("LoggingAnalyzers.Package.Tests.").FullName;

    /// <summary>The root of the repository.</summary>
    public static string RepositoryRoot { get; } = typeof(PackedFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    internal string Folder => Path.Combine(_root, "feed");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(_root, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{Folder}" />
              </packageSources>
            </configuration>
            """);
        File.WriteAllText(Path.Combine(_root, "Directory.Build.props"), $"""
            <Project>
              <PropertyGroup>
                <LoggingAnalyzersPackageVersion>{Version}</LoggingAnalyzersPackageVersion>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
            </Project>
            """);

        // The cache of the machine: the repository's own packages are there already. The rules that the build of the
        // repository obeys are not checked once more.
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        await new DotnetCommand(RepositoryRoot, packages).RunAsync(
            cancellationToken,
            "pack", "src/Packages.slnf", "--configuration", "Release", "--output", Folder, "--artifacts-path", Path.Combine(_root, "artifacts"),
            $"-p:Version={Version}", "-p:ContinuousIntegrationBuild=true", "-p:RunAnalyzers=false");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        try
        {
            Directory.Delete(_root, recursive: true);
        }
        catch (IOException)
        {
            // A compiler that still holds an analyzer open (Windows): the system clears its temporary folder.
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Opens a package of the feed.</summary>
    internal PackageFile Open(string id, string extension = "nupkg") => PackageFile.Read(Path.Combine(Folder, $"{id}.{Version}.{extension}"));

    /// <summary>Copies a folder to a fresh place that restores from the feed.</summary>
    internal Consumer CreateConsumer(string sourceFolder)
    {
        var folder = Path.Combine(_root, "consumers", Path.GetRandomFileName(), Path.GetFileName(sourceFolder));
        foreach (var file in Directory.EnumerateFiles(sourceFolder, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(sourceFolder, file);
            if (relative.Split(Path.DirectorySeparatorChar) is not ["bin" or "obj", ..])
            {
                var target = Path.Combine(folder, relative);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }

        return new Consumer(folder, new DotnetCommand(folder, Path.Combine(_root, "packages")));
    }
}
