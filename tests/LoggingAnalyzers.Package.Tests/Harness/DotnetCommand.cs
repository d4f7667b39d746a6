using System.Diagnostics;

namespace LoggingAnalyzers.Package.Tests.Harness;

/// <summary>Runs the <c>dotnet</c> command as a user would: in a folder, with a package cache, apart from the build that runs the tests.</summary>
internal sealed class DotnetCommand(string workingFolder, string packageCache)
{
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(10); // Packing takes one where nothing else runs.

    /// <summary>Runs a command and requires that it succeeds.</summary>
    public async Task<CommandResult> RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        var result = await TryRunAsync(cancellationToken, arguments);
        Assert.True(result.ExitCode == 0, $"dotnet {string.Join(' ', arguments)} ended with {result.ExitCode}:\n{result.Output}");
        return result;
    }

    /// <summary>Runs a command, however it ends.</summary>
    public async Task<CommandResult> TryRunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        using var process = new Process { StartInfo = CreateStartInfo(arguments) };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_limit);
        process.Start();
        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new CommandResult(process.ExitCode, await output + await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private ProcessStartInfo CreateStartInfo(string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the outer `dotnet test` sets for itself would bend an inner build.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["NUGET_PACKAGES"] = packageCache;
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";

        // A build node that outlives its command would keep the redirected output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        return start;
    }
}
