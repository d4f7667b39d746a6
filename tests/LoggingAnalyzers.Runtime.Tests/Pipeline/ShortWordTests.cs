using LoggingAnalyzers.Pipeline;

namespace LoggingAnalyzers.Runtime.Tests.Pipeline;

public sealed class ShortWordTests
{
    /// <summary>What is not looked at more closely must be what the sanitizer would leave alone.</summary>
    [Fact]
    public void The_sanitizer_finds_nothing_in_a_short_word()
    {
        const string Alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._0123456789";
        var random = new Random(4);
        for (var i = 0; i < 20_000; i++)
        {
            var word = string.Create(random.Next(1, 13), random, static (text, r) => r.GetItems(Alphabet, text));

            Assert.True(ShortWord.Is(word));
            Assert.Same(word, LogSanitizer.Default.Sanitize(word));
        }
    }

    [Theory]
    [InlineData("4111111111111")]
    [InlineData("a@b.io")]
    [InlineData("pin=1")]
    [InlineData("Basic YTpi")]
    [InlineData("a\nb")]
    [InlineData("é")]
    public void Anything_else_is_looked_at(string text) => Assert.False(ShortWord.Is(text));
}
