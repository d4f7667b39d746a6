using Verify = LoggingAnalyzers.Tests.Harness.CSharpAnalyzerVerifier<LoggingAnalyzers.Rules.Events.VagueEventAnalyzer>;

namespace LoggingAnalyzers.Tests.Rules;

/// <summary>Texts that are judged by the code around them.</summary>
public sealed class VagueEventPlaceTests
{
    [Fact]
    public Task A_type_begins_and_ends() => Verify.VerifyAnalyzerAsync("""
        using Microsoft.Extensions.Logging;
        class ImportWorker(ILogger logger) { void Run() => logger.LogInformation("ImportWorker begin."); }
        """);

    [Theory]
    [InlineData("Orders Controller / Index", true)]
    [InlineData("Orders Controller / Index: id {id}", true)]
    [InlineData("Orders Controller / Index exception: {Message}", true)]
    [InlineData("OrdersController", true)]
    [InlineData("GetRatesOfDay", false)]
    [InlineData("GetTotalOfDay", true)]
    [InlineData("OrdersController {Message}", true)]
    [InlineData("ShipHandler {Id}", false)]
    [InlineData("Error in GetRatesOfDay", false)]
    [InlineData("OrderPlaced {Id}", false)]
    [InlineData("Orders Controller ready", false)]
    [InlineData("CacheMiss {Key}", false)]
    [InlineData("ShipHandler reached {Id}", false)]
    [InlineData("UseSandbox is {UseSandbox}", false)]
    public Task Names_of_the_code_say_where(string text, bool isVague) => Verify.VerifyAnalyzerAsync($$"""
        using Microsoft.Extensions.Logging;
        class ShipHandler { void GetRatesOfDay() { } void OrderPlaced() { } int CacheMiss { get; } }
        class OrdersController(ILogger logger)
        {
            void Index(int value)
            {
                void GetTotalOfDay() => logger.LogInformation({{(isVague ? $"[|\"{text}\"|]" : $"\"{text}\"")}}, value);
            }
        }
        """);

    [Fact]
    public Task A_value_of_an_unknown_type_is_a_value()
    {
        var test = new Verify.Test
        {
            TestCode = """
                using Microsoft.Extensions.Logging;
                class C(ILogger logger, Missing row)
                {
                    void M()
                    {
                        logger.LogInformation([|row.OuterHtml|]);
                        try { } catch (Missing e) { logger.LogInformation([|e.ToString()|]); }
                        logger.LogInformation(row.ToString());
                        logger.LogInformation(row.Message);
                        logger.LogInformation(row.Describe());
                    }
                }
                """,
        };
        test.DisabledDiagnostics.Add("CS0246");
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_value_of_an_unknown_type_has_its_name()
    {
        var test = new Verify.Test
        {
            TestCode = """
                using Microsoft.Extensions.Logging;
                class C(ILogger logger, Missing order) { void M() => logger.LogInformation($"{order.Sku} deleted"); }
                """,
        };
        test.DisabledDiagnostics.Add("CS0246");
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
