using System.Text.Json;
using LoggingAnalyzers.Package.Tests.Harness;

namespace LoggingAnalyzers.Package.Tests;

/// <summary>The packages in projects of other shapes than a console program.</summary>
public sealed class OtherConsumerTests(PackedFeed feed)
{
    [Fact]
    public async Task A_web_application_has_warnings_events_a_trace_id_and_a_catalog()
    {
        var (consumer, build) = await BuildAsync("AspNetCore");

        var run = await consumer.RunAsync();

        Assert.Equal([consumer.At("Program.cs", "token);", "warning", "LH1002")], build.Messages);
        Assert.Contains("X-Trace-Id: 0af7651916cd43dd8448eb211c80319c", run.Output);
        var audit = Assert.Single(run.Output.Split('\n'), line => line.Contains("\"event.name\":\"order_read\""));
        Assert.Contains("\"target.id\":42", audit);
        Assert.Contains("0af7651916cd43dd8448eb211c80319c", audit);
        Assert.Contains("read by u-17, 1 event in the catalog", run.Output);

        // The events of the application and of the library that it references; the library has its own.
        using var catalog = JsonDocument.Parse(consumer.Read("bin/Debug/net10.0/logging-events.json"));
        var events = catalog.RootElement.GetProperty("events").EnumerateArray()
            .ToDictionary(e => e.GetProperty("name").GetString()!, e => e.GetProperty("assembly").GetString());
        Assert.Equal("Orders", events["order_read"]);
        Assert.Equal("AspNetCore", events["sys_startup"]);
        Assert.Contains(events, e => e.Value == "LoggingAnalyzers.AspNetCore");
        Assert.Equal(events.Keys.Order(StringComparer.Ordinal), events.Keys);
        Assert.Contains("| `owner` | `string` |  | Email, Default |", consumer.Read("bin/Debug/net10.0/logging-events.md"));
        var ofLibrary = consumer.Read("Orders/bin/Debug/netstandard2.0/logging-events.json");
        Assert.Contains("order_read", ofLibrary);
        Assert.DoesNotContain("sys_startup", ofLibrary);
    }

    [Fact]
    public async Task A_netstandard_library_in_CSharp_9_has_warnings_and_events()
    {
        var (consumer, build) = await BuildAsync("NetStandard");

        Assert.Equal([consumer.At("Imports.cs", "apiKey);", "warning", "LH1002")], build.Messages);
    }

    [Fact]
    public async Task The_runtime_alone_sanitizes_and_reports_nothing()
    {
        var (consumer, build) = await BuildAsync("RuntimeOnly");

        var line = Assert.Single((await consumer.RunAsync()).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));

        Assert.Empty(build.Messages);
        Assert.DoesNotContain("4111 1111", line);
        Assert.DoesNotContain("ann.miller", line);
        Assert.DoesNotContain("hunter2", line);
        Assert.Contains("forged line", line);
    }

    [Fact]
    public async Task The_analyzers_alone_leave_no_trace_at_run_time()
    {
        var (consumer, build) = await BuildAsync("AnalyzersOnly");

        var run = await consumer.RunAsync();

        Assert.Equal([consumer.At("Program.cs", "password);", "warning", "LH1002")], build.Messages);
        Assert.Equal("done", run.Output.Trim());
        Assert.DoesNotContain(consumer.Files("bin"), file => file.StartsWith("LoggingAnalyzers", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_project_without_logging_builds_clean_with_every_warning_an_error()
    {
        var (_, build) = await BuildAsync("NoLogging");

        Assert.Empty(build.Messages);
    }

    private async Task<(Consumer Consumer, CommandResult Build)> BuildAsync(string template)
    {
        var consumer = Consumer.Create(feed, template);
        await consumer.RestoreAsync();
        var build = await consumer.TryBuildAsync();
        Assert.True(build.ExitCode == 0, build.Output);
        return (consumer, build);
    }
}
