using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;

namespace LoggingAnalyzers.Benchmarks;

/// <summary>
/// The sanitizer on one clean line, one dirty line, and a megabyte of lines of which every tenth is dirty; the keyed hash beside what
/// the platform takes for the same HMAC, with a reused instance and at one go; and what is usual instead of a sanitizer, seven regular
/// expressions one after the other.
/// </summary>
[MemoryDiagnoser]
public class SanitizerBenchmarks : IDisposable
{
    private const string Value = "alice.smith@example.com";

    private const string Prose =
        "The order of customer forty two was shipped from the warehouse in Rotterdam after the payment had been accepted "
        + "by the bank, and the stock was reserved again";

    private const string LogLine =
        "2026-11-21 10:34:56.789 +00:00 [INF] HTTP GET /api/orders/42 responded 200 in 12.3456 ms, request 0HN7A1B2C3D4E, "
        + "trace 4bf92f3577b34da6a3ce929d0e0e4736 sent";

    private const string Dirty =
        "2026-11-21 10:34:56.789 +00:00 [INF] Login of alice@example.com with password=hunter2 from 10.0.0.12 took 12 ms in "
        + "region eu-west-1, host shop-web-07, result ok";

    private static readonly string[] s_clean =
    [
        LogLine, Prose,
        "Executed DbCommand (3ms) [Parameters=[@p0='?' (DbType = Int32)], CommandType='Text'] SELECT * FROM orders WHERE id = @p0",
        "Request 9b2f4111-1d2e-4c3f-9a8b-7c6d5e4f3a2b from 192.168.10.12 finished in 35.2 ms, trace 4bf92f3577b34da6a3ce929d0e0e4736",
        "Start processing HTTP request GET https://api.example.com/v1/orders/1234567?page=2&size=20",
    ];

    private static readonly string[] s_dirty =
    [
        Dirty, "Payment with 4111 1111 1111 1111 accepted for order 42", "Authorization: Bearer 9f8e7d6c5b4a39281706",
        "Server=db;User Id=sa;Password=s3cr3t!;Encrypt=true", "{\"user\":\"bob\",\"password\":\"hunter2\",\"n\":1}",
    ];

    private readonly byte[] _key = new byte[32];
    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(Value);
    private readonly byte[] _hash = new byte[32];
    private readonly IncrementalHash _hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, new byte[32]);
    private string[] _mixed = [];
    private string[] _allClean = [];

    [GlobalSetup]
    public void Setup()
    {
        _mixed = Corpus(dirtyOfTen: 1);
        _allClean = Corpus(dirtyOfTen: 0);
    }

    [Benchmark]
    public string CleanProse160() => LogSanitizer.Default.Sanitize(Prose);

    [Benchmark]
    public string CleanLogLine160ByRegexes() => Regexes.Replace(LogLine);

    [Benchmark]
    public string CleanLogLine160() => LogSanitizer.Default.Sanitize(LogLine);

    [Benchmark]
    public string Dirty160() => LogSanitizer.Default.Sanitize(Dirty);

    [Benchmark]
    public int Clean1MB() => SanitizeAll(_allClean);

    [Benchmark]
    public int Mixed1MB() => SanitizeAll(_mixed);

    [Benchmark]
    public string Dirty160ByRegexes() => Regexes.Replace(Dirty);

    [Benchmark]
    public int Mixed1MBByRegexes()
    {
        var length = 0;
        foreach (var line in _mixed)
        {
            length += Regexes.Replace(line).Length;
        }

        return length;
    }

    [Benchmark]
    public string Hash() => LogSanitizer.Hash(Value);

    [Benchmark]
    public int HashFloorReused()
    {
        _hmac.AppendData(_bytes);
        return _hmac.GetHashAndReset(_hash);
    }

    [Benchmark]
    public int HashFloorOneShot() => HMACSHA256.HashData(_key, _bytes, _hash);

    [Benchmark]
    public string Mask() => LogSanitizer.Mask(Value);

    public void Dispose()
    {
        _hmac.Dispose();
        GC.SuppressFinalize(this);
    }

    private static int SanitizeAll(string[] lines)
    {
        var length = 0;
        foreach (var line in lines)
        {
            length += LogSanitizer.Default.Sanitize(line).Length;
        }

        return length;
    }

    private static string[] Corpus(int dirtyOfTen)
    {
        var random = new Random(42);
        var lines = new List<string>();
        for (var length = 0; length < 1_000_000;)
        {
            var source = random.Next(10) < dirtyOfTen ? s_dirty : s_clean;
            var line = new StringBuilder(source[random.Next(source.Length)]).Append(" #").Append(lines.Count).ToString();
            length += line.Length;
            lines.Add(line);
        }

        return [.. lines];
    }
}
