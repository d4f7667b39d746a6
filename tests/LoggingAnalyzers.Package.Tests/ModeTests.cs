using LoggingAnalyzers.Package.Tests.Harness;

namespace LoggingAnalyzers.Package.Tests;

/// <summary>The property <c>LoggingAnalyzersMode</c>, and what a build may say against it.</summary>
public sealed class ModeTests(BuiltConsole console) : IClassFixture<BuiltConsole>
{
    [Fact]
    public void Without_a_mode_the_rules_have_their_own_severities()
    {
        Assert.Equal("LH1002 warning, LH2001 note, LH3001 warning", Describe(console.ErrorLog));
    }

    [Theory]
    [InlineData("Minimum", "LH1002 warning, LH3001 warning")]
    [InlineData("Strict", "LH1002 warning, LH2001 warning, LH3001 warning")]
    [InlineData("Audit", "LH1002 error, LH2001 warning, LH3001 warning")]
    public async Task A_mode_sets_the_severities(string mode, string expected)
    {
        var (build, log) = await console.Consumer.BuildWithErrorLogAsync($"-p:LoggingAnalyzersMode={mode}");

        Assert.Equal(expected, Describe(log));
        Assert.Equal(expected.Contains("error", StringComparison.Ordinal), build.ExitCode != 0);
    }

    [Fact]
    public async Task The_configuration_files_of_the_project_win_over_the_mode()
    {
        console.Consumer.Write(".editorconfig", """
            root = true

            [*.cs]
            dotnet_diagnostic.LH1002.severity = suggestion
            """);
        console.Consumer.Write(".globalconfig", """
            is_global = true
            dotnet_diagnostic.LH2001.severity = error
            """);
        try
        {
            var (_, log) = await console.Consumer.BuildWithErrorLogAsync("-p:LoggingAnalyzersMode=Audit");

            Assert.Equal("LH1002 note, LH2001 error, LH3001 warning", Describe(log));
        }
        finally
        {
            console.Consumer.Delete(".editorconfig");
            console.Consumer.Delete(".globalconfig");
        }
    }

    [Fact]
    public async Task An_unknown_mode_is_one_warning_that_names_the_modes()
    {
        var build = await console.Consumer.TryBuildAsync("-p:LoggingAnalyzersMode=Paranoid");

        Assert.Equal("LH0001 warning, LH1002 warning, LH3001 warning", Describe(build.RuleMessages));
        Assert.Contains("'Paranoid', which is no mode; the default severities apply. Use Minimum, Recommended, Strict or Audit.", build.Output);
    }

    [Theory]
    [InlineData("LoggingAnalyzers.json")]
    [InlineData("../LoggingAnalyzers.json")]
    public async Task A_settings_file_beside_or_above_the_project_is_found(string file)
    {
        console.Consumer.Write(file, """
            {
              "not_sensitive_names": [ "password" ],
              "sanitizer": []
            }
            """);
        try
        {
            var build = await console.Consumer.TryBuildAsync();

            Assert.Equal("LH3001 warning, LH9001 warning", Describe(build.RuleMessages));
            Assert.Contains("LoggingAnalyzers.json(3,3): warning LH9001:", build.Output);
            Assert.Contains("there is no setting 'sanitizer'; did you mean 'sanitizers'?", build.Output);

            build = await console.Consumer.TryBuildAsync("-p:LoggingAnalyzersConfigurationFile=none");

            Assert.Equal("LH1002 warning, LH3001 warning", Describe(build.RuleMessages));
        }
        finally
        {
            console.Consumer.Delete(file);
        }
    }

    [Fact]
    public async Task The_files_of_frozen_events_beside_the_project_are_found()
    {
        console.Consumer.Write("LogEvents.Unshipped.txt", "gone | 1 | - | Debug | -\n");
        try
        {
            var build = await console.Consumer.TryBuildAsync();

            Assert.Contains("LogEvents.Unshipped.txt(1,1): warning LH9016:", build.Output);
            Assert.Contains("LH9014", build.RuleMessages.Select(message => message.Id));
        }
        finally
        {
            console.Consumer.Delete("LogEvents.Unshipped.txt");
        }
    }

    [Fact]
    public async Task A_warning_can_be_made_to_stop_the_build()
    {
        var build = await console.Consumer.TryBuildAsync("-warnaserror:LH1002");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Equal([console.Credential with { Severity = "error" }, console.Exception], build.Messages.OrderBy(message => message.Line));
    }

    private static string Describe(IEnumerable<CompilerMessage> messages) =>
        string.Join(", ", messages.Select(message => $"{message.Id} {message.Severity}").Order());
}
