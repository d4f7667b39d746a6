using System.Globalization;
using System.Text.RegularExpressions;

namespace LoggingAnalyzers.Runtime.Tests.Sanitizer;

/// <summary>Seeded log lines of the shapes that servers write, filled with what looks like a secret and is none.</summary>
internal sealed partial class CleanSource(int seed)
{
    private static readonly string[] s_shapes =
    [
        "{iso} [INF] HTTP GET /api/{word}/{num} responded 200 in {dur} ms", "{ts} +00:00 [WRN] {word} {guid} was retried {num} times",
        "info: {type}[14] Now listening on: http://localhost:{port}", "Request {guid} from {ip}:{port} finished, trace {hex32} span {hex16}",
        "traceparent: 00-{hex32}-{hex16}-01", "Executed DbCommand ({num}ms) [Parameters=[@p0='?' (DbType = Int32)], CommandType='Text']",
        "Start processing HTTP request GET https://api.example.com/v1/{word}/{guid}?page={num}&size=20&sort={word}",
        "sha256:{hex64} pulled for image registry.example.com/team/{word}:{ver}", "commit {hex40} by build {num}, version {ver}+{hex40}",
        "at {type}.{word}(Int32 id, String name) in {path}.cs:line {num}", "   at {type}.MoveNext() --- End of stack trace ---",
        "Migration {word}_{num} was successfully applied", "Unable to parse bind override: {word}", "Query congestion detected: '{guid}' since '{iso}'",
        "{type}: Matching bind address override found: {ip}:{port}", "X509 thumbprint secret validator cannot process {word}",
        "Consent found in consent store is expired, consent is required", "Showing login: request contains prompt={word}",
        "Skipping subtitle at index {num} for {path}.srt: {word}", "Authentication failed for scheme: {word}, reason: not allowed",
        "Starting transcoding because segmentGap is {num} and max allowed gap is {num}. requestedIndex={num}",
        "Error Publishing integration event: {guid} - ({{ OrderId = {num}, Name = {word} }})", "Invalid token type hint: {word}",
        "No matching plain text secret found.", "Malformed Basic Authentication credential.", "Token for client {guid} expired at {iso}",
        "Overriding scrobble event for {word} from vol {num} ch {num} -> vol {num} ch {num}", "GC gen{num} pause={dur}ms heap={ticks} bytes",
        "{{\"level\":\"info\",\"time\":{ms},\"traceId\":\"{hex32}\",\"msg\":\"{word} done\",\"items\":[1,2,3],\"ok\":true}}",
        "cache miss key={word}:{guid} ttl={num}", "etag W/\"{hex16}\" if-none-match \"{hex32}\" content-length: {num}",
        "Loaded {path}.dll in {dur} ms ({ticks} ticks)", "partition {num} offset {ticks} lag {num} group {word}-{word}",
        "mac {mac} joined, lease {num} s, ipv6 2001:db8::{hex4}:{hex4}", "page token: {word} next page token = {num} max_tokens={num}",
        "user={num} session.count={num} auth=ok elapsed={num}", "dotnet build /p:Configuration=Release -c {word} --no-restore -v m",
        "docker run -p {port}:{port} --name {word} -e ASPNETCORE_URLS=http://+:{port}", "Hosting environment: {word} content root path: {path}",
        "job {hex24} scheduled at {iso} (cron 0 0 * * *)", "span_id={hex16} parent_id={hex16} trace_id={hex32} flags=01",
        "correlation {guid} request-id 0HN{hex8}:{num} user-agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36",
        "Downloaded {word}@{ver} and @types/{word}@{ver}", "C:\\Program Files\\{word}\\{ver}\\bin\\{word}.exe exited with code {num}",
    ];

    private static readonly string[] s_words =
    [
        "orders", "customers", "warehouse", "shipping", "Development", "catalog-item", "basketItems", "payment", "default", "Retry",
        "eu-west-1", "consumer", "tokens", "passwords", "secrets", "Cookies", "account",
    ];

    private readonly Random _random = new(seed);

    internal string Next() => Hole().Replace(
        s_shapes[_random.Next(s_shapes.Length)].Replace("{{", "\u0001", StringComparison.Ordinal).Replace("}}", "\u0002", StringComparison.Ordinal),
        hole => Fill(hole.Groups[1].Value)).Replace('\u0001', '{').Replace('\u0002', '}');

    private string Fill(string hole) => hole switch
    {
        "guid" => NewGuid(),
        "num" => _random.Next(100_000).ToString(CultureInfo.InvariantCulture),
        "port" => _random.Next(1024, 65_536).ToString(CultureInfo.InvariantCulture),
        "dur" => (_random.NextDouble() * 100).ToString("F4", CultureInfo.InvariantCulture),
        "iso" => Time().ToString("O", CultureInfo.InvariantCulture),
        "ts" => Time().ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture),
        "ms" => new DateTimeOffset(Time()).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        "ticks" => Time().Ticks.ToString(CultureInfo.InvariantCulture),
        "ip" => $"{_random.Next(256)}.{_random.Next(256)}.{_random.Next(256)}.{_random.Next(256)}",
        "ver" => $"{_random.Next(20)}.{_random.Next(20)}.{_random.Next(2000)}",
        "path" => $"/src/{Word()}/{Word()}/{Word()}-{_random.Next(1000):D4}",
        "type" => $"Shop.{Word()}.{Word()}Service",
        "mac" => string.Join(':', Enumerable.Range(0, 6).Select(_ => Hex(2))),
        "word" => Word(),
        _ => Hex(int.Parse(hole.AsSpan(3), CultureInfo.InvariantCulture)),
    };

    private DateTime Time() => new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(_random.Next(100_000_000)).AddTicks(_random.Next());

    private string Word() => s_words[_random.Next(s_words.Length)];

    private string NewGuid() => $"{Hex(8)}-{Hex(4)}-4{Hex(3)}-9{Hex(3)}-{Hex(12)}";

    private string Hex(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => "0123456789abcdef"[_random.Next(16)]));

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Hole();
}
