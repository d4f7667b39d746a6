namespace LoggingAnalyzers.Runtime.Tests.Sanitizer;

/// <summary>Lines as servers write them, with everything in them that looks like a secret and is none.</summary>
public static class CleanLines
{
    public static readonly string[] Texts =
    [
        "2026-11-21 10:34:56.789 +00:00 [INF] HTTP GET /api/orders/42 responded 200 in 12.3456 ms",
        "2026-11-21T10:34:56.7890123Z info: Microsoft.Hosting.Lifetime[14] Now listening on: http://localhost:5000",
        "Request 0HN7A1B2C3D4E:00000001 from 192.168.10.12:54321 finished, trace 4bf92f3577b34da6a3ce929d0e0e4736 span 00f067aa0ba902b7",
        "traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "Order 41111111-1111-1111-1111-111111111111 created",
        "Order 9b2f4111-1111-4111-9111-111111115555 created",
        "sha256:41111111111111114111111111111111411111111111111141111111111111ab",
        "commit 4111111111111111deadbeef4111111111111111",
        "Executed DbCommand (3ms) [Parameters=[@p0='?' (DbType = Int32)], CommandType='Text'] SELECT * FROM users WHERE id = @p0",
        "UPDATE users SET password_hash = @p1 WHERE token = @p2 AND secret = @secret",
        "ticks 638676345678901234, unix ms 1763721296123, unix us 1763721296123456",
        "0.4111111111111111 of 4111111111111111.25 done",
        "isbn 9780306406157, order 1234567812345678, id 4111111111111112",
        "called +4915112345678 times",
        "Downloaded react@18.3.1, lodash@4.17.21 and @types/node@20.11.5",
        "image logo@2x.png and git@github.com:org/repo.git and ssh://app@build-07/srv",
        "https://medium.com/@someone/title-1234 and https://unpkg.com/pkg@1.0.0/dist/x.js",
        "https://host:8080/path/@user?page=2&size=20#top",
        "/var/lib/app/tokens/2026/11/21/file-0001.json C:\\Users\\app\\AppData\\Local\\Temp\\x.tmp",
        "Login as {UserName} with Password: {Password} and Token={AccessToken}",
        "Password: required. Token: expired. Secret: missing. ApiKey: not found",
        "password=null token=(null) \"secret\":null, \"password\":\"\", apiKey=; pin=",
        "cancellation token: 7 page token: abc max tokens: 4096 promptTokens=512 totalTokens=900",
        "tokenType=Bearer tokenCount=12 passwordLength=8 hasPassword=true isPasswordValid=false secretName=db-main",
        "passwordHash=abc publicKey=xyz partitionKey=eu-1 cacheKey=users:42 foreignKey=FK_Orders keyCode=13 apiKeyId=7",
        "Authorization: denied for policy AdminOnly; authorization: required",
        "The bearer token has expired; use basic authentication or Bearer authentication instead",
        "Basic settings loaded, basic checks passed, bearerless request",
        "Deleting cookie: .AspNetCore.Session",
        "Policy retry: attempt 3 of 5, delay 00:00:02.5000000, status=503 reason=timeout key=abc",
        "Version 10.0.401.26563-servicing+4f1a2b3c4d5e6f708192a3b4c5d6e7f801234567",
        "Temperature 21.5 \u00B0C, M\u00FCller stra\u00DFe, \u65E5\u672C\u8A9E, emoji \U0001F600 ok",
        "eyJ is how a token starts; eyJhbGciOiJIUzI1NiJ9 alone is none",
        "GC gen2 pause=12.5ms heap=1,234,567,890,123 bytes, 1 234 567 890 123 456 bytes total",
        "at Shop.Orders.OrderService.Cancel(Int32 id) in /src/Shop/Orders/OrderService.cs:line 42",
        "user=42 session.count=3 auth=ok elapsed=35 size=1048576 etag=W/\"5f3c\" if-none-match: \"abc\"",
        "{\"level\":\"info\",\"time\":1763721296123,\"msg\":\"done\",\"items\":[1,2,3],\"ok\":true}",
        "100% done, 5% left, %APPDATA% set, a:b c::d e=f",
        "ratio 3:4, range [10:20], mac 00:1B:44:11:3A:B7, ipv6 2001:db8::8a2e:370:7334",
    ];

    public static TheoryData<string> All => [.. Texts];
}
