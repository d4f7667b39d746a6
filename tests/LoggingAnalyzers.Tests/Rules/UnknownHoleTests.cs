using LoggingAnalyzers.Rules.Usage;
using LoggingAnalyzers.Tests.Harness;

namespace LoggingAnalyzers.Tests.Rules;

public class UnknownHoleTests
{
    [Theory]
    [InlineData("""[LogEvent("a", Message = {|LH9008:"Order {orderld}"|})] public static partial void A(ILogger logger, int orderId);""")]
    [InlineData("""[LogEvent("a", Message = {|LH9008:{|LH9008:"{0} {1}"|}|})] public static partial void A(ILogger logger, int orderId);""")]
    [InlineData("""[LogEvent("a", Message = {|LH9008:"{error}"|})] public static partial void A(ILogger logger, Exception error);""")]
    [InlineData("""[LogEvent("a", Message = "Order {OrderId,5:D3} {order_id} {event.name} {{literal}} {")] public static partial void A(ILogger logger, int orderId);""")]
    [InlineData("""[AuditEvent("a", Message = "{user.id} {UserId} {outcome} {event.outcome} {target.type} {TargetId}")] public static partial void A(ILogger logger, [Actor] string who, [Target("order")] int id, Outcome how);""")]
    [InlineData("""[PerformanceEvent("a", Message = "{durationMs} {event.duration_ms} {outcome}")] public static partial AScope A(ILogger logger);""")]
    public Task Hole_that_names_no_field(string method) => EventUsage.VerifyAsync($$"""static partial class Events { {{method}} }""");

    [Theory]
    [InlineData("{itm}", "The hole 'itm' names no parameter and no field: name one, or double its braces")]
    [InlineData("{Error}", "The hole 'Error' is the exception of the record, which providers show by themselves: take it out")]
    [InlineData("{logger}", "The hole 'logger' is a logger and no field: take it out")]
    [InlineData("{level}", "The hole 'level' is the level of the record and no field: take it out")]
    public Task Message_says_what_the_hole_is(string template, string message) => new CSharpAnalyzerVerifier<EventDeclarationAnalyzer>.Test
    {
        TestCode = $$"""
            {{Events.EventTest.Usings}}
            static partial class E
            {
                [LogEvent("a", Message = {|#0:"{{template}}"|})]
                static partial void A(ILogger logger, LogLevel level, Exception error, int item);
            }
            """,
        ExpectCompilerErrors = true,
        ExpectedDiagnostics = [new DiagnosticResult("LH9008").WithLocation(0).WithMessage(message)],
    }.RunAsync(TestContext.Current.CancellationToken);
}
