using LoggingAnalyzers.CodeFixes.Rules.Privacy;
using LoggingAnalyzers.Rules.Context;
using LoggingAnalyzers.Rules.Events;
using LoggingAnalyzers.Rules.Privacy;
using LoggingAnalyzers.Tests.Harness;

namespace LoggingAnalyzers.Tests.Sinks;

/// <summary>A method that logs a parameter of its own is a log method where it is called.</summary>
public class WrapperTests
{
    private static Task InClass(string members, string statement, string after = "") =>
        new CSharpAnalyzerVerifier<CredentialAnalyzer>.Test
        {
            TestCode = Source(members, statement, after.Contains("namespace ZLogger", StringComparison.Ordinal) ? "using ZLogger;\n" : "") + after,
            ReferenceSet = ReferenceSet.All,
        }.RunAsync(TestContext.Current.CancellationToken);

    private static string Source(string members, string statement, string usings = "") => $$"""
        {{usings}}using System;
        using System.Collections.Generic;
        using System.Linq;
        using LoggingAnalyzers;
        using Microsoft.Extensions.Logging;

        public class User { public string Password = ""; public string Name = ""; }
        public class C(ILogger logger, Serilog.ILogger serilog)
        {
            {{members}}
            public void M(User user, string text)
            {
                {{statement}}
            }

            private bool IsKnown(string value) => value.Length > 2;
            private void Use(ILogger l) => l.LogTrace("{S}", serilog.ToString() + logger);
        }

        """;

    [Theory]
    [InlineData("void W(string message) => logger.LogInformation(message);", "W([|user.Password|]);")]
    [InlineData("void W(string message) { if (message != null) { logger.LogInformation(message); } }", "W(\"was \" + [|user.Password|]);")]
    [InlineData("void W(string message) => logger.LogInformation(\"{Message}\", message);", "W($\"was {[|user.Password|]}\");")]
    [InlineData("void W(string message) => logger.LogInformation($\"[api] {message.Trim()}\");", "W([|user.Password|]);")]
    [InlineData("void W(string message) => logger.Log(LogLevel.Error, \"api: \" + message);", "W([|user.Password|]);")]
    [InlineData("void W(object value) => logger.LogInformation(\"{Value}\", value);", "W([|user.Password|]);")]
    [InlineData("void W<T>(T value) => logger.LogInformation(\"{Value}\", value);", "W([|user.Password|]);")]
    [InlineData("void W(string m, params object[] values) => logger.LogInformation(m, values);", "W(\"{A} {B}\", user.Name, [|user.Password|]);")]
    [InlineData("void W(string m, params object[] values) => logger.LogInformation(string.Format(m, values));", "W(\"{0} {1}\", user.Name, [|user.Password|]);")]
    [InlineData("void W(string m, object[] values) => logger.LogInformation(m, values);", "W(\"{A}\", new object[] { [|user.Password|] });")]
    [InlineData("void W(string one, string two) => logger.LogInformation(\"{A} {B}\", new object[] { one, two });", "W(user.Name, [|user.Password|]);")]
    [InlineData("void W(string message) { var line = $\"{DateTime.Now}: {message}\"; logger.LogInformation(line); }", "W([|user.Password|]);")]
    [InlineData("void W(string message) { var b = new System.Text.StringBuilder(); b.Append(message); logger.LogInformation(b.ToString()); }", "W([|user.Password|]);")]
    [InlineData("void W(string message) { if (message == null) { message = \"\"; } logger.LogInformation(message); }", "W([|user.Password|]);")]
    [InlineData("void W(string message) => serilog.Information(message);", "W([|user.Password|]);")]
    [InlineData("void W(LogLevel level, string message, Exception ex) => logger.Log(level, ex, message);", "W(LogLevel.Error, [|user.Password|], new Exception());")]
    [InlineData("void W(string key, object value) => serilog.ForContext(key, value).Information(\"x\");", "W(\"a\", [|user.Password|]);")]
    [InlineData("void W(object state) { using var s = logger.BeginScope(state); }", "W(new { [|user.Password|] });")]
    [InlineData("void W(IEnumerable<string> lines) => logger.LogInformation(string.Join(\",\", lines));", "W(new[] { [|user.Password|] });")]
    [InlineData("void Info(string m) => W(LogLevel.Information, m); void W(LogLevel level, string m) => logger.Log(level, m);", "Info([|user.Password|]);")]
    [InlineData("void Info(string m) => A(m); void A(string m) => W(m); void W(string m) => logger.LogInformation(m);", "Info([|user.Password|]);")]
    [InlineData("", "void W(string message) => logger.LogInformation(message); W([|user.Password|]);")]
    [InlineData("bool W(string value) { logger.LogDebug(\"is {Value} known\", value); return IsKnown(value); }", "W([|user.Password|]);")]
    public Task A_value_is_found_where_the_wrapper_is_called(string members, string statement) => InClass(members, statement);

    [Theory]
    [InlineData("void W(string message) => Console.WriteLine(message);", "W(user.Password);")]
    [InlineData("void W(string message) => logger.LogInformation(LogSanitizer.Mask(message));", "W(user.Password);")]
    [InlineData("void W(string message) => logger.LogInformation(\"{Length}\", message.Length);", "W(user.Password);")]
    [InlineData("void W(string message) => logger.LogInformation(IsKnown(message) ? \"yes\" : \"no\");", "W(user.Password);")]
    [InlineData("void W(string message) { message = LogSanitizer.Mask(message); logger.LogInformation(message); }", "W(user.Password);")]
    [InlineData("void W(string message, string other) => logger.LogInformation(message);", "W(\"text\", user.Password);")]
    [InlineData("void W([NotSensitive(Reason = \"masked before\")] string message) => logger.LogInformation(message);", "W(user.Password);")]
    [InlineData("void W(int length) => logger.LogInformation(\"{Length}\", length);", "W(user.Password.Length);")]
    [InlineData("void A(string m) => B(m); void B(string m) => A(m);", "A(user.Password);")]
    [InlineData("void A(string m) => D(m); void D(string m) => E(m); void E(string m) => F(m); void F(string m) => logger.LogInformation(m);", "A(user.Password);")]
    public Task What_does_not_log_the_value_is_no_wrapper(string members, string statement) => InClass(members, statement);

    [Theory]
    [InlineData("void W(string password) => logger.LogInformation(\"{P}\", [|password|]);", "W(user.Password);")]
    [InlineData("void W(string password) => logger.LogInformation([|password|]);", "W(user.Password);")]
    public Task A_parameter_that_tells_by_its_name_is_reported_in_the_wrapper_alone(string members, string statement) =>
        InClass(members, statement);

    [Theory]
    [InlineData("public interface ILog { void Write(string text); } class L(ILogger l) : ILog { public void Write(string message) => l.LogInformation(message); }", "ILog")]
    [InlineData("public interface ILog { void Write(string text); } class L(ILogger l) : ILog { void ILog.Write(string message) => l.LogInformation(message); }", "ILog")]
    [InlineData("public interface ILog { void Write(string text); } class N : ILog { public void Write(string text) { } } class L(ILogger l) : ILog { public void Write(string message) => l.LogInformation(message); }", "ILog")]
    [InlineData("public interface ILog<T> { void Write(T value); } class L<T>(ILogger l) : ILog<T> { public void Write(T value) => l.LogInformation(\"{V}\", value); }", "ILog<string>")]
    [InlineData("public abstract class ILog { public abstract void Write(string text); } class L(ILogger l) : ILog { public override void Write(string message) => l.LogInformation(message); }", "ILog")]
    public Task A_contract_is_what_implements_it(string types, string type) => InClass(
        types, $"((({type})null!)!).Write([|user.Password|]);");

    [Theory]
    [InlineData("public interface ISender { void Write(string text); } class L(ILogger l) : ISender { public void Write(string text) => l.LogInformation(text); } class S : ISender { public void Write(string text) => Console.WriteLine(text); }")]
    [InlineData("public interface ISender { void Write(string text); }")]
    public Task A_contract_that_is_not_only_logged_is_no_wrapper(string types) => InClass(
        types, "((ISender)null!).Write(user.Password);");

    [Theory]
    [InlineData("void W(string text) => logger.Seen(text);", "W([|user.Password|]);")]
    [InlineData("void W(string text) => this.Log?.Seen(text); ILogger? Log => logger;", "W([|user.Password|]);")]
    [InlineData("void W(string text) { if (logger.IsEnabled(LogLevel.Debug)) { logger.Seen(text); } }", "W(\"of \" + [|user.Password|]);")]
    [InlineData("void W(string text) => logger.Kept(text);", "W(user.Password);")]
    [InlineData("void W(string text) => logger.Other(text);", "W(user.Password);")]
    public Task An_event_that_is_declared_elsewhere_is_a_log_method(string members, string statement) => InClass(
        members,
        statement,
        """
        static partial class Events
        {
            [LogEvent("text_seen")] public static partial void Seen(this ILogger logger, string text);
            [LogEvent("text_kept")] public static partial void Kept(this ILogger logger, [Sensitive(DataKind.Credential)] string text);
            public static partial void Seen(this ILogger logger, string text) { }
            public static partial void Kept(this ILogger logger, string text) { }
            public static void Other(this ILogger logger, string text) { }
        }
        """);

    [Theory]
    [InlineData("static readonly Action<ILogger, string, Exception?> written = LoggerMessage.Define<string>(LogLevel.Error, new EventId(1), \"is {S}\");", "written(logger, [|user.Password|], null);")]
    [InlineData("static readonly Action<ILogger, string, Exception?> written; static C() { written = LoggerMessage.Define<string>(LogLevel.Error, new EventId(1), \"is {S}\"); }", "written(logger, [|user.Password|], null);")]
    [InlineData("static readonly Func<ILogger, string, IDisposable?> scope = LoggerMessage.DefineScope<string>(\"is {S}\");", "using (scope(logger, [|user.Password|])) { }")]
    [InlineData("static readonly Action<ILogger, string, Exception?> written = LoggerMessage.Define<string>(LogLevel.Error, new EventId(1), \"is {S}\"); void W(string s) => written(logger, s, null);", "W([|user.Password|]);")]
    [InlineData("static readonly Action<ILogger, string, Exception?> written = (l, s, e) => { };", "written(logger, user.Password, null);")]
    public Task A_delegate_of_LoggerMessage_is_a_log_method(string members, string statement) => InClass(members, statement);

    [Theory]
    [InlineData("[Serilog.Core.MessageTemplateFormatMethod(\"m\")] public static void W(string m, params object[] values) { }")]
    [InlineData("public static void W([JetBrains.Annotations.StructuredMessageTemplate] string m, params object[] values) { }")]
    public Task A_method_that_declares_its_template_is_a_log_method(string method) => new CSharpAnalyzerVerifier<CredentialAnalyzer>.Test
    {
        TestCode = Source("", "D.W(\"{A}\", [|user.Password|]);") + "public static class D { " + method + " } "
            + "namespace JetBrains.Annotations { class StructuredMessageTemplateAttribute : Attribute; }",
        ReferenceSet = ReferenceSet.All,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("log.Debug([|user.Password|]);")]
    [InlineData("log.Error(\"was \" + [|user.Password|], new Exception());")]
    [InlineData("log.WarnFormat(\"{0} {1}\", user.Name, [|user.Password|]);")]
    [InlineData("logger.ZLogInformation($\"was {[|user.Password|]}\");")]
    [InlineData("logger.ZLogError(new Exception(), $\"was {user.Name.Length} {[|user.Password|]}\");")]
    public Task Other_frameworks_are_known_too(string statement) => InClass(
        "",
        "log4net.ILog log = null!; " + statement,
        after: """
            namespace log4net
            {
                public interface ILog
                {
                    void Debug(object message);
                    void Error(object message, Exception exception);
                    void WarnFormat(string format, object arg0, object arg1);
                }
            }
            namespace ZLogger
            {
                using System.Runtime.CompilerServices;
                public static class ZLoggerExtensions
                {
                    public static void ZLogInformation(this ILogger logger, [InterpolatedStringHandlerArgument(nameof(logger))] ref Handler message) { }
                    public static void ZLogError(this ILogger logger, Exception? exception, [InterpolatedStringHandlerArgument(nameof(logger))] ref Handler message) { }
                }
                [InterpolatedStringHandler]
                public ref struct Handler
                {
                    public Handler(int literalLength, int formattedCount, ILogger logger) { }
                    public void AppendLiteral(string s) { }
                    public void AppendFormatted<T>(T value, int alignment = 0, string? format = null) { }
                }
            }
            """);

    [Fact]
    public Task The_template_of_a_wrapper_may_be_built() => CSharpAnalyzerVerifier<NonConstantTemplateAnalyzer>.VerifyAnalyzerAsync(
        Source("void W(string message) => logger.LogInformation(message);", "W(\"a\" + user.Name);").Replace(", Serilog.ILogger serilog", "", StringComparison.Ordinal)
            .Replace("serilog.ToString() + ", "", StringComparison.Ordinal));

    [Fact]
    public Task An_exception_may_be_given_to_a_wrapper() => CSharpAnalyzerVerifier<ExceptionAsArgumentAnalyzer>.VerifyAnalyzerAsync(
        Source("void W(string m, params object[] values) => logger.LogInformation(m, values);", "W(\"{A}\", new Exception());")
            .Replace(", Serilog.ILogger serilog", "", StringComparison.Ordinal).Replace("serilog.ToString() + ", "", StringComparison.Ordinal));

    [Fact]
    public Task The_message_names_the_wrapper() => new CSharpAnalyzerVerifier<CredentialAnalyzer>.Test
    {
        TestCode = Source("void W(string message) => logger.LogInformation(message);", "W({|#0:user.Password|});"),
        ExpectedDiagnostics =
        [
            CSharpAnalyzerVerifier<CredentialAnalyzer>.Diagnostic("LH1002").WithLocation(0).WithMessage(
                "'user.Password' is a credential by name and reaches the log in clear through 'W'; mask it, or log only that it is present"),
        ],
        ReferenceSet = ReferenceSet.All,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_framework_value_is_found_too() => new CSharpAnalyzerVerifier<SensitiveFrameworkValueAnalyzer>.Test
    {
        TestCode = Source("void W(string message) => logger.LogInformation(message);", "W({|#0:Environment.CommandLine|});"),
        ExpectedDiagnostics =
        [
            CSharpAnalyzerVerifier<SensitiveFrameworkValueAnalyzer>.Diagnostic("LH1005").WithLocation(0),
        ],
        ReferenceSet = ReferenceSet.All,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("void W(string message) => logger.LogInformation(message);", "LogSanitizer.Mask(user.Password)")]
    [InlineData("void W(string message) { if (string.IsNullOrEmpty(message)) { return; } logger.LogInformation(message); }", "LogSanitizer.Mask(user.Password)")]
    [InlineData("bool W(string value) { logger.LogDebug(\"is {Value} known\", value); return IsKnown(value); }", "[|user.Password|]")]
    public Task A_value_is_masked_only_where_the_wrapper_does_nothing_else_with_it(string members, string after) =>
        new CSharpCodeFixVerifier<CredentialAnalyzer, CredentialFixer>.Test
        {
            TestCode = Source(members, "W([|user.Password|]);"),
            FixedCode = Source(members, $"W({after});"),
            ReferenceSet = ReferenceSet.All,
        }.RunAsync(TestContext.Current.CancellationToken);
}
