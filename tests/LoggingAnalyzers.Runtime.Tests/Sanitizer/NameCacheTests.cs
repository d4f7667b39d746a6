namespace LoggingAnalyzers.Runtime.Tests.Sanitizer;

public sealed class NameCacheTests
{
    /// <summary>Ids of connections and requests stand in front of colons, and differ in their last characters alone.</summary>
    [Theory]
    [InlineData("0HN7A1B2C3D{0}")]
    [InlineData("order{0}")]
    [InlineData("{0}")]
    public void Names_that_differ_in_their_ends_are_known_again(string pattern)
    {
        const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUV";
        var sanitizer = new LogSanitizer();
        var names = Enumerable.Range(0, 64).Select(i => string.Format(null, pattern, $"{Digits[i / 32]}{Digits[i % 32]}")).ToArray();
        foreach (var name in names)
        {
            sanitizer.SanitizeValue(name, 1);
        }

        // What is worked out once more allocates.
        object value = 1;
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var name in names)
        {
            sanitizer.SanitizeValue(name, value);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
