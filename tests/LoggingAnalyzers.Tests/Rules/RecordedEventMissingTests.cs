namespace LoggingAnalyzers.Tests.Rules;

public class RecordedEventMissingTests
{
    private const string Line = "gone | 5 | - | Debug | id: int";

    [Theory]
    [InlineData(Line, "", "add *REMOVED* and its name to LogEvents.Unshipped.txt")]
    [InlineData(null, Line, "take the line away")]
    [InlineData(Line, "*REMOVED*gone", null)]
    [InlineData(Line, "# one more\n *REMOVED* gone \n", null)]
    [InlineData("# " + Line, "", null)]
    public async Task Line_without_an_event(string? shipped, string? unshipped, string? advice)
    {
        var found = await EventFiles.ReportAsync("", shipped, unshipped);
        Assert.Equal(advice is null ? [] : [$"LH9016 There is no event 'gone' any more: {advice}"], found);
    }

    [Fact]
    public async Task Event_that_is_declared_is_not_missing()
    {
        var found = await EventFiles.ReportAsync("""[LogEvent("here")] static partial void Here(ILogger logger);""", EventFiles.Shipped("""[LogEvent("here")] static partial void Here(ILogger logger);"""), null);
        Assert.Empty(found);
    }
}
