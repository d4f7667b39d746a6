using LoggingAnalyzers.Tests.Harness;
using Verify = LoggingAnalyzers.Tests.Harness.CSharpCodeFixVerifier<
    LoggingAnalyzers.Rules.Events.NonConstantTemplateAnalyzer, LoggingAnalyzers.CodeFixes.Rules.Events.NonConstantTemplateFixer>;

namespace LoggingAnalyzers.Tests.Rules;

public sealed class NonConstantTemplateTests
{
    [Theory]
    [InlineData("""logger.LogInformation("constant");""")]
    [InlineData("""logger.LogInformation("constant {Id}", id);""")]
    [InlineData("""logger.LogInformation("a" + "b {Id}", id);""")]
    [InlineData("""logger.LogInformation($"{Constant} {{Id}}", id);""")]
    [InlineData("""logger.LogInformation($"{nameof(M)} {Constant}");""")]
    [InlineData("""logger.LogInformation($"{LogLevel.None} is no level");""")]
    [InlineData("""logger.LogInformation(Constant);""")]
    [InlineData("""logger.LogInformation(Fixed, id);""")]
    [InlineData("""logger.LogInformation("prefix " + Fixed, id);""")]
    [InlineData("""logger.LogInformation(flag ? "yes {Id}" : Fixed, id);""")]
    [InlineData("""logger.LogInformation(id switch { 0 => "none {Id}", 1 => Constant, _ => throw new System.Exception() }, id);""")]
    [InlineData("""logger.LogInformation(null);""")]
    [InlineData("""string text; if (flag) { text = "a {Id}"; } else { text = "b {Id}"; } logger.LogInformation(text, id);""")]
    [InlineData("""var text = flag ? "a" : "b"; logger.LogInformation(text ?? "c");""")]
    [InlineData("""logger.LogInformation(Strings.Started, id);""")]
    [InlineData("""logger.LogInformation(Strings.ResourceManager.GetString("Started"), id);""")]
    [InlineData("""logger.BeginScope("Order {Id}", id);""")]
    [InlineData("""logger.BeginScope(name);""")]
    [InlineData("""System.Console.WriteLine($"{id}");""")]
    [InlineData("""new Other().LogInformation($"{id}");""")]
    [InlineData("""logger.Log(LogLevel.Debug, default, name, null, (s, _) => s);""")]
    public Task Silent(string statement) => Verify.VerifyAnalyzerAsync(Source.Microsoft(statement));

    [Theory]
    [InlineData("void Info(string message, params object[] args) => log.LogInformation(message, args);")]
    [InlineData("void Info(string message) => log.LogInformation(message);")]
    [InlineData("void Info(string text, params object[] args) => log.LogInformation(text, args);")]
    [InlineData("void Info<T>(string text, T value) => log.LogInformation(text, value);")]
    [InlineData("void Info(string? messageTemplate) => log.LogInformation(messageTemplate ?? \"none\");")]
    [InlineData("void Info(string message, bool b) { if (b) { message = \"other\"; } log.LogInformation(message); }")]
    [InlineData("System.Action<string> F() => message => log.LogInformation(message);")]
    [InlineData("void Info(string text) => log.LogInformation(text);")]
    [InlineData("void Info(string text, System.Exception ex) => log.LogInformation(ex, text);")]
    [InlineData("public string FinishedMessage { get; set; } = \"{Id} finished\"; void Finish(int id) => log.LogInformation(FinishedMessage, id);")]
    [InlineData("private string _format; void Finish(object[] values) => log.LogInformation(_format, values);")]
    public async Task A_wrapper_may_pass_its_own_template_on(string member)
    {
        var source = $$"""
            using Microsoft.Extensions.Logging;
            class C(ILogger log)
            {
                {{member}}
            }
            """;
        await Verify.VerifyAnalyzerAsync(source);
    }

    [Fact]
    public async Task A_wrapper_is_reported_where_the_option_says_so()
    {
        var test = new Verify.Test
        {
            TestCode = """
                using Microsoft.Extensions.Logging;
                class C(ILogger log)
                {
                    void Info(string message, params object[] args) => log.LogInformation([|message|], args);
                }
                """,
            AnalyzerConfig = "logging_analyzers.LH2001.report_pass_through = true",
        };
        test.FixedCode = test.TestCode;
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("void Info(string message) { message = $\"[{message}]\"; log.LogInformation([|message|]); }")]
    [InlineData("void Info(string message, params object[] args) => log.LogInformation([|\"[x] \" + message|], args);")]
    [InlineData("void Run(string sql) { log.LogInformation([|sql|]); sql.Trim(); }")]
    [InlineData("void Run(string sql, int id) => log.LogInformation([|sql|]);")]
    [InlineData("void Run(LogLevel level) => log.LogInformation([|$\"{level} is on\"|]);")]
    [InlineData("public string LastMessage { get; set; } void Run() => log.LogInformation([|LastMessage|]);")]
    [InlineData("public string Title { get; set; } void Run(int id) => log.LogInformation([|Title|], id);")]
    [InlineData("public string Message { get; set; } void Run(C other, int id) => log.LogInformation([|other.Message|], id);")]
    [InlineData("void Info(string[] lines) { foreach (var line in lines) log.LogInformation([|line|]); }")]
    [InlineData("void Info(object o) { if (o is string s) log.LogInformation([|s|]); }")]
    [InlineData("void Info(int id) { var text = \"a\"; text += id; log.LogInformation([|text|]); }")]
    [InlineData("void Info() { Get(out var text); log.LogInformation([|text|]); } void Get(out string s) => s = \"\";")]
    public Task A_variable_that_changes_is_reported(string member) => Verify.VerifyAnalyzerAsync($$"""
        using Microsoft.Extensions.Logging;
        class C(ILogger log)
        {
            {{member}}
        }
        """);

    [Fact]
    public Task The_message_names_the_method() => Verify.VerifyAnalyzerAsync(
        Source.Microsoft("""logger.LogWarning({|#0:$"{id}"|});"""),
        Verify.Diagnostic("LH2001").WithLocation(0).WithSeverity(Microsoft.CodeAnalysis.DiagnosticSeverity.Info)
            .WithMessage("The template of 'LogWarning' changes with its values: make it constant and pass the values as arguments"));

    [Fact]
    public Task Silent_without_a_logging_framework() => new Verify.Test
    {
        TestCode = "class C { void LogInformation(string s) { } void M(int id) => LogInformation($\"{id}\"); }",
        FixedCode = "class C { void LogInformation(string s) { } void M(int id) => LogInformation($\"{id}\"); }",
        ReferenceSet = ReferenceSet.None,
    }.RunAsync(TestContext.Current.CancellationToken);
}
