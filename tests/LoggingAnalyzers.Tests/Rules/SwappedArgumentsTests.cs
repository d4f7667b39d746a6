using LoggingAnalyzers.Tests.Harness;
using Verify = LoggingAnalyzers.Tests.Harness.CSharpCodeFixVerifier<
    LoggingAnalyzers.Rules.Events.SwappedArgumentsAnalyzer, LoggingAnalyzers.CodeFixes.Rules.Events.SwappedArgumentsFixer>;

namespace LoggingAnalyzers.Tests.Rules;

/// <summary>LH2003: values that stand in each other's hole.</summary>
public sealed class SwappedArgumentsTests
{
    [Theory]
    [InlineData("""logger.LogInformation("{Id} {Name}", {|LH2003:name|}, id);""", """logger.LogInformation("{Id} {Name}", id, name);""")]
    [InlineData("""logger.LogInformation("{OrderId} {CustomerId}", {|LH2003:order.Customer.Id|}, order.Id);""", """logger.LogInformation("{OrderId} {CustomerId}", order.Id, order.Customer.Id);""")]
    [InlineData("""logger.LogInformation("{customer_id} {order_id}", {|LH2003:order.Id|}, order.Customer.Id);""", """logger.LogInformation("{customer_id} {order_id}", order.Customer.Id, order.Id);""")]
    [InlineData("""logger.LogInformation("{Name} {Total} {Id}", {|LH2003:id|}, order.Total, /* who */ name);""", """logger.LogInformation("{Name} {Total} {Id}", name, order.Total, /* who */ id);""")]
    [InlineData("""logger.LogInformation("{Id} {Name}", new object[] { {|LH2003:name|}, id });""", """logger.LogInformation("{Id} {Name}", new object[] { id, name });""")]
    [InlineData("""logger.LogInformation("{Id} {UserName}", {|LH2003:GetUserName()|}, id);""", """logger.LogInformation("{Id} {UserName}", id, GetUserName());""")]
    public Task Swapped(string before, string after) => new Verify.Test
    {
        TestCode = Source.Names(before),
        FixedCode = Source.Names(after),
        AnalyzerConfig = before.Contains("_id", StringComparison.Ordinal) ? "logging_analyzers.hole_naming = snake" : "",
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("""logger.LogInformation("{Id} {Name}", id, name);""")]
    [InlineData("""logger.LogInformation("{Id} {Name}", name, order.Total);""")]
    [InlineData("""logger.LogInformation("{OrderId} {CustomerName}", order.Customer.Name, order.Customer.Id);""")]
    [InlineData("""logger.LogInformation("{Total} {OrderTotal}", order.Total, order.Total);""")]
    // Names that overlap are not swapped.
    [InlineData("""logger.LogInformation("{Customer} {CustomerName}", order.Customer, order.Customer.Name);""")]
    [InlineData("""logger.LogInformation("{Key} {Value}", map.Keys, map.Values);""")]
    public Task In_their_places(string statement) => Verify.VerifyAnalyzerAsync(Source.Names(statement));

    [Fact]
    public Task Arguments_of_an_event() => new Verify.Test
    {
        TestCode = """
            using Microsoft.Extensions.Logging;
            static partial class Log
            {
                [LoggerMessage(Level = LogLevel.Error, Message = "Order {OrderId} of {UserId} lost")]
                public static partial void Lost(ILogger logger, int orderId, int userId);
                public static partial void Lost(ILogger logger, int orderId, int userId) { }
                static void M(ILogger logger, int orderId, int userId) { Lost(logger, {|LH2003:userId|}, orderId); Lost(logger, userId: orderId, orderId: userId); }
            }
            """,
        FixedCode = """
            using Microsoft.Extensions.Logging;
            static partial class Log
            {
                [LoggerMessage(Level = LogLevel.Error, Message = "Order {OrderId} of {UserId} lost")]
                public static partial void Lost(ILogger logger, int orderId, int userId);
                public static partial void Lost(ILogger logger, int orderId, int userId) { }
                static void M(ILogger logger, int orderId, int userId) { Lost(logger, orderId, userId); Lost(logger, userId: orderId, orderId: userId); }
            }
            """,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("""log.Information("{Id} {Name}", {|LH2003:name|}, id);""", """log.Information("{Id} {Name}", id, name);""")]
    public Task Serilog(string before, string after) => new Verify.Test
    {
        TestCode = Source.Serilog(before),
        FixedCode = Source.Serilog(after),
        ReferenceSet = ReferenceSet.Serilog,
    }.RunAsync(TestContext.Current.CancellationToken);
}
