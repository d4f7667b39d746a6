using Microsoft.CodeAnalysis.CSharp;

namespace LoggingAnalyzers.Tests.Rules;

public class EventLanguageVersionTests
{
    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, "{|LH9011:A|}")]
    [InlineData(LanguageVersion.CSharp8, "{|LH9011:A|}")]
    [InlineData(LanguageVersion.CSharp9, "A")]
    public Task Events_need_version_9_of_the_language(LanguageVersion version, string name) =>
        EventUsage.VerifyAsync($$"""static partial class Events { [LogEvent("a")] static partial void {{name}}(ILogger logger); }""", version);
}
