using LoggingAnalyzers.Tests.Harness;
using Verify = LoggingAnalyzers.Tests.Harness.CSharpCodeFixVerifier<
    LoggingAnalyzers.Rules.Events.PlaceholderNamingAnalyzer, LoggingAnalyzers.CodeFixes.Rules.Events.PlaceholderNamingFixer>;

namespace LoggingAnalyzers.Tests.Rules;

/// <summary>LH2004: names of holes and properties in one style.</summary>
public sealed class PlaceholderNamingTests
{
    [Theory]
    [InlineData("""logger.LogInformation({|LH2004:"{orderId} {Name}"|}, id, name);""", """logger.LogInformation("{OrderId} {Name}", id, name);""")]
    [InlineData("""logger.LogInformation({|LH2004:"{order_id,5:X} {@userName}"|}, id, name);""", """logger.LogInformation("{OrderId,5:X} {@UserName}", id, name);""")]
    [InlineData("""logger.LogInformation({|LH2004:"{ORDER_ID}"|}, id);""", """logger.LogInformation("{OrderId}", id);""")]
    [InlineData(""""logger.LogInformation({|LH2004:"a {orderId} " + @"b ""{name}"""|}, id, name);"""", """"logger.LogInformation("a {OrderId} " + @"b ""{Name}""", id, name);"""")]
    [InlineData("""logger.LogInformation({|LH2004:"{{x}} \t{name}"|}, name);""", """logger.LogInformation("{{x}} \t{Name}", name);""")]
    [InlineData("""logger.BeginScope({|LH2004:"{name}"|}, name);""", """logger.BeginScope("{Name}", name);""")]
    [InlineData("""logger.BeginScope(new System.Collections.Generic.Dictionary<string, object> { [{|LH2004:"orderId"|}] = id });""", """logger.BeginScope(new System.Collections.Generic.Dictionary<string, object> { ["OrderId"] = id });""")]
    [InlineData("""LoggerMessage.Define<int>(LogLevel.Error, default, {|LH2004:"{id}"|});""", """LoggerMessage.Define<int>(LogLevel.Error, default, "{Id}");""")]
    // Two properties must not become one, and a constant serves other calls too.
    [InlineData("""logger.LogInformation({|LH2004:"{Order_Id} {orderId}"|}, id, name);""", null)]
    [InlineData("""const string Text = "{name}"; logger.LogInformation({|LH2004:Text|}, name);""", null)]
    public Task Microsoft(string before, string? after) => Verify.VerifyCodeFixAsync(Source.Microsoft(before), Source.Microsoft(after ?? before));

    [Theory]
    [InlineData("""logger.LogInformation("{OrderId} {Name2} {A}", id, name, 1);""")]
    [InlineData("""logger.LogInformation("{http.status}", id);""")]
    [InlineData("""logger.BeginScope(new System.Collections.Generic.Dictionary<string, object> { ["http.status"] = id, ["Id"] = id });""")]
    public Task In_style(string statement) => Verify.VerifyAnalyzerAsync(Source.Microsoft(statement));

    [Theory]
    [InlineData("camel", "{OrderId} {name}", "{orderId} {name}")]
    [InlineData("camel", "{IPAddress} {name}", "{ipAddress} {name}")]
    [InlineData("snake", "{orderId} {Name}", "{order_id} {name}")]
    [InlineData("dotted", "{OrderId} {order.name}", "{order.id} {order.name}")]
    public Task Each_style(string style, string before, string after) => new Verify.Test
    {
        TestCode = Source.Microsoft($$"""logger.LogInformation({|LH2004:"{{before}}"|}, id, name);"""),
        FixedCode = Source.Microsoft($$"""logger.LogInformation("{{after}}", id, name);"""),
        AnalyzerConfig = $"logging_analyzers.hole_naming = {style}",
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Templates_of_LoggerMessage_methods() => Verify.VerifyCodeFixAsync(LoggerMessage("{|LH2004:\"Order {orderId} lost\"|}"), LoggerMessage("\"Order {OrderId} lost\""));

    [Fact]
    public Task Another_name_than_the_parameters_would_break_the_method() =>
        Verify.VerifyCodeFixAsync(LoggerMessage("{|LH2004:\"Order {order_id} lost\"|}"), LoggerMessage("{|LH2004:\"Order {order_id} lost\"|}"));

    [Theory]
    [InlineData("""log.Information({|LH2004:"Hello {tester_name}"|}, name);""", """log.Information("Hello {TesterName}", name);""")]
    [InlineData("""log.ForContext({|LH2004:"orderId"|}, id).Information("Order placed at last");""", """log.ForContext("OrderId", id).Information("Order placed at last");""")]
    [InlineData("""log.Information({|LH2004:"{@tester} {$other}"|}, name, id);""", """log.Information("{@Tester} {$Other}", name, id);""")]
    public Task Serilog(string before, string after) => new Verify.Test
    {
        TestCode = Source.Serilog(before),
        FixedCode = Source.Serilog(after),
        ReferenceSet = ReferenceSet.Serilog,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Silent_where_the_rule_of_the_SDK_is_on() => new Verify.Test
    {
        TestCode = Source.Microsoft("""logger.LogInformation("{orderId}", id);"""),
        FixedCode = Source.Microsoft("""logger.LogInformation("{orderId}", id);"""),
        AnalyzerConfig = "dotnet_diagnostic.CA1727.severity = suggestion",
    }.RunAsync(TestContext.Current.CancellationToken);

    private static string LoggerMessage(string template) => $$"""
        using Microsoft.Extensions.Logging;
        static partial class Log
        {
            [LoggerMessage(Level = LogLevel.Error, Message = {{template}})]
            public static partial void Lost(ILogger logger, int orderId);
            public static partial void Lost(ILogger logger, int orderId) { }
        }
        """;
}
