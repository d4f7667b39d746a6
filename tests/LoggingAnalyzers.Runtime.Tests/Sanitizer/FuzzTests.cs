using System.Text;

namespace LoggingAnalyzers.Runtime.Tests.Sanitizer;

public sealed class FuzzTests
{
    /// <summary>A million in a full run; few enough for every build by default.</summary>
    private static readonly int s_cases = int.TryParse(Environment.GetEnvironmentVariable("SANITIZER_FUZZ_CASES"), out var cases)
        ? cases
        : 60_000;

    [Fact]
    public void No_planted_secret_survives_and_what_stands_around_it_does()
    {
        var kinds = new SecretKinds(42);
        var source = new SecretSource(43);
        var failures = new List<string>();
        Assert.InRange(kinds.Count, 25, 100);
        for (var round = 0; round < s_cases; round++)
        {
            var (text, secret) = kinds.Next();
            var before = source.Clean();
            var after = source.Clean();
            var line = before + source.Glue() + text + source.Glue() + after;

            var clean = LogSanitizer.Default.Sanitize(line);

            if (clean.Contains(secret, StringComparison.Ordinal))
            {
                failures.Add($"{secret} survived in {clean}");
            }
            else if (!clean.StartsWith(before, StringComparison.Ordinal) || !clean.EndsWith(after, StringComparison.Ordinal))
            {
                failures.Add($"{before} or {after} was altered in {clean} from {line}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {s_cases}:\n{string.Join('\n', failures.Take(20))}");
    }

    [Fact]
    public void Of_a_thousand_clean_lines_less_than_one_is_altered()
    {
        var source = new CleanSource(42);
        var altered = new List<string>();
        for (var round = 0; round < s_cases; round++)
        {
            var line = source.Next();
            if (!ReferenceEquals(line, LogSanitizer.Default.Sanitize(line)))
            {
                altered.Add(line);
            }
        }

        Assert.True(altered.Count * 1000L < s_cases, $"{altered.Count} of {s_cases}: {string.Join('\n', altered.Take(20))}");
    }

    [Fact]
    public void Whatever_comes_in_comes_out_safe_and_unchanged_by_a_second_pass()
    {
        var source = new SecretSource(4711);
        var small = new LogSanitizer(new LogSanitizerOptions { MaxLength = 200 });
        for (var round = 0; round < 60_000; round++)
        {
            var text = source.Noise(1 + (round % 90)) + (round % 3 == 0 ? source.Next().Text + source.Noise(round % 20) : string.Empty)
                + (round % 5 == 0 ? source.Clean() : string.Empty);

            var once = LogSanitizer.Default.Sanitize(text);
            var twice = LogSanitizer.Default.Sanitize(once);
            Assert.True(ReferenceEquals(once, twice), $"round {round}: {Show(text)}\n1: {once}\n2: {twice}");
            AssertVisible(once);

            var cut = small.Sanitize(text);
            Assert.True(ReferenceEquals(cut, small.Sanitize(cut)), $"round {round}: {Show(text)}\n1: {cut}\n2: {small.Sanitize(cut)}");
            Assert.InRange(cut.Length, 0, 200);
        }
    }

    /// <summary>Names, signs and values in every order: a replacement may not make a secret of what stands beside it.</summary>
    [Fact]
    public void What_stands_beside_a_redaction_is_told_as_before()
    {
        var random = new Random(815);
        var text = new StringBuilder();
        for (var round = 0; round < 2 * s_cases; round++)
        {
            text.Clear();
            for (var count = 2 + random.Next(12); count > 0; count--)
            {
                text.Append(s_pieces[random.Next(s_pieces.Length)]).Append(' ', random.Next(4) / 3);
            }

            AssertSettled(text.ToString());
        }
    }

    [Theory]
    [InlineData("Authorization:  Token\t\u00A0api key)")]
    [InlineData("Authorization: \"Token\t\tCookie://User Id=$[Password, :=")]
    [InlineData("password=hunter2=token=abc")]
    [InlineData("alice@example.com:secret=abc")]
    [InlineData("{\"alice@example.com\" : 12, \"password\":\"hunter2\"}")]
    public void What_the_first_reading_leaves_is_read_again_where_it_has_to_be(string text) => AssertSettled(text);

    private static void AssertSettled(string text)
    {
        var once = LogSanitizer.Default.Sanitize(text);
        Assert.True(ReferenceEquals(once, LogSanitizer.Default.Sanitize(once)), $"{Show(text)}\n1: {once}");
    }

    private static string Show(string text) => LogSanitizer.Neutralize(text);

    private static readonly string[] s_pieces =
    [
        "password=", "password", "secret", "token:", "Token", " api key", "key=", "value=", "\"value\":\"", "name=", "code=", "sig=", "id",
        "user", "alice@example.com", "alice", "@", "example.com", ".com", "hunter2", "s3cr3tValue1", "a1b2c3d4e5f6a7b8c9d0",
        "deadbeefdeadbeef", "4bf92f3577b34da6a3ce929d0e0e4736", "\"", "'", " ", ",", ";", "&", "=", ":", "=>", ":=", "12", "4111", "ssn",
        "123-45-6789", "DE89370400440532013000", "DE89", "-", "--", "--password ", "-p", "b", "Bea", "Bearer ", "Basic ", "[", "]",
        "[Password, ", "<", ">", "</", "<password>", "[redacted]", "***@***", "****", "*", "/", "https://", "://", "user:pw@", "N", "$",
        "{", "}", "(", ")", "\\", "\\n", "\\u0022", "%20", "%3D", "é", "\t", "\n", "\u00A0", "eyJhbGciOiJIUzI1NiJ9", ".", "cookie: ",
        "a=b", "Authorization: ", "expired", "null", "User Id=", "Server=db;", "10:34:56", "+00:00",
    ];

    private static void AssertVisible(string text)
    {
        Assert.Same(text, LogSanitizer.Neutralize(text));
        Assert.DoesNotContain(text, char.IsControl);
        // Throws on an unpaired surrogate.
        new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(text);
    }
}
