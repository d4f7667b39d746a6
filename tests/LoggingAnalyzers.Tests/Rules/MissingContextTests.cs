using LoggingAnalyzers.Tests.Harness;
using Verify = LoggingAnalyzers.Tests.Harness.CSharpCodeFixVerifier<
    LoggingAnalyzers.Rules.Context.MissingContextAnalyzer, LoggingAnalyzers.CodeFixes.Rules.Context.MissingContextFixer>;

namespace LoggingAnalyzers.Tests.Rules;

public sealed class MissingContextTests
{
    [Theory]
    [InlineData("""logger.LogError([|"Could not save the order."|]);""", """logger.LogError("Could not save the order for {OrderId}.", order.Id);""")]
    [InlineData("""logger.LogWarning([|"Stock is low"|]);""", """logger.LogWarning("Stock is low for {OrderId}", order.Id);""")]
    [InlineData("""logger.LogError([|"Set {a} is gone!"|]);""", """logger.LogError("Set {{a}} is gone for {OrderId}!", order.Id);""")]
    [InlineData("""logger.Log(LogLevel.Error, [|"Stock is low…"|]);""", """logger.Log(LogLevel.Error, "Stock is low for {OrderId}…", order.Id);""")]
    [InlineData("""logger.LogError(7, [|"Stock is low"|]);""", """logger.LogError(7, "Stock is low for {OrderId}", order.Id);""")]
    [InlineData("""logger?.LogError([|"Stock is low"|]);""", """logger?.LogError("Stock is low for {OrderId}", order.Id);""")]
    [InlineData("""int invoiceNumber = 5; logger.LogError([|"Stock is low"|]);""", """int invoiceNumber = 5; logger.LogError("Stock is low for {InvoiceNumber} and {OrderId}", invoiceNumber, order.Id);""")]
    [InlineData("""logger.LogError(null, [|"Stock is low"|]);""", """logger.LogError(null, "Stock is low for {OrderId}", order.Id);""")]
    [InlineData("""using (logger.BeginScope("saving")) { logger.LogError([|"Stock is low"|]); }""", """using (logger.BeginScope("saving")) { logger.LogError("Stock is low for {OrderId}", order.Id); }""")]
    public Task Fixed(string before, string after) => Verify.VerifyCodeFixAsync(Wrap(before), Wrap(after));

    [Theory]
    [InlineData("""logger.LogInformation("Stock is low");""")]
    [InlineData("""logger.LogError("Stock of {Sku} is low", "a");""")]
    [InlineData("""logger.LogError(new Exception(), "Stock is low");""")]
    [InlineData("""using (logger.BeginScope("Order {OrderId}", order.Id)) { logger.LogError("Stock is low"); }""")]
    [InlineData("""using var scope = logger.BeginScope("Order {OrderId}", order.Id); logger.LogError("Stock is low");""")]
    [InlineData("""using (logger.BeginScope(new System.Collections.Generic.Dictionary<string, object> { ["OrderId"] = 1 })) { logger.LogError("Stock is low"); }""")]
    [InlineData("""logger.LogError("The mail server is not configured");""")]
    [InlineData("""logger.LogWarning("This platform is not supported");""")]
    [InlineData("""logger.LogWarning("The path of the font folder has not been set");""")]
    [InlineData("""logger.LogWarning("Checks are skipped since Shop:Checks is set to false");""")]
    public Task Silent(string statement) => Verify.VerifyAnalyzerAsync(Wrap(statement));

    [Theory]
    [InlineData("string password")]
    [InlineData("string apiToken, int count")]
    [InlineData("string text, bool flag, DateTime createdAt")]
    [InlineData("Service service")]
    [InlineData("string returnUrl")]
    public Task Silent_where_nothing_identifies(string parameters) => Verify.VerifyAnalyzerAsync(Method(parameters, """logger.LogError("Stock is low");"""));

    [Theory]
    [InlineData("string email", "'what identifies it'")]
    [InlineData("User user, string ssn", "'user.Id'")]
    [InlineData("Uri uri", "what identifies it")]
    [InlineData("string fileName, int jobId", "'jobId' and 'fileName'")]
    [InlineData("string @event, Guid eventId", "'eventId'")]
    public Task Sensitive_values_are_never_suggested(string parameters, string shown) => Verify.VerifyAnalyzerAsync(
        Method(parameters, """logger.LogError({|#0:"Stock is low"|});"""),
        Verify.Diagnostic("LH3005").WithLocation(0).WithMessage($"The record does not say which one it was: log {shown.Replace("'what identifies it'", "what identifies it", StringComparison.Ordinal)} with it"));

    [Theory]
    [InlineData("if (order?.Id > 0) { logger.LogError([|\"No such order\"|]); }")]
    [InlineData("Order other = null; if (order.Id > 5) { other = order; } order = null; if (order == null) { logger.LogError([|\"No such order\"|]); }")]
    [InlineData("if (order == null || order.Id > 5) { logger.LogError([|\"No such order\"|]); }")]
    [InlineData("if (order is { Id: > 5 }) { } else { logger.LogError([|\"No such order\"|]); }")]
    public Task What_was_just_asked_for_is_not_suggested(string statement) => Verify.VerifyCodeFixAsync(Wrap(statement), Wrap(statement));

    [Theory]
    [InlineData("Order order", "if (order == null) { logger.LogError(\"No such order\"); }")]
    [InlineData("Order order", "if (order is null) { logger.LogError(\"No such order\"); }")]
    [InlineData("string orderId", "if (string.IsNullOrEmpty(orderId)) { logger.LogError(\"No order was given\"); }")]
    [InlineData("string orderId, bool isOpen", "if (isOpen && (orderId == null)) { logger.LogError(\"No order was given\"); }")]
    [InlineData("Order order, int jobId", "if (order == null) { logger.LogError([|\"No such order\"|]); }")]
    [InlineData("string orderId", "if (!string.IsNullOrEmpty(orderId)) { } else { logger.LogError(\"No order was given\"); }")]
    [InlineData("string orderId", "if (!string.IsNullOrEmpty(orderId)) { return; } logger.LogError(\"No order was given\");")]
    [InlineData("string orderId", "if (orderId != null) return; orderId = \"5\"; logger.LogError([|\"Stock is low\"|]);")]
    [InlineData("string orderId", "if (orderId is { }) { return; } { logger.LogError(\"No order was given\"); }")]
    [InlineData("string orderId, string jobId", "if (orderId is null or \"\" || jobId == null) { logger.LogError(\"No order was given\"); }")]
    [InlineData("string orderId, int jobId", "if (orderId == null || jobId > 5) { logger.LogError([|\"No order was given\"|]); }")]
    [InlineData("Guid orderId", "if (orderId == Guid.Empty) { logger.LogError(\"No order was given\"); }")]
    [InlineData("int? orderId", "if (!orderId.HasValue) { logger.LogError(\"No order was given\"); }")]
    [InlineData("string orderId", "if (orderId.Length == 0) { logger.LogError(\"No order was given\"); }")]
    [InlineData("Order order", "if (order?.Id == 0) { logger.LogError(\"No id was given\"); }")]
    [InlineData("string text", "if (!int.TryParse(text, out var orderId)) { logger.LogError(\"No id was given\"); }")]
    public Task What_is_missing_identifies_nothing(string parameters, string statement) =>
        Verify.VerifyAnalyzerAsync(Method(parameters, statement));

    [Theory]
    [InlineData("Save();", false)]
    [InlineData("Save(_savePath);", true)]
    public Task A_path_in_a_field_counts_where_the_method_uses_it(string statement, bool isReported) => Verify.VerifyAnalyzerAsync(
        "using Microsoft.Extensions.Logging; public class Reports(ILogger logger) { private readonly string _savePath = \"a\"; "
        + "void Save(string path = \"b\") { } "
        + $"void Run() {{ {statement} logger.LogError({(isReported ? "[|\"Stock is low\"|]" : "\"Stock is low\"")}); }} }}");

    [Theory]
    [InlineData("", false)]
    [InlineData("_ = FolderPath;", true)]
    public Task A_path_of_a_base_class_counts_where_the_method_uses_it(string statement, bool isReported) => Verify.VerifyAnalyzerAsync(
        "using Microsoft.Extensions.Logging; public class Plugin { public string FolderPath { get; set; } = \"a\"; } "
        + $"public class Reports(ILogger logger) : Plugin {{ void Run() {{ {statement} "
        + $"logger.LogError({(isReported ? "[|\"Stock is low\"|]" : "\"Stock is low\"")}); }} }}");

    [Theory]
    [InlineData("public int Id { get; init; }", true)]
    [InlineData("private readonly int _id = 5;", true)]
    [InlineData("public int Id => 5;", false)]
    [InlineData("public string Name { get; } = \"Nightly\";", false)]
    [InlineData("private readonly int _id; public Job(ILogger logger, int id) : this(logger) { _id = id; }", true)]
    [InlineData("private readonly int _id; public Job(ILogger logger, JobSettings settings) : this(logger) { _id = settings.Id; }", false)]
    [InlineData("public string Name { get { return \"Nightly\"; } }", false)]
    public Task What_is_the_same_for_all_of_the_type_identifies_nothing(string member, bool isReported) => Verify.VerifyAnalyzerAsync(
        $"using Microsoft.Extensions.Logging; public class Job(ILogger logger) {{ {member} "
        + $"void Run() => logger.LogError({(isReported ? "[|\"Stock is low\"|]" : "\"Stock is low\"")}); "
        + "} public class JobSettings { public int Id { get; set; } }");

    [Theory]
    [InlineData("var orderPath = Read(\"a\");", true)]
    [InlineData("var orderPath = Environment.GetEnvironmentVariable(\"ORDERS\");", false)]
    [InlineData("var orderPath = Settings.OrderPath;", false)]
    [InlineData("string orderPath = null; ", false)]
    [InlineData("string orderPath = null!; if (logger is null) { orderPath = \"a\"; } ", true)]
    [InlineData("var mapName = Guid.NewGuid().ToString();", false)]
    public Task What_is_set_or_made_up_identifies_nothing(string local, bool isReported) => Verify.VerifyAnalyzerAsync(
        $"using System; using Microsoft.Extensions.Logging; public class C {{ string Read(string a) => a; void M(ILogger logger) {{ {local} "
        + $"logger.LogError({(isReported ? "[|\"Stock is low\"|]" : "\"Stock is low\"")}); }} }} "
        + "static class Settings { public static string OrderPath = \"a\"; }");

    [Theory]
    [InlineData("""Warn([|"Stock is low"|]);""", "public void Warn(string message) => Log.LogWarning(message);")]
    [InlineData("""Warn("Stock is low", order);""", "public void Warn(string message, Order order) => Log.LogWarning(message);")]
    [InlineData("""Warn([|"Stock is low"|]);""", "public void Warn(string message, params object[] args) => Log.LogWarning(message, Clean(args));")]
    [InlineData("""Warn("Stock is low {Id}", 5);""", "public void Warn(string message, params object[] args) => Log.LogWarning(message, Clean(args));")]
    public Task A_wrapper_that_is_given_more_may_log_it(string statement, string wrapper) => Verify.VerifyAnalyzerAsync($$"""
        #nullable disable
        using Microsoft.Extensions.Logging;
        public class C
        {
            private ILogger Log;
            public void M(Order order) { {{statement}} }
            {{wrapper}}
            private static object[] Clean(object[] values) => [.. values];
        }
        public class Order { public int Id { get; set; } }
        """);

    [Theory]
    [InlineData("if (!System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(Bytes(key), Bytes(\"a\")))", false)]
    [InlineData("if (!Bytes(key).AsSpan().SequenceEqual(Bytes(\"a\")))", true)]
    public Task What_is_compared_in_fixed_time_is_a_secret(string condition, bool isReported) => Verify.VerifyAnalyzerAsync(
        "using System; using Microsoft.Extensions.Logging; public class C { static byte[] Bytes(string text) => []; "
        + $"public void M(ILogger logger, string key) {{ {condition} "
        + $"{{ logger.LogError({(isReported ? "[|\"No match was found\"|]" : "\"No match was found\"")}); }} }} }}");

    [Fact]
    public Task Variables_of_top_level_statements_are_not_at_hand()
    {
        const string Code = """
            using Microsoft.Extensions.Logging;
            var manifestPath = args[0];
            System.Console.WriteLine(manifestPath);
            class Reports(ILogger logger) { void Run() => logger.LogError("Stock is low"); }
            """;
        var test = new Verify.Test { TestCode = Code, FixedCode = Code };
        test.DisabledDiagnostics.Add("CS8805"); // A library that has an entry point.
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_static_function_sees_nothing_of_the_object() => Verify.VerifyAnalyzerAsync("""
        using Microsoft.Extensions.Logging;
        public class C
        {
            public int OrderId { get; set; }
            public void M(ILogger log, int jobId)
            {
                Run(log);
                static void Run(ILogger logger) => logger.LogError("Stock is low");
            }
        }
        """);

    [Theory]
    [InlineData("""log.Error([|"Stock is low"|]);""", """log.Error("Stock is low for {Id} and {Name}", id, name);""")]
    [InlineData("""log.ForContext("OrderId", id).Error("Stock is low");""", """log.ForContext("OrderId", id).Error("Stock is low");""")]
    [InlineData("""using (Serilog.Context.LogContext.PushProperty("OrderId", id)) { log.Error("Stock is low"); }""", """using (Serilog.Context.LogContext.PushProperty("OrderId", id)) { log.Error("Stock is low"); }""")]
    public Task Serilog(string before, string after) => new Verify.Test
    {
        TestCode = Source.Serilog(before),
        FixedCode = Source.Serilog(after),
        ReferenceSet = ReferenceSet.Serilog,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("""log.Error([|"Stock is low"|]);""", """log.Error("Stock is low for {Id} and {Name}", id, name);""")]
    [InlineData("""log.Log(LogLevel.Warn, [|"Stock is low"|]);""", """log.Log(LogLevel.Warn, "Stock is low for {Id} and {Name}", id, name);""")]
    public Task NLog(string before, string after) => new Verify.Test
    {
        TestCode = Source.NLog(before),
        FixedCode = Source.NLog(after),
        ReferenceSet = ReferenceSet.NLog,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Log4net_takes_a_format() => new Verify.Test
    {
        TestCode = Log4Net.Source("""log.Error([|"Stock is low."|]);"""),
        FixedCode = Log4Net.Source("""log.ErrorFormat("Stock is low for {0}.", id);"""),
        ReferenceSet = ReferenceSet.None,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Holes_are_named_in_the_configured_style() => new Verify.Test
    {
        TestCode = Wrap("""logger.LogError([|"Stock is low"|]);"""),
        FixedCode = Wrap("""logger.LogError("Stock is low for {order_id}", order.Id);"""),
        AnalyzerConfig = "logging_analyzers.hole_naming = snake",
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Further_words_identify() => new Verify.Test
    {
        TestCode = Method("string cage", """logger.LogError([|"The lock is open"|]);"""),
        FixedCode = Method("string cage", """logger.LogError("The lock is open for {Cage}", cage);"""),
        AnalyzerConfig = "logging_analyzers.LH3005.identifier_words = cage",
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Fix_all_changes_every_call() => Verify.VerifyCodeFixAsync(
        Wrap("""logger.LogError([|"Stock is low"|]); logger.LogWarning([|"Stock is out"|]);"""),
        Wrap("""logger.LogError("Stock is low for {OrderId}", order.Id); logger.LogWarning("Stock is out for {OrderId}", order.Id);"""));

    [Fact]
    public Task A_named_constant_is_not_changed() => Verify.VerifyCodeFixAsync(
        Wrap("const string Low = \"Stock is low\"; logger.LogError([|Low|]);"), Wrap("const string Low = \"Stock is low\"; logger.LogError([|Low|]);"));

    [Fact]
    public Task A_test_that_asks_what_was_logged_is_none() => Verify.VerifyAnalyzerAsync(
        Wrap("""Received(logger).LogError("Stock is low"); ILogger Received(ILogger l) => l;"""));

    [Fact]
    public Task A_test_is_known_where_a_package_is_missing()
    {
        var code = Wrap("""sut.Get<ILogger>().Received(1).LogError("Stock is low");""");
        var test = new Verify.Test { TestCode = code, FixedCode = code };
        test.DisabledDiagnostics.Add("CS0103");
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Wrap(string statement) => Method("Order order", statement);

    private static string Method(string parameters, string statement) => $$"""
        #nullable disable
        using System;
        using Microsoft.Extensions.Logging;
        public class C
        {
            public void M(ILogger logger, {{parameters}})
            {
                {{statement}}
            }
        }
        public class Order { public int Id { get; set; } public string Description { get; set; } }
        public class User { public int Id { get; set; } public string Name { get; set; } }
        public class Service { public int Id { get; set; } }
        """;
}
