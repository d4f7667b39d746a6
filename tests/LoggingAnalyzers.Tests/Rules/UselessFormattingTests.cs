using LoggingAnalyzers.Tests.Harness;
using Verify = LoggingAnalyzers.Tests.Harness.CSharpCodeFixVerifier<
    LoggingAnalyzers.Rules.Performance.UselessFormattingAnalyzer, LoggingAnalyzers.CodeFixes.Rules.Performance.UselessFormattingFixer>;

namespace LoggingAnalyzers.Tests.Rules;

/// <summary>LH5003: values that are formatted for nothing.</summary>
public sealed class UselessFormattingTests
{
    [Theory]
    [InlineData("""logger.LogInformation("{Id}", [|order.Id.ToString()|]);""", """logger.LogInformation("{Id}", order.Id);""")]
    [InlineData("""logger.LogInformation("{Id} {Name}", [|(id + 1).ToString()|], name);""", """logger.LogInformation("{Id} {Name}", id + 1, name);""")]
    [InlineData("""logger.LogInformation("{Max}", [|maybe?.ToString()|]);""", """logger.LogInformation("{Max}", maybe);""")]
    [InlineData("""logger.LogInformation("{Max}", [|maybe.ToString()|]);""", """logger.LogInformation("{Max}", maybe);""")]
    [InlineData("""logger.LogInformation("{@Id} {Name}", [|order.Id|], name);""", """logger.LogInformation("{Id} {Name}", order.Id, name);""")]
    // An object that is printed as the name of its type: what matters of it is for a person to say.
    [InlineData("""logger.LogInformation("{Order}", [|order|]);""", null)]
    public Task Microsoft(string before, string? after) => Verify.VerifyCodeFixAsync(Source.Names(before), Source.Names(after ?? before));

    [Theory]
    [InlineData("""logger.LogInformation("{Id} {Name}", order.Id, name);""")]
    [InlineData("""logger.LogInformation("{Id}", order.Id.ToString("X"));""")]
    [InlineData("""logger.LogInformation("{Problem}", ex.ToString());""")]
    [InlineData("""logger.LogInformation("{Builder}", new System.Text.StringBuilder().ToString());""")]
    [InlineData("""logger.LogInformation("{@Order}", order);""")]
    [InlineData("""logger.LogInformation("{Names} {Map} {Any}", names, map, (object)id);""")]
    [InlineData("""logger.LogInformation("{This}", ToString());""")]
    public Task Not_reported(string statement) => Verify.VerifyAnalyzerAsync(Source.Names(statement));

    [Theory]
    [InlineData("""log.Information("{Id}", [|id.ToString()|]);""", """log.Information("{Id}", id);""")]
    [InlineData("""log.Information("{@Name} {Id}", [|name|], id);""", """log.Information("{Name} {Id}", name, id);""")]
    [InlineData("""log.Information("{Order} {Id}", [|System.Text.Json.JsonSerializer.Serialize(new C())|], id);""", """log.Information("{@Order} {Id}", new C(), id);""")]
    [InlineData("""log.Information("{Order}", [|new C()|]);""", """log.Information("{@Order}", new C());""")]
    public Task Serilog(string before, string after) => new Verify.Test
    {
        TestCode = Source.Serilog(before),
        FixedCode = Source.Serilog(after),
        ReferenceSet = ReferenceSet.Serilog,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_class_that_prints_itself() => Verify.VerifyAnalyzerAsync("""
        using Microsoft.Extensions.Logging;
        class Base { public override string ToString() => "base"; }
        class Derived : Base { }
        record R(int A);
        class C { void M(ILogger logger, Derived d, R r, System.Exception e) => logger.LogInformation("{Derived} {Record} {Problem}", d, r, e); }
        """);
}
