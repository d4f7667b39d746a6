using System.Globalization;

namespace LoggingAnalyzers.Runtime.Tests.Sanitizer;

public sealed class RedactionTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("a", "********")]
    [InlineData("hunter2hunter22", "********")]
    [InlineData("alice.smith@example.com", "al****om")]
    [InlineData("\nlice.smith@example.com", "********")]
    [InlineData("alice.smith@example.co\uD800", "********")]
    public void Mask_has_eight_characters_and_shows_a_quarter_at_most(string? value, string expected) =>
        Assert.Equal(expected, LogSanitizer.Mask(value));

    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("123456789012345", "********")]
    [InlineData("4111111111111111", "****1111")]
    [InlineData("DE89370400440532013000", "****3000")]
    [InlineData("DE893704004405320130\r\n", "********")]
    public void Last4_keeps_the_tail_of_long_values_only(string? value, string expected) =>
        Assert.Equal(expected, LogSanitizer.Last4(value));

    [Fact]
    public void Hash_is_stable_keyed_and_tells_values_apart()
    {
        var first = LogSanitizer.Hash("alice");

        Assert.Matches("^h_[0-9a-f]{32}$", first);
        Assert.Equal(first, LogSanitizer.Hash("alice"));
        Assert.NotEqual(first, LogSanitizer.Hash("Alice"));
        Assert.Equal(string.Empty, LogSanitizer.Hash(null));
        Assert.Equal(string.Empty, LogSanitizer.Hash(string.Empty));
    }

    [Fact]
    public void Generic_overloads_format_invariantly_whatever_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");

            Assert.Equal(LogSanitizer.Hash("1234.5"), LogSanitizer.Hash(1234.5m));
            Assert.Equal(
                LogSanitizer.Hash("11/21/2026 00:00:00"),
                LogSanitizer.Hash(new DateTime(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc)));
            Assert.Equal("****1111", LogSanitizer.Last4(4111111111111111L));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Erase_says_only_whether_there_was_a_value()
    {
        Assert.Equal(LogSanitizer.Erased, LogSanitizer.Erase("hunter2"));
        Assert.Equal(string.Empty, LogSanitizer.Erase((string?)null));
        Assert.Equal(string.Empty, LogSanitizer.Erase(string.Empty));
        Assert.Equal(LogSanitizer.Erased, LogSanitizer.Erase(42));
        Assert.Equal(string.Empty, LogSanitizer.Erase((int?)null));
    }

    [Fact]
    public void A_value_that_cannot_be_formatted_is_erased_in_every_redaction()
    {
        foreach (var redaction in Enum.GetValues<Redaction>())
        {
            var text = LogSanitizer.Redact(new Hostile(), DataKind.PersonalData, redaction);

            Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
            Assert.NotEqual(string.Empty, text);
        }
    }

    [Fact]
    public void Every_kind_has_a_default_redaction_and_an_unknown_one_is_erased()
    {
        foreach (var kind in Enum.GetValues<DataKind>())
        {
            Assert.NotEqual(Redaction.Default, LogSanitizer.DefaultRedaction(kind));
        }

        Assert.Equal(Redaction.Erase, LogSanitizer.DefaultRedaction(DataKind.Credential));
        Assert.Equal(Redaction.Erase, LogSanitizer.DefaultRedaction((DataKind)999));
        Assert.Equal(Redaction.Mask, LogSanitizer.DefaultRedaction(DataKind.Email));
        Assert.Equal(Redaction.Last4, LogSanitizer.DefaultRedaction(DataKind.PaymentCard));
    }

    [Theory]
    [InlineData(DataKind.Credential, Redaction.Default, "[redacted]")]
    [InlineData(DataKind.Email, Redaction.Default, "al****om")]
    [InlineData(DataKind.BankAccount, Redaction.Default, "****.com")]
    [InlineData(DataKind.Credential, Redaction.Mask, "al****om")]
    [InlineData(DataKind.Email, Redaction.Erase, "[redacted]")]
    [InlineData(DataKind.Email, (Redaction)77, "[redacted]")]
    public void Redact_follows_the_redaction_or_else_the_kind(DataKind kind, Redaction redaction, string expected) =>
        Assert.Equal(expected, LogSanitizer.Redact("alice.smith@example.com", kind, redaction));

    [Fact]
    public void A_hash_key_must_be_long_enough()
    {
        Assert.Throws<ArgumentException>(() => LogSanitizer.UseHashKey(new byte[15]));
        Assert.Throws<ArgumentNullException>(() => LogSanitizer.UseHashKey(null!));
    }

    private sealed class Hostile
    {
        public override string ToString() => throw new InvalidOperationException("secret");
    }
}
