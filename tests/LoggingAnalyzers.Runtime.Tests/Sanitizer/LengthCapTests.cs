namespace LoggingAnalyzers.Runtime.Tests.Sanitizer;

public sealed class LengthCapTests
{
    private static readonly LogSanitizer s_small = new(new LogSanitizerOptions { MaxLength = 64 });

    [Fact]
    public void A_long_text_is_cut_at_32_K_and_the_cut_is_marked()
    {
        var text = LogSanitizer.Default.Sanitize(new string('x', 100_000));

        Assert.Equal(32 * 1024, text.Length);
        Assert.EndsWith("x [cut]", text, StringComparison.Ordinal);
        Assert.Same(text, LogSanitizer.Default.Sanitize(text));
    }

    [Fact]
    public void A_text_of_just_that_length_is_kept()
    {
        var text = new string('x', 32 * 1024);

        Assert.Same(text, LogSanitizer.Default.Sanitize(text));
    }

    [Fact]
    public void A_secret_that_the_cut_divides_is_still_known()
    {
        for (var start = 20; start < 64; start++)
        {
            foreach (var secret in (string[])["4111 1111 1111 1111", "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.", "alice.smith@example.com"])
            {
                var text = new string('-', start - 1) + " " + secret + " " + new string('y', 80);

                var clean = s_small.Sanitize(text);

                Assert.DoesNotContain(secret[..10], clean, StringComparison.Ordinal);
                Assert.InRange(clean.Length, 1, 64);
            }
        }
    }

    [Fact]
    public void A_cut_leaves_no_half_of_a_surrogate_pair()
    {
        for (var offset = 0; offset < 4; offset++)
        {
            var clean = s_small.Sanitize(new string('x', offset) + string.Concat(Enumerable.Repeat("\U0001F600", 60)));

            Assert.Same(clean, LogSanitizer.Neutralize(clean));
            Assert.DoesNotContain("\\uD83D", clean, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_cap_has_a_minimum() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LogSanitizerOptions { MaxLength = LogSanitizerOptions.MinimumMaxLength - 1 });
}
