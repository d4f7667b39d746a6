using LoggingAnalyzers.CodeFixes.Rules.Usage;
using LoggingAnalyzers.Rules.Usage;
using LoggingAnalyzers.Tests.Harness;

namespace LoggingAnalyzers.Tests.Rules;

public class EventWithoutLoggerTests
{
    [Theory]
    [InlineData("""static partial class Events { [LogEvent("a")] public static partial void {|LH9004:A|}(int x); }""")]
    [InlineData("""partial class Events { ILogger _logger; [LogEvent("a")] public static partial void {|LH9004:A|}(int x); }""")]
    [InlineData("""partial class Events { ILogger _a, _b; [LogEvent("a")] public partial void {|LH9004:A|}(int x); }""")]
    [InlineData("""partial class Events { [LogEvent("a")] public partial void {|LH9004:A|}(); }""")]
    [InlineData("""class Base { private ILogger _logger; } partial class Events : Base { [LogEvent("a")] public partial void {|LH9004:A|}(); }""")]
    [InlineData("""partial class Events { ILogger _a, _logger; [LogEvent("a")] public partial void A(); }""")]
    [InlineData("""class Base { protected ILogger Logger { get; } } partial class Events : Base { [LogEvent("a")] public partial void A(); }""")]
    [InlineData("""partial class Events(ILogger<Events> logger) { [LogEvent("a")] public partial void A(); }""")]
    public Task Event_without_a_logger_to_choose(string source) => EventUsage.VerifyAsync(source);

    [Theory]
    [InlineData("static partial class E { [LogEvent(\"a\")] static partial void {|#0:A|}(); }", "'A' has no logger: it is static, so give it a parameter of type ILogger")]
    [InlineData("partial class E { ILogger b, a; [LogEvent(\"a\")] partial void {|#0:A|}(); }", "'A' has several loggers to choose from (a, b): call one of them _logger, or give it a parameter")]
    public Task Message_says_what_to_do(string source, string message) => new CSharpAnalyzerVerifier<EventDeclarationAnalyzer>.Test
    {
        TestCode = Events.EventTest.Usings + source,
        ExpectCompilerErrors = true,
        ExpectedDiagnostics = [new DiagnosticResult("LH9004").WithLocation(0).WithMessage(message)],
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData(
        """static partial class Events { [LogEvent("a")] public static partial void {|LH9004:A|}(); }""",
        """static partial class Events { [LogEvent("a")] public static partial void A(this ILogger logger); }""")]
    [InlineData(
        """static partial class Events { [LogEvent("a")] public static partial void {|LH9004:A|}(int x, string y); }""",
        """static partial class Events { [LogEvent("a")] public static partial void A(this ILogger logger, int x, string y); }""")]
    [InlineData(
        """partial class Events<T> { [LogEvent("a")] public partial void {|LH9004:A|}(int x); }""",
        """partial class Events<T> { [LogEvent("a")] public partial void A(ILogger logger, int x); }""")]
    [InlineData(
        """partial class Events { [LogEvent("a")] public partial void {|LH9004:A|}(int logger); }""",
        """partial class Events { [LogEvent("a")] public partial void {|LH9004:A|}(int logger); }""")]
    public Task Fix_adds_the_parameter(string source, string expected) => EventUsage.VerifyFixAsync<EventWithoutLoggerFixer>(source, expected);
}
