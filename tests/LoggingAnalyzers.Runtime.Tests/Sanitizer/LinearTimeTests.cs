using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;

namespace LoggingAnalyzers.Runtime.Tests.Sanitizer;

/// <summary>32 times the text takes about 32 times the time, whatever the text: a quadratic reader takes a thousand times.</summary>
public sealed class LinearTimeTests
{
    private const int Length = 8_000;
    private const int Factor = 32;
    private const int Megabyte = 1_000_000;
    private const int ClockThreadCpuTime = 3;

    private static readonly LogSanitizer s_uncapped = new(new LogSanitizerOptions { MaxLength = int.MaxValue - 4096 });

    /// <summary>A build for debugging takes about ten times as long.</summary>
    private static readonly bool s_isOptimized =
        typeof(LogSanitizer).Assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };

    public static TheoryData<string> Patterns =>
    [
        " ", "=", ":", "@", "%", "\\", "\"", "a", "4", "4 ", "41-", "\u200B", "\n", "\uD83D", "://", "eyJ", "-eyJ",
        "eyJabcdefgh.", "a@", "a.",
        "a@b.", "@b.c1", "=\"", "password=", "password=\"", "password: ", "password=\"\\\"", "password=a,",
        "password=a&", "password=[", "token={",
        "://a:b/", "x://u:", "Bearer ", "bearer a1", "basic ", "%25", "%3D", "%22", "\\u0022", "\\n", "&quot;", "a ",
        "a b=", "a b c:", "cookie: a",
        "authorization: ", "password=a b", "ssn: 1 ", "0123456789abcdef-", "-ghp_", "M-", "a1234567890123456-hvs.", " -p a", " --token",
        "-----BEGIN PRIVATE KEY-----", "<pwd>", "DE89", "ab12 ", "123-45-6789 ", "/webhooks/1/", "value=", "\"value\":", "?code=",
        "?code=a1&", "\uFF1D", "4111111111111111", "4111 1111 1111 1111 ",
        "411111111111111", "\\\\\"", "\u00E9", "{", "}", "{\"a\":", "[", "\u2028", "\uD83D\uDE00", "a@example.com ", "mysql -p a",
        "</pwd>", "<pwd a=\"\">", "[pwd, ", "[pwd, a]", "[a",
    ];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Time_grows_with_the_length(string pattern)
    {
        var small = Repeat(pattern, Length);
        var large = Repeat(pattern, Factor * Length);

        var smallTime = Best(small, rounds: 12);
        var largeTime = Best(large, rounds: 2);

        // A factor of eight and a floor of 20 ms for the noise of a busy machine: quadratic is a factor of 32.
        Assert.True(
            largeTime < 20 + (8 * Factor * smallTime),
            $"{smallTime} ms for {small.Length} characters, {largeTime} ms for {large.Length}");
    }

    /// <summary>With the cap that everybody has, who does not ask for another: what lies behind it is not read.</summary>
    [Theory]
    [MemberData(nameof(Patterns))]
    public void A_megabyte_is_done_in_20_milliseconds(string pattern)
    {
        var text = Repeat(pattern, Megabyte);

        var bound = s_isOptimized ? 20.0 : 200.0;

        // The first rounds compile, and others may want the machine: one in time is enough.
        var best = double.MaxValue;
        for (var round = 0; round < 200 && best >= bound; round++)
        {
            best = Math.Min(best, Best(text, rounds: 1, LogSanitizer.Default));
        }

        Assert.True(best < bound, $"{best} ms");
    }

    /// <summary>Without a cap a megabyte is read to its end, more than once where something was found.</summary>
    [Fact]
    public void A_megabyte_of_signs_without_a_cap_is_done_in_seconds_at_most()
    {
        var text = Repeat("password: \"=@:%\\4 ", Megabyte);

        Assert.InRange(Best(text, rounds: 1), 0, 20_000);
    }

    private static double Best(string text, int rounds) => Best(text, rounds, s_uncapped);

    private static double Best(string text, int rounds, LogSanitizer sanitizer)
    {
        var best = double.MaxValue;
        for (var round = 0; round < rounds; round++)
        {
            var start = ThreadTime();
            sanitizer.Sanitize(text);
            best = Math.Min(best, ThreadTime() - start);
        }

        return best;
    }

    // Milliseconds that this thread has computed: other tests and programs on a busy machine do not count.
    private static double ThreadTime()
    {
        if (OperatingSystem.IsLinux() && clock_gettime(ClockThreadCpuTime, out var time) == 0)
        {
            return (time.Seconds * 1e3) + (time.Nanoseconds / 1e6);
        }

        return Stopwatch.GetTimestamp() * 1e3 / Stopwatch.Frequency;
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int clock_gettime(int clock, out TimeSpec time);

    private readonly record struct TimeSpec(nint Seconds, nint Nanoseconds);

    private static string Repeat(string pattern, int length) =>
        new StringBuilder(length).Insert(0, pattern, length / pattern.Length).ToString();
}
