using LoggingAnalyzers.CodeFixes.Rules.Usage;

namespace LoggingAnalyzers.Tests.Rules;

public class EventTypeNotPartialTests
{
    private const string Event = """[LogEvent("a")] public static partial void A(ILogger logger);""";

    [Theory]
    [InlineData("static class {|LH9003:Events|} { $ }")]
    [InlineData("class {|LH9003:Outer|} { static partial class Events { $ } }")]
    [InlineData("file static partial class {|LH9003:Events|} { $ }")]
    [InlineData("partial interface {|LH9003:IEvents|}<in T> { $ }")]
    [InlineData("partial interface IEvents<T> { $ }")]
    [InlineData("partial class Outer { partial record struct Events { $ } }")]
    [InlineData("partial class { $ }")]
    [InlineData("class { $ }")]
    [InlineData("$")]
    public Task Type_that_cannot_be_extended(string source) => EventUsage.VerifyAsync(Events(source));

    [Theory]
    [InlineData("static class {|LH9003:Events|} { $ }", "static partial class Events { $ }")]
    [InlineData("/* a */ class Outer { struct {|LH9003:Events|} { $ } }", "/* a */ partial class Outer { partial struct Events { $ } }")]
    [InlineData("[Obsolete] record {|LH9003:Events|} { $ }", "[Obsolete] partial record Events { $ }")]
    [InlineData("file static partial class {|LH9003:Events|} { $ }", "file static partial class {|LH9003:Events|} { $ }")]
    public Task Fix_makes_it_partial(string source, string expected) =>
        EventUsage.VerifyFixAsync<EventTypeNotPartialFixer>(Events(source), Events(expected));

    private static string Events(string source) => source.Replace("$", Event, StringComparison.Ordinal);
}
