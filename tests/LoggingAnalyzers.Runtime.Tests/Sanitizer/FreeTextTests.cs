using System.Diagnostics;

namespace LoggingAnalyzers.Runtime.Tests.Sanitizer;

public sealed class FreeTextTests
{
    public static TheoryData<string, string> Dirty => new()
    {
        // payment cards
        { "Paid with 4111111111111111 today", "Paid with ****1111 today" },
        { "card 4111 1111 1111 1111.", "card ****1111." },
        { "card 4111-1111-1111-1111,", "card ****1111," },
        { "card 5500\u00A00055\u00A05555\u00A05559", "card ****5559" },
        { "card 411111\u200B1111111111", "card ****1111" },
        { "card 4\u200B1\u200B1\u200B1\u200B1\u200B1\u200B1\u200B1\u200B1\u200B1\u200B1\u200B1\u200B1\u200B1\u200B1\u200B1 x",
            "card ****1111 x" },
        { "amex 3782 822463 10005", "amex ****0005" },
        { "amex 378282246310005", "amex ********" },
        { "q?n=4111%201111%201111%201111&x=1", "q?n=****1111&x=1" },
        { "n%3D4111111111111111", "n%3D****1111" },
        { "PAN4111111111111111", "PAN****1111" },
        { "password:e_%204111 1111 1111 1111;", "password:[redacted];" },
        { "\\u00224111 1111 1111 1111\\u0022", "\\u0022****1111\\u0022" },
        { "4111111111111111 5500005555555559", "****1111 ****5559" },
        { "Карта4111111111111111, 名4111 1111 1111 1111", "Карта****1111, 名****1111" },
        { "пароль é password=hunter2 für alice@example.com", "пароль é password=[redacted] für ***@***" },
        { "line\n4111111111111111\r\n", "line\\n****1111\\r\\n" },
        // JSON web tokens
        { "got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl!", "got [redacted]!" },
        { "unsigned eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.", "unsigned [redacted]" },
        { "a\\neyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.", "a\\n[redacted]" },
        // schemes
        { "Authorization: Bearer abc123DEF456", "Authorization: Bearer [redacted]" },
        { "authorization: basic dXNlcjpwYXNz", "authorization: basic [redacted]" },
        { "sent BEARER 9f8e7d6c5b4a to host", "sent BEARER [redacted] to host" },
        { "sent Basic dXNlcjpwYXNz to host", "sent Basic [redacted] to host" },
        { "-H 'Authorization: token0123456789'", "-H 'Authorization: [redacted]'" },
        { "{\"Authorization\":\"Bearer abc def\"}", "{\"Authorization\":\"Bearer [redacted]\"}" },
        { "Authorization: Digest username=\"Mufasa\", response=\"6629\"\r\nHost: x", "Authorization: Digest [redacted]\\r\\nHost: x" },
        { "curl -H \"Cookie: sid=1; a=b\" https://h", "curl -H \"Cookie: [redacted]\" https://h" },
        { "Cookie: sid=31d4d96e; theme=dark\r\nHost: x", "Cookie: [redacted]\\r\\nHost: x" },
        { "Set-Cookie: sid=31d4d96e; Path=/", "Set-Cookie: [redacted]" },
        // pairs
        { "password=hunter2", "password=[redacted]" },
        { "Password = hunter2 and more", "Password = [redacted] and more" },
        { "PASSWORD: hunter2", "PASSWORD: [redacted]" },
        { "pwd='hunter 2' x", "pwd='[redacted]' x" },
        { "{\"user\":\"bob\",\"password\":\"hun\\\"ter2\",\"n\":1}", "{\"user\":\"bob\",\"password\":\"[redacted]\",\"n\":1}" },
        { "{\\\"password\\\":\\\"hunter2\\\",\\\"n\\\":1}", "{\\\"password\\\":\\\"[redacted]\\\",\\\"n\\\":1}" },
        { "{\\\\\\\"password\\\\\\\":\\\\\\\"hunter2\\\\\\\",\\\\\\\"n\\\\\\\":1}",
            "{\\\\\\\"password\\\\\\\":\\\\\\\"[redacted]\\\\\\\",\\\\\\\"n\\\\\\\":1}" },
        { "{\\u0022password\\u0022:\\u0022hunter2\\u0022}", "{\\u0022password\\u0022:\\u0022[redacted]\\u0022}" },
        { "&quot;password&quot;:&quot;hunter2&quot;,", "&quot;password&quot;:&quot;[redacted]&quot;," },
        { "GET /?access_token=abc.def&page=2 HTTP/1.1", "GET /?access_token=[redacted]&page=2 HTTP/1.1" },
        { "GET /?a=1&client_secret=abc%26def&page=2", "GET /?a=1&client_secret=[redacted]&page=2" },
        { "url=%3Faccess_token%3Dabc%26page%3D2", "url=%3Faccess_token%3D[redacted]%26page%3D2" },
        { "%22password%22%3A%22hunter2%22%7D", "%22password%22%3A%22[redacted]%22%7D" },
        { "GET /blob?sv=2023&sig=ab%2Bcd HTTP/1.1", "GET /blob?sv=2023&sig=[redacted] HTTP/1.1" },
        { "Server=db;User Id=sa;Password=my pass word;Encrypt=true", "Server=db;User Id=sa;Password=[redacted];Encrypt=true" },
        { "AccountName=x;AccountKey=abc/def+ghi==;EndpointSuffix=y", "AccountName=x;AccountKey=[redacted];EndpointSuffix=y" },
        { "first line\npassword=hunter2\nServer started", "first line\\npassword=[redacted]\\nServer started" },
        { "escaped\\npassword=hunter2", "escaped\\npassword=[redacted]" },
        { "User { Name = Bob, Password = hunter2 }", "User { Name = Bob, Password = [redacted] }" },
        { "login(user=bob, password=hunter2)", "login(user=bob, password=[redacted])" },
        { "db.password=hunter2", "db.password=[redacted]" },
        { "x-api-key: 12345", "x-api-key: [redacted]" },
        { "config[\"ApiKey\"]=\"abc\"", "config[\"ApiKey\"]=\"[redacted]\"" },
        { "the api key: abcdef", "the api key: [redacted]" },
        { "\"recoveryCodes\":[\"a1\",\"b2\"],\"n\":1", "\"recoveryCodes\":[redacted],\"n\":1" },
        { "{\"password\":\"hunter2 and the text was cu", "{\"password\":\"[redacted]" },
        { "ssn=123-45-6789", "ssn=[redacted]" },
        { "card number: 1234 5678 9012 3456 declined", "card number: [redacted] declined" },
        { "IBAN: DE89 3704 0440 0532 0130 00 used", "IBAN: [redacted] used" },
        { "password := \"hunter2\"", "password := \"[redacted]\"" },
        { "WHERE password = N'hunter2'", "WHERE password = N'[redacted]'" },
        { "password=p@ss,w0rd! next", "password=[redacted] next" },
        { "password=\u0434\u043E\u043C next", "password=[redacted] next" },
        // addresses
        { "mail to alice.smith+tag@mail.example.co.uk.", "mail to ***@***." },
        { "<alice@example.com>, <bob@example.org>", "<***@***>, <***@***>" },
        { "email=alice%40example.com&x=1", "email=***@***&x=1" },
        { "sent\\nalice@example.com", "sent\\n***@***" },
        // user and password in URLs
        { "postgres://app:s3cr3t@db:5432/x", "postgres://[redacted]@db:5432/x" },
        { "amqp://u:p/w@host/vhost", "amqp://[redacted]@host/vhost" },
        { "https:\\/\\/bob:pw@host\\/x", "https:\\/\\/[redacted]@host\\/x" },
        { "https://bob:p@ss@host/x", "https://[redacted]@host/x" },
        { "https://ghp0123456789abcdef@github.com/x.git", "https://[redacted]@github.com/x.git" },
        // control characters
        { "a\r\nb\tc\0d\u001B[31m", "a\\r\\nb\\tc\\u0000d\\u001B[31m" },
        { "я\u061Cя 한\u3164한", "я\\u061Cя 한\\u3164한" },
        { "a\u0085b\u2028c\u202Ed\u200Be\u007Ff", "a\\u0085b\\u2028c\\u202Ed\\u200Be\\u007Ff" },
        { "tag \U000E0041", "tag \\U000E0041" },
    };

    [Theory]
    [MemberData(nameof(Dirty))]
    public void Secrets_and_control_characters_are_replaced(string text, string expected)
    {
        var once = LogSanitizer.Default.Sanitize(text);

        Assert.Equal(expected, once);
        Assert.Same(once, LogSanitizer.Default.Sanitize(once));
    }

    [Theory]
    [MemberData(nameof(CleanLines.All), MemberType = typeof(CleanLines))]
    public void Clean_text_is_the_same_instance(string line) => Assert.Same(line, LogSanitizer.Default.Sanitize(line));

    [Fact]
    public void Unpaired_surrogates_become_escapes() =>
        Assert.Equal("a\\uD83D b\\uDE00 c\\uDE00\\uD83D", LogSanitizer.Default.Sanitize("a\uD83D b\uDE00 c\uDE00\uD83D"));

    [Fact]
    public void Nothing_gives_the_empty_string()
    {
        Assert.Same(string.Empty, LogSanitizer.Default.Sanitize(null));
        Assert.Same(string.Empty, LogSanitizer.Default.Sanitize(string.Empty));
    }

    [Fact]
    public void Names_of_the_options_are_secrets_and_excluded_ones_are_not()
    {
        var options = new LogSanitizerOptions();
        options.ExtraNames.Add("tenant key");
        options.ExcludedNames.Add("Token");
        var sanitizer = new LogSanitizer(options);
        options.ExtraNames.Add("late");

        Assert.Equal("tenant_key=[redacted] token=abc late=1", sanitizer.Sanitize("tenant_key=abc token=abc late=1"));
        Assert.Equal("tenant_key=abc token=[redacted]", LogSanitizer.Default.Sanitize("tenant_key=abc token=abc"));
    }

    // Until the runtime has compiled its own methods for good they box, and a collection may empty the pool of buffers at any time:
    // what counts is what a call costs once it is warm.
    [Fact]
    public void Clean_text_allocates_nothing()
    {
        var least = long.MaxValue;
        for (var watch = Stopwatch.StartNew(); least > 0 && watch.Elapsed < TimeSpan.FromSeconds(20);)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            foreach (var line in CleanLines.Texts)
            {
                LogSanitizer.Default.Sanitize(line);
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }
}
