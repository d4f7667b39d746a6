using System.Diagnostics;

namespace LoggingAnalyzers.Runtime.Tests.Sanitizer;

/// <summary>Twice the text takes about twice the time, whatever the text: a quadratic reader takes four times.</summary>
public sealed class LinearTimeTests
{
    private const int Length = 200_000;

    private static readonly LogSanitizer s_uncapped = new(new LogSanitizerOptions { MaxLength = int.MaxValue - 4096 });

    public static TheoryData<string> Patterns =>
    [
        " ", "=", ":", "@", "%", "\\", "\"", "a", "4", "4 ", "41-", "\u200B", "\n", "\uD83D", "://", "eyJ", "-eyJ", "eyJabcdefgh.", "a@", "a.",
        "a@b.", "@b.c1", "=\"", "password=", "password=\"", "password: ", "password=\"\\\"", "password=a,", "password=a&", "password=[", "token={",
        "://a:b/", "x://u:", "Bearer ", "bearer a1", "basic ", "%25", "%3D", "%22", "\\u0022", "\\n", "&quot;", "a ", "a b=", "a b c:", "cookie: a",
        "authorization: ", "password=a b", "ssn: 1 ", "0123456789abcdef-", "4111111111111111", "4111 1111 1111 1111 ", "411111111111111", "\\\\\"", "\u00E9",
    ];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Time_grows_with_the_length(string pattern)
    {
        var half = Repeat(pattern, Length / 2);
        var whole = Repeat(pattern, Length);
        var halfTime = Best(half);
        var wholeTime = Best(whole);

        // The floor of 30 ms keeps noise of a busy machine out of short times.
        Assert.True(wholeTime < 30 + (3.2 * halfTime), $"{halfTime} ms for {half.Length} characters, {wholeTime} ms for {whole.Length}");
        Assert.True(wholeTime < 5_000, $"{wholeTime} ms for {whole.Length} characters");
    }

    private static double Best(string text)
    {
        var best = double.MaxValue;
        for (var round = 0; round < 3; round++)
        {
            var start = Stopwatch.GetTimestamp();
            s_uncapped.Sanitize(text);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return best;
    }

    private static string Repeat(string pattern, int length) => string.Concat(Enumerable.Repeat(pattern, length / pattern.Length));
}
