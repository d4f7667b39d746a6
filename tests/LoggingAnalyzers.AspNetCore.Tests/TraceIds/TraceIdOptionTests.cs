using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LoggingAnalyzers.AspNetCore.Tests.TraceIds;

public sealed class TraceIdOptionTests
{
    private const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";
    private const string Valid = "00-" + TraceId + "-00f067aa0ba902b7-01";

    [Fact]
    public async Task Server_timing_carries_the_trace()
    {
        await using var server = await TraceIdServer.StartAsync(o => o.WriteServerTiming = true);

        var (response, traceId, _) = await server.GetAsync();

        Assert.Matches($"^trace;desc=00-{traceId}-[0-9a-f]{{16}}-0[01]$", Assert.Single(response.Headers.GetValues("Server-Timing")));
    }

    [Theory]
    [InlineData("order-17_a.b", "order-17_a.b")]
    [InlineData("<script>", null)]
    [InlineData("4111111111111111", null)]
    [InlineData("", null)]
    [InlineData("a b", null)]
    public async Task A_request_id_is_sent_back_only_if_it_is_one(string sent, string? expected)
    {
        await using var server = await TraceIdServer.StartAsync(o => o.WriteRequestId = true);

        var (response, traceId, _) = await server.GetAsync("/", ("X-Request-ID", sent));

        Assert.Equal(expected ?? traceId, Assert.Single(response.Headers.GetValues("X-Request-ID")));
    }

    [Fact]
    public async Task Correlation_ids_are_fields_of_their_own_under_the_allow_list()
    {
        await using var server = await TraceIdServer.StartAsync(o => o.CorrelationHeaders.Add("X-Correlation-ID"));

        await server.GetAsync(
            "/", ("X-Correlation-ID", "password=hunter2 " + new string('a', 400)), ("X-Other-ID", "unlisted"), ("traceparent", Valid));

        var record = Assert.Single(server.Log.Records, r => r.Message == "handled");
        var value = Assert.IsType<string>(Assert.Single(record.Fields, f => f.Key == "correlation.x-correlation-id").Value);
        Assert.StartsWith("password=[redacted] aaa", value, StringComparison.Ordinal);
        Assert.InRange(value.Length, 20, 160);
        Assert.Equal(TraceId, Assert.Single(record.Fields, f => f.Key == "TraceId").Value);
        Assert.DoesNotContain(record.Fields, f => f.Value as string == "unlisted");
    }

    [Theory]
    [InlineData(TraceIdMode.Trust, "tenant=acme mail=***@***")]
    [InlineData(TraceIdMode.Accept, "tenant=acme mail=***@***")]
    [InlineData(TraceIdMode.Ignore, "")]
    public async Task Baggage_is_taken_over_under_the_allow_list(TraceIdMode mode, string expected)
    {
        var seen = "";
        await using var server = await TraceIdServer.StartAsync(
            o =>
            {
                o.Mode = mode;
                o.BaggageKeys.Add("tenant");
                o.BaggageKeys.Add("mail");
            },
            after: app => app.Use((HttpContext _, RequestDelegate next) =>
            {
                seen = string.Join(' ', Activity.Current!.Baggage.OrderByDescending(b => b.Key).Select(b => $"{b.Key}={b.Value}"));
                return next(_);
            }));

        await server.GetAsync("/", ("traceparent", Valid), ("baggage", "tenant=acme,mail=alice%40example.com,admin=true"));

        Assert.Equal(expected, seen);
        var record = Assert.Single(server.Log.Records, r => r.Message == "handled");
        Assert.Equal(mode == TraceIdMode.Ignore ? 0 : 2, record.Fields.Count(f => f.Key.StartsWith("baggage.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Valid, true)]
    [InlineData("cc-" + TraceId + "-00f067aa0ba902b7-01-forged", true)]
    [InlineData("forged", false)]
    public async Task Outgoing_calls_carry_the_trace(string sent, bool keepsTrace)
    {
        var received = "";
        await using var server = await TraceIdServer.StartAsync(after: app =>
        {
            app.MapGet("/target", (HttpContext c) => received = c.Request.Headers.TraceParent.ToString());
            app.MapGet("/call", async () =>
            {
                using var client = new HttpClient();
                await client.GetStringAsync(new Uri(new Uri(app.Urls.First()), "/target"));
            });
        });

        var (_, traceId, _) = await server.GetAsync("/call", ("traceparent", sent));

        Assert.Equal(keepsTrace, traceId == TraceId);
        Assert.Matches($"^00-{traceId}-[0-9a-f]{{16}}-0[0-3]$", received);
    }

    /// <summary>As a service it stands in front of the handlers, so that no handler loses its turn.</summary>
    [Fact]
    public async Task Added_as_a_service_it_answers_what_nobody_handles()
    {
        await using var server = await TraceIdServer.StartAsync(services: b => b.Services.AddTraceId(), usesTraceId: false);

        var (response, traceId, body) = await server.GetAsync("/throw", ("traceparent", Valid));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal(TraceId, traceId);
        Assert.Equal(string.Empty, body);
    }

    [Fact]
    public async Task Added_as_a_service_it_leaves_the_answer_to_a_handler()
    {
        await using var server = await TraceIdServer.StartAsync(
            services: b => b.Services.AddTraceId(),
            usesTraceId: false,
            before: app => app.UseExceptionHandler(inner => inner.Run(c => c.Response.WriteAsync("sorry"))));

        var (_, traceId, body) = await server.GetAsync("/throw", ("traceparent", Valid));

        Assert.Equal(TraceId, traceId);
        Assert.Equal("sorry", body);
    }
}
