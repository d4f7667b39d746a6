using LoggingAnalyzers.Rules.Events;
using LoggingAnalyzers.Tests.Harness;
using Verify = LoggingAnalyzers.Tests.Harness.CSharpCodeFixVerifier<
    LoggingAnalyzers.Rules.Events.TemplateMismatchAnalyzer, LoggingAnalyzers.CodeFixes.Rules.Events.TemplateMismatchFixer>;

namespace LoggingAnalyzers.Tests.Rules;

/// <summary>LH2002: templates that do not go with their values, and what the fix makes of them.</summary>
public sealed class TemplateMismatchTests
{
    public static TheoryData<string, string> Fixes => new()
    {
        // More values than holes: each gets one, named after it.
        { """logger.LogInformation({|LH2002:"Order placed"|}, id);""", """logger.LogInformation("Order placed {Id}", id);""" },
        { """logger.LogInformation({|LH2002:"Order placed."|}, id);""", """logger.LogInformation("Order placed {Id}.", id);""" },
        { """logger.LogInformation({|LH2002:"Orders: "|}, id, name);""", """logger.LogInformation("Orders: {Id} {Name}", id, name);""" },
        { """logger.LogInformation({|LH2002:"id="|}, id);""", """logger.LogInformation("id={Id}", id);""" },
        { """logger.LogInformation({|LH2002:"Order {Id} placed"|}, id, name);""", """logger.LogInformation("Order {Id} placed {Name}", id, name);""" },
        { """logger.LogInformation({|LH2002:"Order {Id} " + "placed"|}, new object[] { id, name });""", """logger.LogInformation("Order {Id} " + "placed {Name}", new object[] { id, name });""" },
        { """logger.LogInformation({|LH2002:""|}, id);""", """logger.LogInformation("{Id}", id);""" },

        // More holes than values: the value of that name, where there is one.
        { """logger.LogInformation({|LH2002:"Order {Id} of {Name}"|}, id);""", """logger.LogInformation("Order {Id} of {Name}", id, name);""" },
        { """logger.LogInformation({|LH2002:"Order {Id}"|});""", """logger.LogInformation("Order {Id}", id);""" },
        { """logger.LogInformation({|LH2002:"Length {NameLength}"|});""", """logger.LogInformation("Length {NameLength}", name.Length);""" },
        { """logger.LogInformation({|LH2002:"Order {Id} of {Nobody}"|}, id);""", """logger.LogInformation({|LH2002:"Order {Id} of {Nobody}"|}, id);""" },
        { """var list = new object[] { 1 }; logger.LogInformation({|LH2002:"{First} {Second}"|}, list.Length);""", """var list = new object[] { 1 }; logger.LogInformation({|LH2002:"{First} {Second}"|}, list.Length);""" },

        // Braces.
        { """logger.LogInformation({|LH2002:"Order {Id placed"|}, id);""", """logger.LogInformation("Order {Id} placed", id);""" },
        { """logger.LogInformation({|LH2002:"Order {Id} { placed"|}, id);""", """logger.LogInformation("Order {Id} {{ placed", id);""" },
        { """logger.LogInformation({|LH2002:"Order {Id}} placed"|}, id);""", """logger.LogInformation("Order {Id}}} placed", id);""" },
        { """logger.LogInformation({|LH2002:"Order {}"|}, id);""", """logger.LogInformation("Order {Id}", id);""" },
        { """logger.LogInformation({|LH2002:"{Name} pays {:N2}"|}, name, price);""", """logger.LogInformation("{Name} pays {Price:N2}", name, price);""" },
        { """logger.LogInformation({|LH2002:"{Id,abc}"|}, id);""", """logger.LogInformation("{Id}", id);""" },
        { """logger.LogInformation({|LH2002:"{Id,0:X}"|}, id);""", """logger.LogInformation("{Id:X}", id);""" },
        { """LoggerMessage.Define<int>(LogLevel.Error, default, {|LH2002:"{Id} } left"|});""", """LoggerMessage.Define<int>(LogLevel.Error, default, "{Id} }} left");""" },

        // The message stands behind the data.
        { """logger.LogWarning({|LH2002:name|}, "is out of stock");""", """logger.LogWarning("{Name} is out of stock", name);""" },
        { """logger.LogWarning({|LH2002:name|}, "Stock is empty:");""", """logger.LogWarning("Stock is empty: {Name}", name);""" },
        { """logger.LogWarning({|LH2002:name|}, "Stock of {Number} is empty");""", """logger.LogWarning("Stock of {Number} is empty", name);""" },
        { """logger.LogWarning({|LH2002:name|}, "Stock of {Id} is empty", id);""", """logger.LogWarning("Stock of {Id} is empty: {Name}", id, name);""" },
    };

    [Theory]
    [MemberData(nameof(Fixes))]
    public Task Reported_and_fixed(string before, string after) => Verify.VerifyCodeFixAsync(Source.Microsoft(before), Source.Microsoft(after));

    [Theory]
    [InlineData("""logger.LogInformation("Order {Id}", id);""")]
    [InlineData("""logger.LogInformation("Order {Id} of {Name}", new object[] { id, name });""")]
    [InlineData("""logger.LogInformation("Order {Id} of {Name}", [id, name]);""")]
    [InlineData("""object[] values = [id]; logger.LogInformation("Order {Id} of {Name}", values);""")]
    [InlineData("""logger.LogInformation("Done at last");""")]
    [InlineData("""logger.LogInformation("{ \"json\": 1 }");""")]
    [InlineData("""logger.LogInformation("if (x) { return; }");""")]
    [InlineData("""logger.LogInformation("Order {{Id}}");""")]
    [InlineData("""logger.LogInformation("{{{Id}}}", id);""")]
    [InlineData("""logger.LogInformation("Order " + name, id);""")]
    [InlineData("""logger.LogInformation(name, "x");""")]
    [InlineData("""logger.LogInformation(name, "onlyword");""")]
    [InlineData("""LoggerMessage.Define<int, int>(LogLevel.Error, default, "{Id} {Count}");""")]
    // An exception among the values is LH3001's.
    [InlineData("""logger.LogError("Order lost", new Exception());""")]
    [InlineData("""logger.LogError("Order {Id} lost", id, new Exception());""")]
    public Task Not_reported(string statement) => Verify.VerifyAnalyzerAsync(Source.Microsoft(statement));

    // MEL: (roslyn-analyzers) one value for the array of the values, or a list for several, was not counted.
    [Theory]
    [InlineData("""logger.LogInformation({|LH2002:"{First} {Second}"|}, id);""")]
    [InlineData("""logger.LogInformation({|LH2002:"{First} {Second}"|}, new System.Collections.Generic.List<object>());""")]
    [InlineData("""logger.LogInformation({|LH2002:"{First} {Second}"|}, new object[] { id });""")]
    [InlineData("""logger.BeginScope({|LH2002:"{First} {Second}"|}, id);""")]
    [InlineData("""LoggerMessage.Define<int>(LogLevel.Error, default, {|LH2002:"{First} {Second}"|});""")]
    [InlineData("""LoggerMessage.DefineScope<int, int>({|LH2002:"{First}"|});""")]
    public Task Counted_wherever_the_values_are(string statement) => Verify.VerifyAnalyzerAsync(Source.Microsoft(statement));

    [Theory]
    [InlineData("""log.Information({|LH2002:"{Name:$}"|}, name);""", null)]
    [InlineData("""log.Information({|LH2002:"Hello {Name to all"|});""", """log.Information("Hello {{Name to all");""")]
    [InlineData("""log.Information({|LH2002:"Hello {§} all"|});""", """log.Information("Hello {{§}} all");""")]
    [InlineData("""log.Information({|LH2002:"Hello {§} all"|}, name);""", """log.Information("Hello {Name} all", name);""")]
    [InlineData("""log.Information({|LH2002:"{1}"|}, name, id);""", null)]
    [InlineData("""log.Information({|LH2002:"{0} {2}"|}, name, id);""", null)]
    [InlineData("""log.Information("{0} {0}", name);""", null)]
    [InlineData("""log.Information({|LH2002:"Hello"|}, name, id);""", """log.Information("Hello {Name} {Id}", name, id);""")]
    [InlineData("""log.Error(ex, {|LH2002:"{Id} {Name}"|}, id);""", """log.Error(ex, "{Id} {Name}", id, name);""")]
    public Task Serilog(string before, string? after) => new Verify.Test
    {
        TestCode = Source.Serilog(before),
        FixedCode = Source.Serilog(after ?? before),
        ReferenceSet = ReferenceSet.Serilog,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("""log.Info({|LH2002:"Order {Id}"|}, id, name);""", """log.Info("Order {Id} {Name}", id, name);""")]
    [InlineData("""log.Info("Order {0} {0}", id);""", null)]
    [InlineData("""log.Info("{ x }");""", null)]
    public Task NLog(string before, string? after) => new Verify.Test
    {
        TestCode = Source.NLog(before),
        FixedCode = Source.NLog(after ?? before),
        ReferenceSet = ReferenceSet.NLog,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("""log.ErrorFormat({|LH2002:"Order {0} of {1}"|}, id);""")]
    [InlineData("""log.ErrorFormat({|LH2002:"Order {Id}"|}, id);""")]
    [InlineData("""log.ErrorFormat("Order {0} of {0}", id);""")]
    public Task Log4Net(string statement) => Verify.VerifyAnalyzerAsync($$"""
        namespace log4net { public interface ILog { void ErrorFormat(string format, object arg0); void ErrorFormat(string format, params object[] args); } }
        class C { void M(log4net.ILog log, int id) { {{statement}} } }
        """);

    [Theory]
    [InlineData("dotnet_diagnostic.CA2017.severity = warning", true)]
    [InlineData("dotnet_diagnostic.CA2017.severity = none", false)]
    [InlineData("dotnet_diagnostic.CA2017.severity = warning\nlogging_analyzers.yield_to_sdk = never", false)]
    [InlineData("logging_analyzers.yield_to_sdk = always", true)]
    [InlineData("logging_analyzers.yield_to_sdk = configured", false)]
    public Task Silent_where_the_rule_of_the_SDK_is_on(string config, bool silent) => new Verify.Test
    {
        TestCode = Source.Microsoft(silent ? """logger.LogInformation("{First} {Second}", id);""" : """logger.LogInformation({|LH2002:"{First} {Second}"|}, id);"""),
        FixedCode = Source.Microsoft("""logger.LogInformation("{First} {Second}", id);"""),
        AnalyzerConfig = config,
    }.RunAsync(TestContext.Current.CancellationToken);

    // CA2017 and CA2023 warn unless a project says otherwise; what they do not see is reported as ever.
    [Theory]
    [InlineData("logger.LogInformation(\"{First} {Second}\", id);", "")]
    [InlineData("logger.LogInformation(\"{First\", id);", "")]
    [InlineData("LoggerMessage.DefineScope<int>(\"{First}}\");", "")]
    [InlineData("logger.LogInformation({|LH2002:\"{First} {Second}\"|}, id);", "dotnet_diagnostic.CA2017.severity = none")]
    [InlineData("logger.LogInformation({|LH2002:\"{First\"|}, id);", "dotnet_diagnostic.CA2023.severity = none")]
    [InlineData("logger.LogInformation({|LH2002:\"{First\"|}, id);", "logging_analyzers.yield_to_sdk = never")]
    [InlineData("logger.LogInformation({|LH2002:\"Order {}\"|}, id);", "")]
    [InlineData("logger.LogInformation({|LH2002:\"{Id,abc}\"|}, id);", "")]
    [InlineData("logger.LogWarning({|LH2002:name|}, \"is out of stock\");", "")]
    public Task Silent_where_the_rule_of_the_SDK_is_on_by_itself(string statement, string config) => new CSharpAnalyzerVerifier<TemplateMismatchAnalyzer>.Test
    {
        TestCode = Source.Microsoft(statement),
        AnalyzerConfig = "is_global = true\nbuild_property.EnableNETAnalyzers = true\n" + config,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_secret_is_no_value_to_add() => Verify.VerifyCodeFixAsync(
        Source.Microsoft("""var password = name; logger.LogInformation({|LH2002:"{Password}"|});"""),
        Source.Microsoft("""var password = name; logger.LogInformation({|LH2002:"{Password}"|});"""));

    [Fact]
    public Task A_variable_of_the_top_level_is_no_value_to_add_in_a_type()
    {
        const string Code = """
            using Microsoft.Extensions.Logging;
            var id = 7;
            System.Console.WriteLine(id);
            class Store
            {
                public void Check(ILogger logger) => logger.LogInformation({|LH2002:"{Id}"|});
            }
            """;
        return new Verify.Test { TestCode = Code, FixedCode = Code.Replace("{|LH2002:", "").Replace("|}", ""), DisabledDiagnostics = { "CS8805" } }
            .RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Fix_all_changes_every_call() => Verify.VerifyCodeFixAsync(
        Source.Microsoft("""logger.LogInformation({|LH2002:"a"|}, id); logger.LogInformation({|LH2002:"{Id"|}, id); logger.LogInformation({|LH2002:name|}, "is gone now");"""),
        Source.Microsoft("""logger.LogInformation("a {Id}", id); logger.LogInformation("{Id}", id); logger.LogInformation("{Name} is gone now", name);"""));
}
