using LoggingAnalyzers.Tests.Harness;
using Verify = LoggingAnalyzers.Tests.Harness.CSharpCodeFixVerifier<
    LoggingAnalyzers.Rules.Context.ScopeMisuseAnalyzer, LoggingAnalyzers.CodeFixes.Rules.Context.ScopeMisuseFixer>;

namespace LoggingAnalyzers.Tests.Rules;

public sealed class ScopeMisuseTests
{
    [Theory]
    [InlineData("""[|logger.BeginScope("Order {Id}", id)|];""", """using var scope = logger.BeginScope("Order {Id}", id);""")]
    [InlineData("""_ = [|logger.BeginScope("Order {Id}", id)|];""", """using var scope = logger.BeginScope("Order {Id}", id);""")]
    [InlineData("""var s = [|logger.BeginScope("Order {Id}", id)|];""", """using var s = logger.BeginScope("Order {Id}", id);""")]
    [InlineData("""/* a */ [|logger.BeginScope("Order {Id}", id)|]; // b""", """/* a */ using var scope = logger.BeginScope("Order {Id}", id); // b""")]
    [InlineData("""var scope = 1; [|logger.BeginScope("Order {Id}", id)|];""", """var scope = 1; [|logger.BeginScope("Order {Id}", id)|];""")]
    [InlineData("""if (id > 0) [|logger.BeginScope("Order {Id}", id)|];""", """if (id > 0) [|logger.BeginScope("Order {Id}", id)|];""")]
    [InlineData("""using ([|logger.BeginScope(new { OrderId = id, name })|]) { }""", """using (logger.BeginScope(new Dictionary<string, object> { ["OrderId"] = id, ["Name"] = name })) { }""")]
    [InlineData("""using ([|logger.BeginScope(id)|]) { }""", """using (logger.BeginScope(new Dictionary<string, object> { ["Id"] = id })) { }""")]
    [InlineData("""using ([|logger.BeginScope(name)|]) { }""", """using (logger.BeginScope(new Dictionary<string, object> { ["Name"] = name })) { }""")]
    [InlineData("""using ([|logger.BeginScope(new Dictionary<string, string> { ["Name"] = name })|]) { }""", """using (logger.BeginScope(new Dictionary<string, object> { ["Name"] = name })) { }""")]
    [InlineData("""using ([|logger.BeginScope("Saving")|]) { }""", """using ([|logger.BeginScope("Saving")|]) { }""")]
    [InlineData("""using ([|logger.BeginScope("")|]) { }""", """using ([|logger.BeginScope("")|]) { }""")]
    [InlineData("""using ([|logger.BeginScope(new Dictionary<string, object>())|]) { }""", """using ([|logger.BeginScope(new Dictionary<string, object>())|]) { }""")]
    public Task Fixed(string before, string after) => Verify.VerifyCodeFixAsync(Wrap(before), Wrap(after));

    [Theory]
    [InlineData("""using (logger.BeginScope("Order {Id}", id)) { }""")]
    [InlineData("""using var scope = logger.BeginScope("Order {Id}", id);""")]
    [InlineData("""var scope = logger.BeginScope("Order {Id}", id); try { } finally { scope.Dispose(); }""")]
    [InlineData("""field = logger.BeginScope("Order {Id}", id);""")]
    [InlineData("""IDisposable Open() => logger.BeginScope("Order {Id}", id);""")]
    [InlineData("""using (logger.BeginScope(new Dictionary<string, object> { ["Id"] = id })) { }""")]
    [InlineData("""using (logger.BeginScope(("Id", (object)id))) { }""")]
    [InlineData("""using (logger.BeginScope(new Dictionary<string, object>(pairs))) { }""")]
    [InlineData("""using (logger.BeginScope(pairs)) { }""")]
    [InlineData("""using (logger.BeginScope(new State())) { }""")]
    public Task Silent(string statement) => Verify.VerifyAnalyzerAsync(Wrap(statement));

    [Theory]
    [InlineData("""[|LogContext.PushProperty("Id", id)|];""", """using var scope = LogContext.PushProperty("Id", id);""")]
    [InlineData("""log = log.ForContext("Id", id);""", """log = log.ForContext("Id", id);""")]
    public Task Serilog(string before, string after) => new Verify.Test
    {
        TestCode = "using Serilog.Context;\n" + Source.Serilog(before),
        FixedCode = "using Serilog.Context;\n" + Source.Serilog(after),
        ReferenceSet = ReferenceSet.Serilog,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("""[|ScopeContext.PushProperty("Id", id)|];""", """using var scope = ScopeContext.PushProperty("Id", id);""")]
    public Task NLog(string before, string after) => new Verify.Test
    {
        TestCode = Source.NLog(before),
        FixedCode = Source.NLog(after),
        ReferenceSet = ReferenceSet.NLog,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Fix_all_names_each_scope() => Verify.VerifyCodeFixAsync(
        Wrap("""[|logger.BeginScope("Order {Id}", id)|]; [|logger.BeginScope("User {Name}", name)|];"""),
        Wrap("""using var scope = logger.BeginScope("Order {Id}", id); using var scope2 = logger.BeginScope("User {Name}", name);"""));

    [Fact]
    public Task An_open_scope_is_a_warning_and_one_without_a_property_is_information() => Verify.VerifyAnalyzerAsync(
        Wrap("""{|#0:logger.BeginScope("Order {Id}", id)|}; using ({|#1:logger.BeginScope(id)|}) { }"""),
        Verify.Diagnostic("LH3007").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
            .WithMessage("The scope of 'BeginScope' stays open: dispose of it with 'using'"),
        Verify.Diagnostic("LH3007").WithLocation(1).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Info)
            .WithMessage("The scope of 'BeginScope' is a value without a name: pass a dictionary, whose entries are properties"));

    private static string Wrap(string statement) => $$"""
        #nullable disable
        using System;
        using System.Collections.Generic;
        using Microsoft.Extensions.Logging;
        public class C
        {
            private IDisposable field;
            public void M(ILogger logger, int id, string name, Dictionary<string, object> pairs)
            {
                {{statement}}
            }
        }
        public class State { }
        """;
}
