namespace LoggingAnalyzers.Runtime.Tests.PublicApi;

public sealed class PublicApiTests
{
    /// <summary>One file for both targets: what is public on one is public on the other.</summary>
    [Fact]
    public void The_public_surface_is_the_approved_one() =>
        ApiText.AssertApproved(typeof(LogSanitizer).Assembly, "LoggingAnalyzers.Runtime");

    [Fact]
    public void The_public_surface_for_tests_is_the_approved_one() =>
        ApiText.AssertApproved(typeof(LoggingAnalyzers.Testing.LogRecorder).Assembly, "LoggingAnalyzers.Testing");

    [Fact]
    public void The_text_shows_what_a_caller_depends_on()
    {
        var text = ApiText.Of(typeof(LogSanitizer).Assembly);

        Assert.Contains("sealed class LoggingAnalyzers.LogSanitizer\n", text, StringComparison.Ordinal);
        Assert.Contains("    static string Mask(string? value)\n", text, StringComparison.Ordinal);
        Assert.Contains("    static string Mask<T>(T value)\n", text, StringComparison.Ordinal);
        Assert.Contains("    int MaxLength { get; set; }\n", text, StringComparison.Ordinal);
        Assert.Contains("    Last4 = 4\n", text, StringComparison.Ordinal);
    }
}
