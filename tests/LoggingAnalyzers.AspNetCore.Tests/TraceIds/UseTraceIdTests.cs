using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace LoggingAnalyzers.AspNetCore.Tests.TraceIds;

public sealed class UseTraceIdTests
{
    private const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";
    private const string SpanId = "00f067aa0ba902b7";
    private const string Valid = "00-" + TraceId + "-" + SpanId + "-01";

    [Theory]
    [InlineData(TraceIdMode.Accept, TraceId + " 0 ")]
    [InlineData(TraceIdMode.Trust, TraceId + " 1 vendor=1")]
    public async Task A_valid_context_is_taken_over_as_the_mode_says(TraceIdMode mode, string expected)
    {
        await using var server = await TraceIdServer.StartAsync(o => o.Mode = mode);

        var (_, traceId, body) = await server.GetAsync("/", ("traceparent", Valid), ("tracestate", "vendor=1"));

        Assert.Equal(TraceId, traceId);
        Assert.Equal(expected, body);
    }

    [Fact]
    public async Task Ignore_starts_a_new_trace()
    {
        await using var server = await TraceIdServer.StartAsync(o => o.Mode = TraceIdMode.Ignore);

        var (_, traceId, body) = await server.GetAsync("/", ("traceparent", Valid), ("tracestate", "vendor=1"));

        AssertFresh(traceId);
        Assert.Equal($"{traceId} 0 ", body);
    }

    [Fact]
    public async Task A_request_without_a_context_gets_a_trace_of_its_own()
    {
        await using var server = await TraceIdServer.StartAsync();

        var (_, first, body) = await server.GetAsync();
        var (_, second, _) = await server.GetAsync();

        AssertFresh(first);
        AssertFresh(second);
        Assert.NotEqual(first, second);
        Assert.StartsWith(first, body, StringComparison.Ordinal);
    }

    public static TheoryData<string> Hostile =>
    [
        "", "x", "00", "admin logged in", "|4bf92f35.1.", Valid + "-more", Valid[..54], "ff-" + TraceId + "-" + SpanId + "-01",
        "00-" + TraceId.ToUpperInvariant() + "-" + SpanId + "-01", "00-00000000000000000000000000000000-" + SpanId + "-01",
        "00-" + TraceId + "-0000000000000000-01", "cc-" + TraceId + "-" + SpanId + "-01.forged", "cc-forged record-" + SpanId + "-01-x",
        "<script>alert(1)</script>", "password=hunter2", new string('a', 4000), Valid + "," + Valid, "00-" + TraceId + "-" + SpanId + "-zz",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_hostile_context_starts_a_new_trace_and_is_logged_escaped_and_capped(string header)
    {
        await using var server = await TraceIdServer.StartAsync();

        var (response, traceId, body) = await server.GetAsync("/", ("traceparent", header), ("tracestate", "vendor=1"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        AssertFresh(traceId);
        Assert.Equal($"{traceId} 0 ", body);
        var record = Assert.Single(server.Log.Records, r => r.Message == "handled");
        Assert.All(record.Fields.Where(f => f.Key == "TraceId"), f => Assert.Equal(traceId, f.Value));
        var text = Assert.IsType<string>(Assert.Single(record.Fields, f => f.Key == "InboundTraceParent").Value);
        Assert.InRange(text.Length, 0, 160);
        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, char.IsControl);
    }

    /// <summary>The framework reads such a header as a hierarchical id whose root, the trace id of its log scope, is the text.</summary>
    [Theory]
    [InlineData("cc-" + TraceId + "-" + SpanId + "-01-forged record")]
    [InlineData("01-" + TraceId + "-" + SpanId + "-00-x")]
    public async Task A_later_version_with_a_trailing_part_brings_its_ids_and_not_its_text(string header)
    {
        await using var server = await TraceIdServer.StartAsync();

        var (_, traceId, body) = await server.GetAsync("/", ("traceparent", header));

        Assert.Equal(TraceId, traceId);
        Assert.Equal($"{TraceId} 0 ", body);
        var record = Assert.Single(server.Log.Records, r => r.Message == "handled");
        Assert.Equal(TraceId, Assert.Single(record.Fields, f => f.Key == "TraceId").Value);
        Assert.DoesNotContain(record.Fields, f => f.Value?.ToString()?.Contains("forged", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_request_id_of_the_old_format_is_not_taken_over()
    {
        await using var server = await TraceIdServer.StartAsync();

        var (_, traceId, body) = await server.GetAsync("/", ("Request-Id", "|forged record.1."));

        AssertFresh(traceId);
        Assert.Equal($"{traceId} 0 ", body);
        var record = Assert.Single(server.Log.Records, r => r.Message == "handled");
        Assert.Equal(traceId, Assert.Single(record.Fields, f => f.Key == "TraceId").Value);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_record_carries_the_trace_id_once(bool hostAddsTraceId)
    {
        await using var server = await TraceIdServer.StartAsync(hostAddsTraceId: hostAddsTraceId);

        var (_, traceId, _) = await server.GetAsync("/", ("traceparent", Valid));

        var record = Assert.Single(server.Log.Records, r => r.Message == "handled");
        Assert.Equal(traceId, Assert.Single(record.Fields, f => f.Key == "TraceId").Value);
        Assert.Single(record.Fields, f => f.Key == "SpanId");
        Assert.DoesNotContain(record.Fields, f => f.Key == "InboundTraceParent");
    }

    [Fact]
    public async Task The_header_stands_on_responses_of_every_kind_and_never_holds_foreign_text()
    {
        await using var server = await TraceIdServer.StartAsync();

        var (missing, missingId, _) = await server.GetAsync("/missing", ("X-Trace-Id", "forged"));
        var (none, noneId, _) = await server.GetAsync("/no-route");
        var (_, forgedId, _) = await server.GetAsync("/forge");

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        Assert.All([missingId, noneId, forgedId], AssertFresh);
    }

    [Fact]
    public async Task It_can_be_left_out()
    {
        await using var server = await TraceIdServer.StartAsync(o => o.WriteResponseHeader = false);

        var (_, traceId, body) = await server.GetAsync();

        Assert.Equal(string.Empty, traceId);
        AssertFresh(body.Split(' ')[0]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_exception_handler_on_either_side_keeps_the_header(bool isInFront)
    {
        static void Handle(WebApplication app) => app.UseExceptionHandler(inner => inner.Run(c => c.Response.WriteAsync("sorry")));
        await using var server = await TraceIdServer.StartAsync(before: isInFront ? Handle : null, after: isInFront ? null : Handle);

        var (response, traceId, body) = await server.GetAsync("/throw", ("traceparent", Valid));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal(TraceId, traceId);
        Assert.Equal("sorry", body);
    }

    [Fact]
    public async Task An_exception_that_nobody_handles_is_answered_on_demand()
    {
        await using var server = await TraceIdServer.StartAsync(o => o.AnswerUnhandledExceptions = true);

        var (response, traceId, body) = await server.GetAsync("/throw", ("traceparent", Valid));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal(TraceId, traceId);
        Assert.Equal(string.Empty, body);
        await server.StopAsync();
        Assert.Contains(server.Log.Records, r => r.Message.Contains("unhandled exception", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Added_twice_it_is_the_same_trace()
    {
        await using var server = await TraceIdServer.StartAsync(after: app => app.UseTraceId());

        var (_, traceId, body) = await server.GetAsync("/", ("traceparent", "cc-" + TraceId + "-" + SpanId + "-01-forged"));

        Assert.Equal(TraceId, traceId);
        Assert.Equal($"{TraceId} 0 ", body);
    }

    private static void AssertFresh(string traceId)
    {
        Assert.Matches("^[0-9a-f]{32}$", traceId);
        Assert.NotEqual(TraceId, traceId);
        Assert.NotEqual(new string('0', 32), traceId);
    }
}
