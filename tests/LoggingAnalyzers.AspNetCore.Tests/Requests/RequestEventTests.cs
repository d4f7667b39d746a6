using System.Diagnostics;
using System.Security.Claims;
using LoggingAnalyzers.AspNetCore.Tests.TraceIds;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.AspNetCore.Tests.Requests;

public sealed class RequestEventTests
{
    private const string Category = "LoggingAnalyzers.Requests";

    [Fact]
    public async Task Each_request_is_one_event_without_client_text()
    {
        await using var server = await StartAsync();

        await server.GetAsync("/orders/4711?token=hunter2", ("X-Secret", "hunter2"));
        await server.GetAsync("/no-route-hunter2");
        await server.StopAsync();

        var events = server.Log.Records.Where(r => r.Category == Category).ToList();
        Assert.Equal(2, events.Count);
        Assert.Equal(LogLevel.Information, events[0].Level);
        Assert.StartsWith("GET /orders/{id} answered 200 in ", events[0].Message, StringComparison.Ordinal);
        Assert.Equal("http_request", Value(events[0], "event.name"));
        Assert.Equal("success", Value(events[0], "event.outcome"));
        Assert.Equal(false, Value(events[0], "is_authenticated"));
        Assert.Equal("127.0.0.1", Value(events[0], "client.address")?.ToString());
        Assert.StartsWith("GET (no route) answered 404 in ", events[1].Message, StringComparison.Ordinal);
        Assert.DoesNotContain(events, e => e.All.Contains("hunter2", StringComparison.Ordinal) || e.All.Contains("4711", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_slow_request_is_a_warning_and_a_failed_one_an_error()
    {
        await using var server = await StartAsync(o => o.SlowRequest = TimeSpan.Zero);

        await server.GetAsync("/orders/1");
        await server.GetAsync("/throw");
        await server.StopAsync();

        var events = server.Log.Records.Where(r => r.Category == Category).ToList();
        Assert.Equal([LogLevel.Warning, LogLevel.Error], events.Select(e => e.Level));
        Assert.Equal(500, Value(events[1], "status_code"));
    }

    [Fact]
    public async Task Database_commands_are_counted_and_measured_by_request()
    {
        using var source = new DiagnosticListener("Microsoft.EntityFrameworkCore");
        using var driver = new DiagnosticListener("SqlClientDiagnosticListener");
        await using var server = await StartAsync(o => o.DatabaseTime = TimeSpan.FromHours(1), after: app => app.MapGet("/many/{count}", async (int count) =>
        {
            await Task.WhenAll(Enumerable.Range(0, count).Select(_ => CommandAsync(source, driver)));
        }));

        await server.GetAsync("/many/49");
        await server.GetAsync("/many/50");
        await server.StopAsync();

        var events = server.Log.Records.Where(r => r.Category == Category).ToList();
        Assert.Equal([49, 50], events.Where(e => Value(e, "event.name") as string == "http_request").Select(e => Value(e, "database_commands")));
        var load = Assert.Single(events, e => Value(e, "event.name") as string == "http_request_database_load_exceeded");
        Assert.Equal(LogLevel.Warning, load.Level);
        Assert.StartsWith("GET /many/{count} ran 50 database commands in ", load.Message, StringComparison.Ordinal);
        Assert.True((double)Value(load, "database_ms")! > 0);
    }

    [Fact]
    public async Task The_time_in_database_commands_has_a_threshold_of_its_own()
    {
        using var source = new DiagnosticListener("Microsoft.EntityFrameworkCore");
        using var driver = new DiagnosticListener("SqlClientDiagnosticListener");
        await using var server = await StartAsync(
            o => o.DatabaseTime = TimeSpan.FromTicks(1), after: app => app.MapGet("/one", () => CommandAsync(source, driver)));

        await server.GetAsync("/one");
        await server.GetAsync("/orders/1");
        await server.StopAsync();

        var load = Assert.Single(server.Log.Records, r => r.Category == Category && r.Level == LogLevel.Warning);
        Assert.StartsWith("GET /one ran 1 database commands in ", load.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_authenticated_user_is_a_scope_with_a_hashed_id()
    {
        await using var server = await StartAsync(before: app => app.Use((HttpContext context, RequestDelegate next) =>
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", "alice-17")], "test"));
            return next(context);
        }));

        await server.GetAsync();
        await server.StopAsync();

        var record = Assert.Single(server.Log.Records, r => r.Message == "handled");
        Assert.Equal(LogSanitizer.Hash("alice-17"), Assert.Single(record.Fields, f => f.Key == "user.id").Value);
        Assert.Equal(true, Value(Assert.Single(server.Log.Records, r => r.Category == Category), "is_authenticated"));
        Assert.DoesNotContain(server.Log.Records, r => r.All.Contains("alice-17", StringComparison.Ordinal));
    }

    /// <summary>As Entity Framework tells of a command, and its driver within it: one command.</summary>
    private static async Task CommandAsync(DiagnosticListener source, DiagnosticListener driver)
    {
        source.Write("Microsoft.EntityFrameworkCore.Database.Command.CommandExecuting", null);
        driver.Write("Microsoft.Data.SqlClient.WriteCommandBefore", null);
        await Task.Yield();
        driver.Write("Microsoft.Data.SqlClient.WriteCommandAfter", null);
        source.Write("Microsoft.EntityFrameworkCore.Database.Command.CommandExecuted", null);
    }

    private static object? Value(RecordedLog.Record record, string field) => Assert.Single(record.State, f => f.Key == field).Value;

    private static Task<TraceIdServer> StartAsync(
        Action<RequestEventOptions>? configure = null, Action<WebApplication>? before = null, Action<WebApplication>? after = null) =>
        TraceIdServer.StartAsync(before: before, after: app =>
        {
            app.UseRequestEvents(configure);
            app.MapGet("/orders/{id}", (int id) => id);
            after?.Invoke(app);
        });
}
