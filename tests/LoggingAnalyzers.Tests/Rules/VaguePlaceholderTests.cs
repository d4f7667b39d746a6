using LoggingAnalyzers.Tests.Harness;
using Verify = LoggingAnalyzers.Tests.Harness.CSharpCodeFixVerifier<
    LoggingAnalyzers.Rules.Events.VaguePlaceholderAnalyzer, LoggingAnalyzers.CodeFixes.Rules.Events.VaguePlaceholderFixer>;

namespace LoggingAnalyzers.Tests.Rules;

/// <summary>LH2005: holes whose name says less than the value's own.</summary>
public sealed class VaguePlaceholderTests
{
    [Theory]
    [InlineData("""logger.LogInformation({|LH2005:"Order {0} of {1}"|}, order.Id, name);""", """logger.LogInformation("Order {OrderId} of {Name}", order.Id, name);""")]
    [InlineData("""logger.LogInformation({|LH2005:"{0} {0}"|}, order.Id, name);""", """logger.LogInformation("{OrderId} {Name}", order.Id, name);""")]
    [InlineData("""logger.LogInformation({|LH2005:"{0,5:X}"|}, 1);""", """logger.LogInformation("{Value,5:X}", 1);""")]
    [InlineData("""logger.LogInformation({|LH2005:"Limit is {Value}"|}, order.Total);""", """logger.LogInformation("Limit is {Total}", order.Total);""")]
    [InlineData("""logger.LogInformation({|LH2005:"Got {Item} and {Data}"|}, order.Customer, name);""", """logger.LogInformation("Got {Customer} and {Name}", order.Customer, name);""")]
    [InlineData("""logger.LogInformation({|LH2005:"Got {Result} {Name}"|}, name.Trim(), id);""", null)]
    public Task Microsoft(string before, string? after)
    {
        before = after is null ? before.Replace("{|LH2005:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal) : before;
        return Verify.VerifyCodeFixAsync(Source.Names(before), Source.Names(after ?? before));
    }

    [Theory]
    [InlineData("""logger.LogInformation("Set {Key} to {Value}", name, order.Total);""")]
    [InlineData("""logger.LogInformation("Set to {Value}", maybe.Value);""")]
    [InlineData("""var item = name; logger.LogInformation("Got {Item}", item);""")]
    [InlineData("""logger.LogInformation("Got {Result}", await GetTotalAsync());""")]
    [InlineData("""logger.LogInformation("Got {Value}", id + 1);""")]
    [InlineData("""logger.LogInformation("Got {Id} {Message}", order.Id, ex.Message);""")]
    [InlineData("""logger.LogInformation("Use string.Format(\"{0}\")");""")]
    public Task Not_reported(string statement) => Verify.VerifyAnalyzerAsync(Source.Names(statement));

    [Fact]
    public Task A_definition_has_no_values_to_name_from() => Verify.VerifyCodeFixAsync(
        Source.Microsoft("""LoggerMessage.Define<int>(LogLevel.Error, default, {|LH2005:"{0}"|});"""),
        Source.Microsoft("""LoggerMessage.Define<int>(LogLevel.Error, default, {|LH2005:"{0}"|});"""));

    [Theory]
    [InlineData("""log.Information({|LH2005:"{1} {0}"|}, id, name);""", """log.Information("{Name} {Id}", name, id);""")]
    [InlineData("""log.Information({|LH2005:"{0} {1}"|}, id, name);""", """log.Information("{Id} {Name}", id, name);""")]
    [InlineData("""log.Information({|LH2005:"{0} {0}"|}, id);""", null)]
    [InlineData("""log.Information({|LH2005:"{0} mixed with {Kind}"|}, id, name);""", """log.Information("{Id} mixed with {Kind}", id, name);""")]
    public Task Serilog(string before, string? after) => new Verify.Test
    {
        TestCode = Source.Serilog(before),
        FixedCode = Source.Serilog(after ?? before),
        ReferenceSet = ReferenceSet.Serilog,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("""log.Info({|LH2005:"{1} {0}"|}, id, name);""", """log.Info("{Name} {Id}", name, id);""")]
    public Task NLog(string before, string after) => new Verify.Test
    {
        TestCode = Source.NLog(before),
        FixedCode = Source.NLog(after),
        ReferenceSet = ReferenceSet.NLog,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Silent_about_numbers_where_the_rule_of_the_SDK_is_on() => new Verify.Test
    {
        TestCode = Source.Microsoft("""logger.LogInformation("{0}", id); logger.LogInformation({|LH2005:"{Value}"|}, price);"""),
        FixedCode = Source.Microsoft("""logger.LogInformation("{0}", id); logger.LogInformation("{Price}", price);"""),
        AnalyzerConfig = "dotnet_diagnostic.CA2253.severity = warning",
    }.RunAsync(TestContext.Current.CancellationToken);
}
