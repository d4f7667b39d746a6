using LoggingAnalyzers.Tests.Harness;
using Verify = LoggingAnalyzers.Tests.Harness.CSharpCodeFixVerifier<
    LoggingAnalyzers.Rules.Performance.ExpensiveArgumentAnalyzer, LoggingAnalyzers.CodeFixes.Rules.Performance.ExpensiveArgumentFixer>;

namespace LoggingAnalyzers.Tests.Rules;

/// <summary>LH5001: work for a record that may not be written.</summary>
public sealed class ExpensiveArgumentTests
{
    [Theory]
    [InlineData("names.ToList()")]
    [InlineData("names.Count(n => n > 1)")]
    [InlineData("Lazy().Count()")]
    [InlineData("names.Select(n => n + 1).ToArray().Length")]
    [InlineData("order?.Lines.Sum()")]
    [InlineData("string.Join(\", \", names)")]
    [InlineData("$\"{id}-{name}\"")]
    [InlineData("name + string.Format(\"{0}\", id)")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(order)")]
    [InlineData("Convert.ToHexString(new byte[id])")]
    [InlineData("await Task.FromResult(id)")]
    [InlineData("File.ReadAllText(name)")]
    [InlineData("Describe(order)")]
    [InlineData("flag ? string.Join(\", \", names) : name")]
    public Task Work_that_takes_time(string value) => Analyze($"logger.LogDebug(\"Order {{Value}}\", {{|LH5001:{value}|}});");

    [Theory]
    [InlineData("id")]
    [InlineData("order.Id")]
    [InlineData("names.Length")]
    [InlineData("order.Lines.Count()")]
    [InlineData("names.Select(n => n + 1)")]
    [InlineData("name.Trim()")]
    [InlineData("name + \"-\" + id")]
    [InlineData("new { id }")]
    [InlineData("Name(order)")]
    [InlineData("nameof(Order)")]
    [InlineData("$\"{nameof(Order)}\"")]
    [InlineData("File.Exists(name)")]
    [InlineData("order.GetType().Name")]
    [InlineData("new Func<string>(() => string.Join(\", \", names))")]
    [InlineData("logger.IsEnabled(LogLevel.Debug) ? string.Join(\", \", names) : name")]
    public Task Work_that_does_not(string value) => Analyze($"logger.LogDebug(\"Order {{Value}}\", {value});");

    [Theory]
    [InlineData("if (logger.IsEnabled(LogLevel.Debug)) { CALL }")]
    [InlineData("if (logger.IsEnabled(LogLevel.Trace)) CALL")]
    [InlineData("if (flag && logger.IsEnabled(LogLevel.Debug)) { if (id > 0) { CALL } }")]
    [InlineData("if (!logger.IsEnabled(LogLevel.Debug)) { id++; } else { CALL }")]
    [InlineData("if (!logger.IsEnabled(LogLevel.Debug)) return; CALL")]
    [InlineData("if (flag || !logger.IsEnabled(LogLevel.Debug)) { return; } if (id > 0) { CALL }")]
    [InlineData("foreach (var n in names) { if (!logger.IsEnabled(LogLevel.Debug)) continue; CALL }")]
    [InlineData("var debug = logger.IsEnabled(LogLevel.Debug); if (debug) { CALL }")]
    [InlineData("var on = logger.IsEnabled(LogLevel.Debug) && flag; if (on) { CALL }")]
    [InlineData("if (logger?.IsEnabled(LogLevel.Debug) == true) { CALL }")]
    [InlineData("if (logger?.IsEnabled(LogLevel.Debug) ?? false) { CALL }")]
    [InlineData("if (logger.IsEnabled(LogLevel.Debug) is true) { CALL }")]
    [InlineData("if (Loud) { CALL }")]
    [InlineData("if (cached) { CALL }")]
    [InlineData("if (IsLoud()) { CALL }")]
    [InlineData("if (verbose) { CALL }")]
    [InlineData("switch (id) { case 1: if (!logger.IsEnabled(LogLevel.Debug)) break; CALL break; }")]
    public Task Behind_a_check(string statements) =>
        Analyze(statements.Replace("CALL", "logger.LogDebug(\"Order {Value}\", string.Join(\", \", names));", StringComparison.Ordinal));

    [Theory]
    [InlineData("if (logger.IsEnabled(LogLevel.Warning)) { CALL }")]
    [InlineData("if (!logger.IsEnabled(LogLevel.Debug)) { CALL }")]
    [InlineData("if (other.IsEnabled(LogLevel.Debug)) { CALL }")]
    [InlineData("if (flag || logger.IsEnabled(LogLevel.Debug)) { CALL }")]
    [InlineData("if (flag) { CALL }")]
    [InlineData("if (logger.IsEnabled(LogLevel.Debug)) { id++; } CALL")]
    [InlineData("if (!logger.IsEnabled(LogLevel.Debug)) { id++; } CALL")]
    [InlineData("CALL if (!logger.IsEnabled(LogLevel.Debug)) return;")]
    [InlineData("var on = logger.IsEnabled(LogLevel.Error); if (on) { CALL }")]
    public Task Behind_another_check(string statements) => Analyze(
        statements.Replace("CALL", "logger.LogDebug(\"Order {Value}\", {|LH5001:string.Join(\", \", names)|});", StringComparison.Ordinal));

    [Theory]
    [InlineData("""logger.LogInformation("{A} {B}", id, {|LH5001:names.ToList()|});""")]
    [InlineData("""logger.Log(LogLevel.Trace, "{A}", {|LH5001:names.ToList()|});""")]
    [InlineData("""logger.Log(LogLevel.Debug, default, {|LH5001:names.ToList()|}, null, (s, _) => "");""")]
    [InlineData("""Events.Counted(logger, {|LH5001:string.Join(",", names)|});""")]
    [InlineData("""logger.LogWarning("{A}", names.ToList());""")]
    [InlineData("""logger.Log(level, "{A}", names.ToList());""")]
    [InlineData("""Events.Lost(logger, string.Join(",", names));""")]
    [InlineData("""using var scope = logger.BeginScope("{A}", names.ToList());""")]
    // Another rule's to report.
    [InlineData("""logger.LogDebug($"Order {string.Join(",", names)}");""")]
    public Task Calls_and_levels(string statement) => Analyze(statement);

    [Theory]
    [InlineData("logging_analyzers.LH5001.maximum_level = debug", "logger.LogInformation(\"{A}\", names.ToList());")]
    [InlineData("logging_analyzers.LH5001.maximum_level = warning", "logger.LogWarning(\"{A}\", {|LH5001:names.ToList()|});")]
    [InlineData("logging_analyzers.LH5001.any_work = true", "logger.LogDebug(\"{A}\", {|LH5001:name.Trim()|});")]
    [InlineData("logging_analyzers.LH5001.any_work = true", "logger.LogDebug(\"{A} {B}\", id, order.GetType());")]
    [InlineData("dotnet_diagnostic.CA1873.severity = suggestion", "logger.LogDebug(\"{A}\", names.ToList());")]
    [InlineData("dotnet_diagnostic.CA1873.severity = suggestion", "Events.Counted(logger, string.Join(\",\", names));")]
    [InlineData("dotnet_diagnostic.CA1873.severity = none", "logger.LogDebug(\"{A}\", {|LH5001:names.ToList()|});")]
    [InlineData("logging_analyzers.yield_to_sdk = always", "logger.LogDebug(\"{A}\", names.ToList());")]
    public Task Options(string option, string statement) => Analyze(statement, option);

    [Fact]
    public Task The_fix_checks_the_level_first_and_keeps_comments() => Fix(
        """
        // What is there.
        logger.LogDebug("{A}", {|LH5001:names.ToList()|}); // all of it
        """,
        """
        // What is there.
        if (logger.IsEnabled(LogLevel.Debug))
        {
            logger.LogDebug("{A}", names.ToList()); // all of it
        }
        """);

    [Fact]
    public Task The_fix_of_a_statement_alone_keeps_the_else_where_it_was() => Fix(
        """
        if (flag)
            logger.LogDebug("{A}", {|LH5001:names.ToList()|});
        else
            id++;
        """,
        """
        if (flag)
        {
            if (logger.IsEnabled(LogLevel.Debug))
            {
                logger.LogDebug("{A}", names.ToList());
            }
        }
        else
            id++;
        """);

    [Fact]
    public Task The_fix_of_an_event() => Fix(
        """Events.Counted(logger, {|LH5001:string.Join(",", names)|});""",
        """
        if (logger.IsEnabled(LogLevel.Information))
        {
            Events.Counted(logger, string.Join(",", names));
        }
        """);

    [Theory]
    [InlineData("""logger.LogDebug("{A}", {|LH5001:Count(names.ToList(), out var count)|}); id = count;""")]
    [InlineData("""Other().LogDebug("{A}", {|LH5001:names.ToList()|});""")]
    [InlineData("""logger?.LogDebug("{A}", {|LH5001:names.ToList()|});""")]
    [InlineData("""Action log = () => logger.LogDebug("{A}", {|LH5001:names.ToList()|});""")]
    public Task No_fix(string statement) => Fix(statement, statement);

    [Theory]
    [InlineData("log.Debug(\"{A}\", {|LH5001:names.Length.ToString() + string.Join(\",\", names)|});", "log.IsEnabled(LogEventLevel.Debug)")]
    [InlineData("Log.Information(\"{A}\", {|LH5001:$\"{id}!\"|});", "Log.IsEnabled(LogEventLevel.Information)")]
    public Task Serilog(string statement, string check) => new Verify.Test
    {
        TestCode = Source.Serilog(statement),
        FixedCode = Source.Serilog(Under(check, statement)),
        ReferenceSet = ReferenceSet.Serilog,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Serilog_checks_its_own_way() => new Verify.Test
    {
        TestCode = Source.Serilog("if (log.IsEnabled(LogEventLevel.Debug)) log.Debug(\"{A}\", string.Join(\",\", names));"),
        FixedCode = Source.Serilog("if (log.IsEnabled(LogEventLevel.Debug)) log.Debug(\"{A}\", string.Join(\",\", names));"),
        ReferenceSet = ReferenceSet.Serilog,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("log.Debug(\"{A}\", {|LH5001:string.Join(\",\", names)|});", "log.IsDebugEnabled")]
    [InlineData("if (log.IsDebugEnabled) log.Debug(\"{A}\", string.Join(\",\", names));", null)]
    [InlineData("log.Debug(() => string.Join(\",\", names));", null)]
    [InlineData("log.ConditionalDebug(\"{A}\", string.Join(\",\", names));", null)]
    public Task NLog(string statement, string? check) => new Verify.Test
    {
        TestCode = Source.NLog(statement),
        FixedCode = Source.NLog(check is null ? statement : Under(check, statement)),
        ReferenceSet = ReferenceSet.NLog,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("log.Debug({|LH5001:$\"Order {id}\"|});", "log.IsDebugEnabled")]
    [InlineData("log.InfoFormat(\"Order {0}\", {|LH5001:string.Join(\",\", text, id)|});", "log.IsInfoEnabled")]
    [InlineData("if (log.IsDebugEnabled) log.Debug($\"Order {id}\");", null)]
    [InlineData("log.Debug(\"Order \" + id);", null)]
    public Task Log4net(string statement, string? check)
    {
        static string With(string statement) => Log4Net.Source(statement)
            .Replace("public interface ILog\n    {", "public interface ILog\n    {\n        bool IsDebugEnabled { get; }\n        bool IsInfoEnabled { get; }", StringComparison.Ordinal);
        return Verify.VerifyCodeFixAsync(With(statement), With(check is null ? statement : Under(check, statement)));
    }

    private static Task Analyze(string statement, string config = "") => new CSharpAnalyzerVerifier<
        LoggingAnalyzers.Rules.Performance.ExpensiveArgumentAnalyzer>.Test
    {
        TestCode = Code(statement),
        AnalyzerConfig = config,
        DisabledDiagnostics = { "CS8795" },
    }.RunAsync(TestContext.Current.CancellationToken);

    private static Task Fix(string before, string after) => new Verify.Test
    {
        TestCode = Code(before),
        FixedCode = Code(after),
        DisabledDiagnostics = { "CS8795" },
    }.RunAsync(TestContext.Current.CancellationToken);

    // The statement as the fix writes it, in the place where the sources have it.
    private static string Under(string check, string statement) =>
        $"if ({check})\n        {{\n            {statement.Replace("{|LH5001:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal)}\n        }}";

    private static string Code(string statement) => $$"""
        #nullable disable
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Threading.Tasks;
        using Microsoft.Extensions.Logging;
        public class C
        {
            private readonly bool cached;
            private readonly ILogger logger;
            private readonly ILogger other;
            public C(ILogger given)
            {
                logger = given;
                cached = given.IsEnabled(LogLevel.Debug);
            }

            private bool Loud => logger.IsEnabled(LogLevel.Debug);
            private bool IsLoud() => logger.IsEnabled(LogLevel.Debug);
            private ILogger Other() => other;
            private IEnumerable<int> Lazy() => null;
            private int Count(List<int> list, out int count) => count = list.Count;
            private string Name(Order order) => order.Name;
            private string Describe(Order order)
            {
                var text = "";
                foreach (var line in order.Lines)
                {
                    text += line;
                }

                return text;
            }

            public async Task M(Order order, int[] names, int id, string name, bool flag, bool verbose, LogLevel level)
            {
                await Task.Yield();
        {{string.Join('\n', statement.Split('\n').Select(l => "        " + l))}}
            }
        }
        public class Order { public int Id; public string Name; public List<int> Lines; }
        public static partial class Events
        {
            [LoggerMessage(Level = LogLevel.Information, Message = "Counted {Names}")]
            public static partial void Counted(ILogger logger, string names);
            [LoggerMessage(Level = LogLevel.Error, Message = "Lost {Names}")]
            public static partial void Lost(ILogger logger, string names);
        }
        """;
}
