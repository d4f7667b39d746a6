using System.Net.Sockets;
using System.Text;

namespace LoggingAnalyzers.AspNetCore.Tests.TraceIds;

/// <summary>Headers as no client library would send them, byte by byte, against a real server.</summary>
public sealed class HostileHeaderTests
{
    private const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";
    private const string Valid = "00-" + TraceId + "-00f067aa0ba902b7-01";

    /// <summary>Free text that must stand nowhere but in fields that say whose text it is.</summary>
    private const string Marker = "forged-by-client";

    private static readonly string[] s_ownFields = ["InboundTraceParent", "correlation.x-correlation-id", "baggage.tenant"];

    public static TheoryData<string> Attacks()
    {
        var values = new List<string>
        {
            Marker, $"00-{TraceId}-00f067aa0ba902b7-01-{Marker}", $"cc-{TraceId}-00f067aa0ba902b7-01-{Marker}", $"cc-{Marker}-x-01-y",
            $"ff-{TraceId}-00f067aa0ba902b7-01", "00-" + TraceId.ToUpperInvariant() + "-00F067AA0BA902B7-01", $"|{Marker}.1.2.",
            "00-00000000000000000000000000000000-0000000000000000-00", Marker + "\t" + Marker, Marker + "\u001b[31m", Marker + "\u0001",
            Marker + "\u007f", Marker + "\u0085\u009b31m", "\u00fe\u00ff" + Marker, "é" + Marker, Marker + "\u202e", Marker + new string('a', 8000),
            new string(',', 8000) + Marker, Marker + "=" + new string('=', 4000), "<script>alert('" + Marker + "')</script>",
            "${jndi:ldap://" + Marker + "}", "{OriginalFormat}" + Marker + "{0}", "%0d%0aX-Trace-Id:%20" + Marker, "\\r\\n" + Marker,
            "tenant=" + Marker, $"tenant={Marker}%0D%0A%1b[31m", "tenant=a;" + Marker + ",tenant=b", "tenant=%u0000%zz%C0%AF" + Marker, " ",
            Valid + "," + Valid, Valid + " " + Marker, "x=" + Marker + ",x=" + Marker,
            string.Join(',', Enumerable.Range(0, 40).Select(i => $"k{i}={Marker}")),
        };
        var data = new TheoryData<string>();
        foreach (var header in (string[])["traceparent", "tracestate", "baggage", "Correlation-Context", "Request-Id", "X-Request-ID", "X-Correlation-ID"])
        {
            foreach (var value in values)
            {
                data.Add($"{header}: {value}\r\n");
            }

            data.Add($"{header}: {Valid}\r\n{header}: {Marker}\r\n");
            data.Add($"{header}: {Marker}\r\n{header.ToUpperInvariant()}: {Marker}\r\n");
            data.Add($"{header}:\r\n");
        }

        data.Add($"traceparent: {Valid}\r\ntracestate: {Marker}\r\nbaggage: tenant={Marker}\r\nX-Request-ID: {Marker}\u0001\r\n");
        return data;
    }

    /// <summary>One server for the whole table; each request tells its records by a connection of its own.</summary>
    [Theory]
    [InlineData(TraceIdMode.Ignore)]
    [InlineData(TraceIdMode.Accept)]
    [InlineData(TraceIdMode.Trust)]
    public async Task No_header_brings_text_into_an_id_or_an_error(TraceIdMode mode)
    {
        await using var server = await TraceIdServer.StartAsync(o =>
        {
            o.Mode = mode;
            o.WriteServerTiming = true;
            o.WriteRequestId = true;
            o.CorrelationHeaders.Add("X-Correlation-ID");
            o.BaggageKeys.Add("tenant");
        });

        foreach (string headers in Attacks())
        {
            server.Log.Records.Clear();
            var response = await SendAsync(server.Address, headers);

            AssertResponse(headers, response);
            AssertRecords(headers, server.Log.Records);
        }
    }

    private static void AssertResponse(string headers, string response)
    {
        var status = response.Split(' ')[1];
        if (status != "200")
        {
            // Kestrel refuses what RFC 9110 does; the application never sees it.
            Assert.True(status is "400" or "431", $"{status} for {headers}");
            return;
        }

        var lines = response.Split("\r\n\r\n")[0].Split("\r\n");
        var traceId = Assert.Single(lines, l => l.StartsWith("X-Trace-Id: ", StringComparison.Ordinal))[12..];
        Assert.Matches("^[0-9a-f]{32}$", traceId);
        Assert.Matches("^Server-Timing: trace;desc=00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$", Assert.Single(lines, l => l.StartsWith("Server-T", StringComparison.Ordinal)));
        Assert.Matches("^X-Request-ID: [A-Za-z0-9._-]{1,128}$", Assert.Single(lines, l => l.StartsWith("X-Request-ID", StringComparison.Ordinal)));
        // The one header of a client that comes back, and only as the letters above.
        Assert.DoesNotContain(
            lines, l => l.Contains(Marker, StringComparison.Ordinal) && !l.StartsWith("X-Request-ID: ", StringComparison.Ordinal));
    }

    private static void AssertRecords(string headers, IEnumerable<RecordedLog.Record> records)
    {
        foreach (var record in records.Where(r => r.Message == "handled"))
        {
            foreach (var (key, value) in record.Fields)
            {
                var text = value?.ToString() ?? "";
                Assert.DoesNotContain(text, c => char.IsControl(c) || c is '\u202e');
                Assert.InRange(text.Length, 0, 1024);
                Assert.False(
                    text.Contains(Marker, StringComparison.Ordinal) && !s_ownFields.Contains(key), $"{key} holds {text} after {headers}");
                Assert.False(key == "TraceId" && !System.Text.RegularExpressions.Regex.IsMatch(text, "^[0-9a-f]{32}$"), text);
            }
        }
    }

    private static async Task<string> SendAsync(Uri address, string headers)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        var request = Encoding.Latin1.GetBytes($"GET / HTTP/1.1\r\nHost: {address.Authority}\r\n{headers}Connection: close\r\n\r\n");
        await stream.WriteAsync(request, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
