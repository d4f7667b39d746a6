using System.Text.Json;

namespace LoggingAnalyzers.Package.Tests.Harness;

/// <summary>A project that uses the packages as anybody would.</summary>
internal sealed class Consumer(string folder, DotnetCommand dotnet)
{
    private static readonly string _templates = Path.Combine(PackedFeed.RepositoryRoot, "tests", "LoggingAnalyzers.Package.Tests", "Consumers");

    /// <summary>Copies one of the templates in <c>Consumers/</c>.</summary>
    public static Consumer Create(PackedFeed feed, string template) => feed.CreateConsumer(Path.Combine(_templates, template));

    /// <summary>Restores from the feed and the registry.</summary>
    public Task RestoreAsync() => dotnet.RunAsync(TestContext.Current.CancellationToken, "restore");

    /// <summary>Builds a restored project from scratch, however it ends.</summary>
    public Task<CommandResult> TryBuildAsync(params string[] options) =>
        dotnet.TryRunAsync(TestContext.Current.CancellationToken, ["build", "--no-restore", "--no-incremental", .. options]);

    /// <summary>Builds a restored project and reads the SARIF log of the compiler too: it has the suggestions.</summary>
    public async Task<(CommandResult Build, IReadOnlyList<CompilerMessage> ErrorLog)> BuildWithErrorLogAsync(params string[] options)
    {
        var build = await TryBuildAsync(["-p:ErrorLog=diagnostics.sarif%2Cversion=2.1", .. options]);
        Assert.True(build.ExitCode == 0 || build.RuleMessages.Any(message => message.Severity == "error"), build.Output);
        return (build, ReadErrorLog());
    }

    /// <summary>Runs the built program.</summary>
    public Task<CommandResult> RunAsync(params string[] arguments) =>
        dotnet.RunAsync(TestContext.Current.CancellationToken, ["run", "--no-build", "--", .. arguments]);

    /// <summary>Applies the packaged fixes of rules to a restored project.</summary>
    public Task FixAsync(params string[] ruleIds) =>
        dotnet.RunAsync(
            TestContext.Current.CancellationToken,
            ["format", "analyzers", "--no-restore", "--severity", "info", "--diagnostics", .. ruleIds]);

    /// <summary>The text of a file.</summary>
    public string Read(string file) => File.ReadAllText(Path.Combine(folder, file));

    /// <summary>Writes a file.</summary>
    public void Write(string file, string text) => File.WriteAllText(Path.Combine(folder, file), text);

    /// <summary>Deletes a file.</summary>
    public void Delete(string file) => File.Delete(Path.Combine(folder, file));

    /// <summary>The names of the files under a folder.</summary>
    public IEnumerable<string> Files(string under) =>
        Directory.EnumerateFiles(Path.Combine(folder, under), "*", SearchOption.AllDirectories).Select(path => Path.GetFileName(path));

    /// <summary>The message that a compiler must give at the only place where a file has this text.</summary>
    public CompilerMessage At(string file, string text, string severity, string id)
    {
        var source = Read(file);
        var start = source.IndexOf(text, StringComparison.Ordinal);
        Assert.True(start >= 0 && source.IndexOf(text, start + 1, StringComparison.Ordinal) < 0, $"{file} does not have '{text}' once.");
        var before = source[..start];
        return new CompilerMessage(file, before.Count(c => c == '\n') + 1, start - before.LastIndexOf('\n'), severity, id);
    }

    private List<CompilerMessage> ReadErrorLog()
    {
        using var log = JsonDocument.Parse(Read("diagnostics.sarif"));
        return
        [
            .. log.RootElement.GetProperty("runs").EnumerateArray()
                .SelectMany(run => run.GetProperty("results").EnumerateArray())
                .Where(result => result.GetProperty("ruleId").GetString()!.StartsWith("LH", StringComparison.Ordinal))
                .Select(ReadResult)
                .OrderBy(message => message.File, StringComparer.Ordinal).ThenBy(message => message.Line).ThenBy(message => message.Column),
        ];
    }

    private static CompilerMessage ReadResult(JsonElement result)
    {
        var location = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var region = location.GetProperty("region");
        return new CompilerMessage(
            Path.GetFileName(location.GetProperty("artifactLocation").GetProperty("uri").GetString()!),
            region.GetProperty("startLine").GetInt32(),
            region.GetProperty("startColumn").GetInt32(),
            result.GetProperty("level").GetString()!,
            result.GetProperty("ruleId").GetString()!);
    }
}
