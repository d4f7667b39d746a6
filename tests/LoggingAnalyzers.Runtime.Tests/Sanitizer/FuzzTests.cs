using System.Text;

namespace LoggingAnalyzers.Runtime.Tests.Sanitizer;

public sealed class FuzzTests
{
    [Fact]
    public void No_planted_secret_survives_and_what_stands_around_it_does()
    {
        var source = new SecretSource(42);
        for (var round = 0; round < 20_000; round++)
        {
            var (text, secret) = source.Next();
            var before = source.Clean();
            var after = source.Clean();
            var line = before + source.Glue() + text + source.Glue() + after;

            var clean = LogSanitizer.Default.Sanitize(line);

            Assert.False(clean.Contains(secret, StringComparison.Ordinal), $"round {round}: {secret} survived in {clean}");
            Assert.True(clean.StartsWith(before, StringComparison.Ordinal), $"round {round}: {before} was altered in {clean} from {line}");
            Assert.True(clean.EndsWith(after, StringComparison.Ordinal), $"round {round}: {after} was altered in {clean} from {line}");
        }
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

    private static string Show(string text) => LogSanitizer.Neutralize(text);

    private static void AssertVisible(string text)
    {
        Assert.Same(text, LogSanitizer.Neutralize(text));
        Assert.DoesNotContain(text, char.IsControl);
        // Throws on an unpaired surrogate.
        new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(text);
    }
}
