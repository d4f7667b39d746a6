using LoggingAnalyzers.CodeFixes.Rules.Usage;

namespace LoggingAnalyzers.Tests.Rules;

public class ShippedEventChangedTests
{
    private const string Old = """[LogEvent("seen", LogLevel.Warning)] static partial void Seen(ILogger logger, int orderId, [Sensitive(DataKind.Email)] string mail, string? note);""";

    [Theory]
    [InlineData("""[LogEvent("seen", LogLevel.Warning, EventId = 5)] static partial void Seen(ILogger logger, int orderId, [Sensitive(DataKind.Email)] string mail, string? note);""", "the id was 1514523754")]
    [InlineData("""[LogEvent("seen", LogLevel.Debug)] static partial void Seen(ILogger logger, int orderId, [Sensitive(DataKind.Email)] string mail, string? note);""", "the level was Warning")]
    [InlineData("""[LogEvent("seen", LogLevel.Warning)] static partial void Seen(ILogger logger, long orderId, [Sensitive(DataKind.Email)] string mail, string? note);""", "the field order_id was of type int")]
    [InlineData("""[LogEvent("seen", LogLevel.Warning)] static partial void Seen(ILogger logger, int orderId, [Sensitive(DataKind.Email)] string mail);""", "there was a field note")]
    [InlineData("""[LogEvent("seen", LogLevel.Warning)] static partial void Seen(ILogger logger, int orderId, string mail, string? note);""", "the field mail was sensitive (Email Default)")]
    [InlineData("""[LogEvent("seen", LogLevel.Warning)] static partial void Seen(ILogger logger, int orderId, [Sensitive(DataKind.Email)] string mail, [Sensitive] string? note);""", "the field note was not sensitive")]
    [InlineData("""[AnalyticsEvent("seen", "x")] static partial void Seen(ILogger logger, int orderId, [Sensitive(DataKind.Email)] string mail, string? note);""", "there was no category; the level was Warning")]
    public async Task Change_of_what_consumers_rely_on(string now, string what)
    {
        var shipped = EventFiles.Shipped(Old);
        Assert.Equal($"LH9015 The event 'seen' is not what was released: {what}", Assert.Single(await EventFiles.ReportAsync(now, shipped, "")));

        var accepted = await EventFiles.FixAsync(new ShippedEventChangedFixer(), now, shipped, "", all: false);
        Assert.Empty(await EventFiles.ReportAsync(now, shipped, accepted));
        Assert.Equal(accepted, await EventFiles.FixAsync(new ShippedEventChangedFixer(), now, shipped, "", all: true));
    }

    [Fact]
    public async Task A_field_more_breaks_nobody_and_is_written_down()
    {
        const string More = """[LogEvent("seen", LogLevel.Warning)] static partial void Seen(ILogger logger, int orderId, [Sensitive(DataKind.Email)] string mail, string? note, int more);""";
        Assert.Equal("LH9014 The event 'seen' is not as its line says", Assert.Single(await EventFiles.ReportAsync(More, EventFiles.Shipped(Old), "")));
        Assert.Empty(await EventFiles.ReportAsync(Old, EventFiles.Shipped(Old), null));
    }
}
