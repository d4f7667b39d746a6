using LoggingAnalyzers.Package.Tests.Harness;

namespace LoggingAnalyzers.Package.Tests;

/// <summary>The packaged fixes, applied by <c>dotnet format</c>.</summary>
public sealed class FixTests(PackedFeed feed)
{
    [Fact]
    public async Task The_fixes_rewrite_a_file_once_and_the_result_builds_clean()
    {
        var consumer = Consumer.Create(feed, "Console");
        await consumer.RestoreAsync();
        var original = consumer.Read("Mistakes.cs");

        await consumer.FixAsync("LH2001");
        var templateFixed = consumer.Read("Mistakes.cs");
        await consumer.FixAsync("LH1002", "LH3001");
        var allFixed = consumer.Read("Mistakes.cs");
        var (build, log) = await consumer.BuildWithErrorLogAsync("-warnaserror");
        await consumer.FixAsync("LH1002", "LH2001", "LH3001");

        Assert.Equal(
            original.Replace("$\"Attempt {login.Attempt} of {login.Name}\"", "\"Attempt {Attempt} of {LoginName}\", login.Attempt, login.Name"),
            templateFixed);
        Assert.Contains("login.Name, LogSanitizer.Mask(login.Password));", allFixed);
        Assert.Contains("logger.LogError(problem, \"Login failed", allFixed);
        Assert.Empty(build.Messages);
        Assert.Empty(log);
        Assert.Equal(allFixed, consumer.Read("Mistakes.cs"));
    }
}
