#pragma warning disable CA1848, CA2254, CA1873 // Log calls as people write them.
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Runtime.Tests.Pipeline;

public sealed class ScopeTests
{
    [Fact]
    public void A_scope_is_sanitized_when_it_begins()
    {
        using var pipeline = new SanitizedPipeline();
        using (pipeline.Logger.BeginScope("user {Email} with {Token}", "alice@example.com", "abc-123-def"))
        {
            pipeline.Logger.LogInformation("inside");
        }

        var scope = Assert.Single(pipeline.Record.Scopes);
        var fields = Assert.IsAssignableFrom<IReadOnlyList<KeyValuePair<string, object?>>>(scope);
        Assert.Equal("[redacted]", fields[1].Value);
        Assert.EndsWith("with [redacted]", scope!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("alice@", pipeline.Record.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_added_to_a_dictionary_later_is_seen_and_sanitized()
    {
        using var pipeline = new SanitizedPipeline();
        var scope = new Dictionary<string, object?> { ["Order"] = 7 };
        using (pipeline.Logger.BeginScope(scope))
        {
            scope["Password"] = "hunter2";
            pipeline.Logger.LogInformation("inside");
        }

        var fields = Assert.IsAssignableFrom<IEnumerable<KeyValuePair<string, object?>>>(Assert.Single(pipeline.Record.Scopes));
        Assert.Equal([new("Order", 7), new("Password", "[redacted]")], fields);
    }

    /// <summary>Tags and baggage are put there by the factory itself, behind every logger.</summary>
    [Fact]
    public void Scopes_of_the_hosts_activity_tracking_are_sanitized_too()
    {
        using var pipeline = new SanitizedPipeline(b => b.Configure(o => o.ActivityTrackingOptions =
            ActivityTrackingOptions.TraceId | ActivityTrackingOptions.Tags | ActivityTrackingOptions.Baggage));
        using var activity = new Activity("request").SetIdFormat(ActivityIdFormat.W3C).Start();
        activity.SetTag("password", "hunter2").AddBaggage("note", "mail alice@example.com");

        pipeline.Logger.LogInformation("inside");
        pipeline.Logger.LogInformation("again");

        Assert.All(pipeline.Provider.Records, r =>
        {
            Assert.Contains(activity.TraceId.ToHexString(), r.Everything, StringComparison.Ordinal);
            Assert.DoesNotContain("hunter2", r.Everything, StringComparison.Ordinal);
            Assert.DoesNotContain("alice@", r.Everything, StringComparison.Ordinal);
        });
    }

    /// <summary>A parent of the hierarchical format makes free text the trace id of the host's scope.</summary>
    [Fact]
    public void A_forged_trace_id_is_escaped()
    {
        using var pipeline = new SanitizedPipeline(b => b.Configure(o => o.ActivityTrackingOptions = ActivityTrackingOptions.TraceId));
        var activity = new Activity("request");
        activity.SetParentId("|forged\nrecord.1.");
        activity.Start();

        pipeline.Logger.LogInformation("inside");
        activity.Stop();

        Assert.DoesNotContain("\nrecord", pipeline.Record.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scope_whose_text_throws_does_not_reach_the_caller()
    {
        using var pipeline = new SanitizedPipeline();
        using (pipeline.Logger.BeginScope(new Broken()))
        {
            pipeline.Logger.LogInformation("inside");
        }

        Assert.Equal("[redacted]", Assert.Single(pipeline.Record.Scopes)!.ToString());
    }

    [Fact]
    public void A_trace_scope_passes_as_it_is()
    {
        using var pipeline = new SanitizedPipeline(b => b.Configure(o => o.ActivityTrackingOptions = ActivityTrackingOptions.None));
        using var trace = TraceContext.Begin();
        using (pipeline.Logger.BeginScope(trace))
        {
            pipeline.Logger.LogInformation("inside");
        }

        Assert.Same(trace, Assert.Single(pipeline.Record.Scopes));
    }

    private sealed class Broken
    {
        public override string ToString() => throw new InvalidOperationException();
    }
}
