#pragma warning disable CA1848 // Log calls as people write them.
using System.Text;
using LoggingAnalyzers.Runtime.Tests.Pipeline;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Runtime.Tests.TraceIds;

public sealed class TraceHeadersTests
{
    private const string Parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    [Fact]
    public void A_trace_goes_from_one_message_to_the_next()
    {
        Assert.True(TraceContext.TryParse(Parent, "vendor=1", out var context));
        var headers = new Dictionary<string, string> { ["traceparent"] = "old", ["tracestate"] = "old=1", ["type"] = "order" };

        TraceHeaders.Inject(headers, context);

        Assert.Equal(Parent, headers["traceparent"]);
        Assert.Equal("vendor=1", headers["tracestate"]);
        Assert.Equal("order", headers["type"]);
        Assert.Equal(context, TraceHeaders.Extract(headers!));
    }

    [Fact]
    public void The_current_trace_is_taken_and_a_foreign_state_goes()
    {
        using var trace = TraceContext.Begin(TraceContext.CreateRoot());
        var headers = new Dictionary<string, string> { ["tracestate"] = "old=1" };

        TraceHeaders.Inject(headers);

        Assert.Equal(trace.Context.ToString(), headers["traceparent"]);
        Assert.DoesNotContain("tracestate", headers.Keys);
    }

    [Fact]
    public void Headers_of_bytes_are_carried_too()
    {
        Assert.True(TraceContext.TryParse(Parent, null, out var context));
        var headers = new List<(string Key, byte[] Value)>();

        TraceHeaders.Inject(headers, static (list, name, value) => list.Add((name, Encoding.ASCII.GetBytes(value))), context);

        Assert.Equal(context, TraceHeaders.Extract(
            headers, static (list, name) => list.Find(h => h.Key == name) is { Value: { } bytes } ? Encoding.ASCII.GetString(bytes) : null));
    }

    [Fact]
    public void What_is_malformed_or_comes_twice_is_no_trace()
    {
        Assert.Null(TraceHeaders.Extract(null));
        Assert.Null(TraceHeaders.Extract([new("traceparent", "forged record")]));
        Assert.Null(TraceHeaders.Extract([new("traceparent", null)]));
        Assert.Null(TraceHeaders.Extract([new("traceparent", Parent), new("TraceParent", Parent)]));
        Assert.Equal(Parent, TraceHeaders.Extract([new("TraceParent", Parent), new("tracestate", "A=1")])?.ToString());
    }

    [Fact]
    public void BeginTrace_puts_the_ids_into_the_records_of_the_flow()
    {
        using var pipeline = new SanitizedPipeline(b => b.Configure(o => o.ActivityTrackingOptions = ActivityTrackingOptions.None));
        Assert.True(TraceContext.TryParse(Parent, null, out var parent));
        using (pipeline.Logger.BeginTrace("import", parent))
        {
            pipeline.Logger.LogInformation("inside");
            Assert.Equal(parent.TraceId, TraceContext.Current!.TraceId);
        }

        Assert.Contains(parent.TraceId, pipeline.Record.Everything, StringComparison.Ordinal);
    }
}
