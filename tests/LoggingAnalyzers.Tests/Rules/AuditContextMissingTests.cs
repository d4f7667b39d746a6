using LoggingAnalyzers.CodeFixes.Rules.Audit;
using LoggingAnalyzers.Rules.Audit;
using LoggingAnalyzers.Tests.Events;
using LoggingAnalyzers.Tests.Harness;

namespace LoggingAnalyzers.Tests.Rules;

public class AuditContextMissingTests : CSharpCodeFixVerifier<AuditContextMissingAnalyzer, AuditContextMissingFixer>
{
    [Theory]
    [InlineData("""[AuditEvent("a")] public static partial void {|LH4002:A|}(ILogger logger);""")]
    [InlineData("""[AuditEvent("a")] public static partial void {|LH4002:A|}(ILogger logger, string userId, [Target("order")] int id);""")]
    [InlineData("""[AuditEvent("a")] public static partial void {|LH4002:A|}(ILogger logger, string userId, Outcome outcome);""")]
    [InlineData("""[AuditEvent("a")] public static partial void {|LH4002:A|}(ILogger logger, [Target("order")] int id, Outcome? outcome);""")]
    [InlineData("""[AuditEvent("a")] public static partial void A(ILogger logger, [Actor] int who, [Target("order")] int id, Outcome outcome);""")]
    [InlineData("""[AuditEvent("a")] public static partial void A(ILogger logger, string performedBy, [Target("order")] int id, Outcome? outcome);""")]
    [InlineData("""[SecurityEvent("a", SecuritySeverity.High)] public static partial void {|LH4002:A|}(ILogger logger, string userId);""")]
    [InlineData("""[SecurityEvent("a", SecuritySeverity.High)] public static partial void A(ILogger logger, IPAddress? from);""")]
    [InlineData("""[SecurityEvent("a", SecuritySeverity.High)] public static partial void A(ILogger logger, string clientIp);""")]
    [InlineData("""[SecurityEvent("a", SecuritySeverity.High), NoSourceAddress("A timer raises it.")] public static partial void A(ILogger logger);""")]
    [InlineData("""[SecurityEvent("a")] public static partial void {|LH4002:A|}(ILogger logger, IPAddress from);""")]
    [InlineData("""[SecurityEvent("upload_validation")] public static partial void {|LH4002:A|}(ILogger logger, IPAddress from);""")]
    [InlineData("""[SecurityEvent("a")] public static partial void A(ILogger logger, IPAddress from, SecuritySeverity severity);""")]
    [InlineData("""[SecurityEvent("authz_fail")] public static partial void A(ILogger logger, IPAddress from);""")]
    [InlineData("""[SecurityEvent(SecurityEvents.AuthzFail)] public static partial void A(ILogger logger, IPAddress from);""")]
    [InlineData("""[AnalyticsEvent("a", " ")] public static partial void {|LH4002:A|}(ILogger logger);""")]
    [InlineData("""[AnalyticsEvent("a", "b")] public static partial void A(ILogger logger);""")]
    [InlineData("""[LogEvent("a")] public static partial void A(ILogger logger);""")]
    [InlineData("""[PerformanceEvent("a")] public static partial void A(ILogger logger, TimeSpan took);""")]
    [InlineData("""[AuditEvent("a")] public static void A(ILogger logger) { }""")]
    public Task Event_lacks_what_its_category_requires(string method) => VerifyAsync($$"""static partial class Events { {{method}} }""");

    [Theory]
    [InlineData("if (logger.IsEnabled(LogLevel.Debug)) { {|LH4002:logger.Cancelled(\"u\", 1, Outcome.Success)|}; }")]
    [InlineData("if (logger.IsEnabled(LogLevel.Trace) && true) foreach (var i in new[] { 1 }) {|LH4002:logger.Cancelled(\"u\", i, Outcome.Success)|};")]
    [InlineData("if (logger.IsEnabled(LogLevel.Information)) logger.Cancelled(\"u\", 1, Outcome.Success);")]
    [InlineData("if (logger.IsEnabled(LogLevel.Debug)) { } else { logger.Cancelled(\"u\", 1, Outcome.Success); }")]
    [InlineData("if (logger.IsEnabled(LogLevel.Debug)) logger.Seen();")]
    [InlineData("logger.Cancelled(\"u\", 1, Outcome.Success);")]
    public Task Event_is_raised_behind_a_guard_for_less(string statement) => VerifyAsync($$"""
        static partial class Events
        {
            [AuditEvent("order_cancelled")]
            public static partial void Cancelled(this ILogger logger, [Actor] string who, [Target("order")] int id, Outcome outcome);
            [LogEvent("seen")] public static partial void Seen(this ILogger logger);
            public static void Run(ILogger logger) { {{statement}} }
        }
        """);

    [Theory]
    [InlineData("logger", "The event 'a' does not say where it came from: add a parameter of type IPAddress, or declare [NoSourceAddress] with the reason")]
    public Task Message_says_what_to_add(string name, string message) => new Test
    {
        TestCode = $$"""{{EventTest.Usings}} static partial class E { [SecurityEvent("a", SecuritySeverity.Low)] static partial void {|#0:A|}(ILogger {{name}}); }""",
        FixedCode = $$"""{{EventTest.Usings}} static partial class E { [SecurityEvent("a", SecuritySeverity.Low)] static partial void A(ILogger {{name}}, IPAddress clientAddress); }""",
        ExpectCompilerErrors = true,
        ExpectedDiagnostics = [Diagnostic("LH4002").WithLocation(0).WithMessage(message)],
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("ILogger logger", "ILogger logger, [Actor] string actorId, [Target(\"object\")] string targetId, Outcome outcome")]
    [InlineData("this ILogger logger, [Actor] string clerk, string? reason = null", "this ILogger logger, [Actor] string clerk, [Target(\"object\")] string targetId, Outcome outcome, string? reason = null")]
    [InlineData("ILogger logger, string userId, [Target(\"order\")] int id, params string[] rest", "ILogger logger, string userId, [Target(\"order\")] int id, Outcome outcome, params string[] rest")]
    [InlineData("ILogger logger, int outcome", null)]
    public Task Fix_adds_the_parameters(string parameters, string? expected) => new Test
    {
        TestCode = $$"""{{EventTest.Usings}} static partial class E { [AuditEvent("a")] public static partial void {|LH4002:A|}({{parameters}}); }""",
        FixedCode = expected is null
            ? $$"""{{EventTest.Usings}} static partial class E { [AuditEvent("a")] public static partial void {|LH4002:A|}({{parameters}}); }"""
            : $$"""{{EventTest.Usings}} static partial class E { [AuditEvent("a")] public static partial void A({{expected}}); }""",
        ExpectCompilerErrors = true,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Fix_adds_the_severity() => new Test
    {
        TestCode = $$"""{{EventTest.Usings}} static partial class E { [SecurityEvent("a")] static partial void {|LH4002:A|}(ILogger logger); }""",
        FixedCode = $$"""{{EventTest.Usings}} static partial class E { [SecurityEvent("a")] static partial void A(ILogger logger, SecuritySeverity severity, IPAddress clientAddress); }""",
        ExpectCompilerErrors = true,
    }.RunAsync(TestContext.Current.CancellationToken);

    private static Task VerifyAsync(string source) => new CSharpAnalyzerVerifier<AuditContextMissingAnalyzer>.Test
    {
        TestCode = EventTest.Usings + source,
        ExpectCompilerErrors = true,
    }.RunAsync(TestContext.Current.CancellationToken);
}
