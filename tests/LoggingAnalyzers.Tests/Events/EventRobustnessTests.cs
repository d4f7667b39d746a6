using LoggingAnalyzers.Events;
using LoggingAnalyzers.Tests.Harness;

namespace LoggingAnalyzers.Tests.Events;

/// <summary>A declaration that cannot be generated is left to the compiler and the analyzers: nothing is written, nothing throws.</summary>
public class EventRobustnessTests
{
    [Theory]
    [InlineData("""[LogEvent("a")] public static partial void A(int x);""")]
    [InlineData("""[LogEvent("a")] public static void A(ILogger logger);""")]
    [InlineData("""[LogEvent("a")] public static partial int A(ILogger logger);""")]
    [InlineData("""[LogEvent("a")] public static partial void A(ILogger logger) { }""")]
    [InlineData("""[LogEvent("a")] public static partial void A(ILogger logger) => throw null!;""")]
    [InlineData("""[LogEvent("a")] public static partial void A(ILogger logger, out int x);""")]
    [InlineData("""[LogEvent("a")] public static partial void A(ILogger logger, Span<char> x);""")]
    [InlineData("""[LogEvent("a")] public static partial void A<T>(ILogger logger, T x) where T : allows ref struct;""")]
    [InlineData("""[LogEvent("a")] public static unsafe partial void A(ILogger logger, int* x);""")]
    [InlineData("""[LogEvent("a")] public static partial void A(ILogger logger, Missing x);""")]
    [InlineData("""[LogEvent("a")] public static partial void A(ILogger logger, );""")]
    [InlineData("""[LogEvent("a")] public static partial void A(ILogger logger, int x, __arglist);""")]
    [InlineData("""[LogEvent("a")] public static partial void""")]
    [InlineData("""[LogEvent("a")] public static partial void (ILogger logger);""")]
    [InlineData("""[LogEvent] public static partial void A(ILogger logger);""")]
    [InlineData("""[LogEvent(] public static partial void A(ILogger logger);""")]
    [InlineData("""[LogEvent(null)] public static partial void A(ILogger logger);""")]
    [InlineData("""[LogEvent("  ")] public static partial void A(ILogger logger);""")]
    [InlineData("""[LogEvent(5, "a")] public static partial void A(ILogger logger);""")]
    [InlineData("""[LogEvent(Missing.Name)] public static partial void A(ILogger logger);""")]
    [InlineData("""[LogEvent("a")] partial void A();""")]
    [InlineData("""[LogEvent("a")] public int Property { get; set; }""")]
    [InlineData("""[PerformanceEvent("a")] public static partial void A(ILogger logger);""")]
    [InlineData("""[PerformanceEvent("a")] public static partial System.IDisposable A(ILogger logger);""")]
    [InlineData("""[PerformanceEvent("a")] public static partial Missing.Scope A(ILogger logger);""")]
    [InlineData("""[PerformanceEvent("a")] public static partial Scope<int> A(ILogger logger);""")]
    [InlineData("""[PerformanceEvent("a")] public static partial Scope A<T>(ILogger logger);""")]
    public void Nothing_is_generated(string declaration)
    {
        var source = EventTest.Source(declaration);
        Assert.Empty(Broken().Run(source).Files);
    }

    [Theory]
    [InlineData("public static class Host { [LogEvent(\"a\")] public static partial void A(ILogger logger); }")]
    [InlineData("public static partial class Host { static class Inner { [LogEvent(\"a\")] public static partial void A(ILogger logger); } }")]
    [InlineData("public class Outer { static partial class Host { [LogEvent(\"a\")] public static partial void A(ILogger logger); } }")]
    [InlineData("file static partial class Host { [LogEvent(\"a\")] public static partial void A(ILogger logger); }")]
    [InlineData("partial class { [LogEvent(\"a\")] public static partial void A(ILogger logger); }")]
    [InlineData("[LogEvent(\"a\")] static partial void A(ILogger logger);")]
    [InlineData("public partial class Host { ILogger _a, _b; [LogEvent(\"a\")] public partial void A(); }")]
    [InlineData("public partial interface IHost<in T> { [LogEvent(\"a\")] public static partial void A(ILogger logger); }")]
    public void Hosts_that_cannot_be_extended_get_nothing(string source) => Assert.Empty(Broken().Run(EventTest.Usings + source).Files);

    [Fact]
    public void Broken_neighbours_do_not_stop_a_good_declaration()
    {
        var code = Broken().Run(EventTest.Source("""
            [LogEvent("bad")] public static partial int Bad(ILogger logger);
            [LogEvent("good")] public static partial void Good(ILogger logger);
            [LogEvent("twice")][AuditEvent("twice")] public static partial void Twice(ILogger logger);
            [PerformanceEvent("p1")] public static partial OneScope P(ILogger logger, int a);
            [PerformanceEvent("p2")] public static partial OneScope P(ILogger logger, string a);
            public void Half(
            """));

        Assert.Contains("void Good(", code.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bad", code.Text, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(code.Text, "void Twice\\("));
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(code.Text, "struct OneScope"));
    }

    [Fact]
    public void Existing_names_are_left_to_their_owners()
    {
        EventTest.Verifier.Run($$"""
            {{EventTest.Usings}}
            public static partial class Events
            {
                public sealed class SeenEvent { }
                [LogEvent("seen")] public static partial void Seen(this ILogger logger, int seenEvent2);
            }

            public static partial class HostEvent { [LogEvent("seen")] public static partial void Host(this ILogger logger); }
            """);
    }

    [Fact]
    public void A_project_without_the_runtime_gets_nothing()
    {
        var verifier = new GeneratorVerifier(new EventGenerator(), TrackingNames.All) { ReferenceSet = ReferenceSet.None };
        Assert.Empty(verifier.Run("public static class Program { }").Files);
    }

    private static GeneratorVerifier Broken() => new(new EventGenerator(), TrackingNames.All) { ExpectCompilerErrors = true };
}
