namespace LoggingAnalyzers.Tests.Meta;

/// <summary>The limits of the house style that no compiler checks.</summary>
public sealed class SourceStyleTests
{
    private const int MaximumLines = 300;

    // What the tests stand on is read before they are believed.
    private const int MaximumHarnessLines = 400;

    private const int MaximumWidth = 140;

    private static readonly string[] VagueNames = ["Utils", "Util", "Helper", "Helpers", "Manager"];

    private static IEnumerable<string> All => Repository.Sources("src").Concat(Repository.Sources("tests"));

    [Fact]
    public void Files_stay_short() =>
        Assert.DoesNotContain(All, f => Repository.Read(f).AsSpan().Count('\n') > MaximumLines);

    [Fact]
    public void Lines_stay_narrow() => Assert.Equal("", string.Join('\n',
        from file in Repository.Sources("src")
        from line in Lines(file).Select((text, i) => (Text: text, Number: i + 1))
        where line.Text.Length > MaximumWidth
        select $"{file}({line.Number}): {line.Text.Length}"));

    [Fact]
    public void No_type_is_called_by_a_name_that_says_nothing() => Assert.DoesNotContain(
        All, f => VagueNames.Any(n => Path.GetFileNameWithoutExtension(f).EndsWith(n, StringComparison.Ordinal)));

    [Fact]
    public void Lines_end_with_a_line_feed_alone() =>
        Assert.DoesNotContain(All, f => Repository.Read(f).Contains('\r', StringComparison.Ordinal));

    [Fact]
    public void The_harness_stays_small() => Assert.InRange(
        Repository.Sources("tests/LoggingAnalyzers.Tests/Harness").Sum(f => Repository.Read(f).AsSpan().Count('\n')), 1, MaximumHarnessLines - 1);

    private static string[] Lines(string file) => Repository.Read(file).Split('\n');
}
