using LoggingAnalyzers.Rules.Privacy;
using LoggingAnalyzers.Tests.Harness;
using Verify = LoggingAnalyzers.Tests.Harness.CSharpAnalyzerVerifier<LoggingAnalyzers.Rules.Privacy.CredentialAnalyzer>;

namespace LoggingAnalyzers.Tests.Rules;

public class CredentialTests
{
    private const string Types = """

        public class User { public string Password { get; set; } = ""; public string PasswordHash => ""; public int Id; public User? Manager; public string Name = ""; }
        public interface ITokenService { Task<string> GetAccessTokenAsync(); string GetApiKey(); bool ValidateToken(string t); string HashPassword(string p); string MaskToken(string t); Task<string> ResetPasswordAsync(); }
        public sealed class SyntaxToken { } public sealed class PasswordHasher { }
        """;

    private static Task InMethod(string parameters, string statements, string config = "") => new CSharpAnalyzerVerifier<CredentialAnalyzer>.Test
    {
        TestCode = $$"""
            using System;
            using System.Collections.Generic;
            using System.Globalization;
            using System.Linq;
            using System.Security;
            using System.Text;
            using System.Threading;
            using System.Threading.Tasks;
            using LoggingAnalyzers;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.Logging;
            using Microsoft.Extensions.Primitives;

            public class C
            {
                public async Task M(ILogger logger{{(parameters.Length > 0 ? ", " : "")}}{{parameters}})
                {
                    {{statements}}
                    await Task.Yield();
                }
            }
            {{Types}}
            """,
        AnalyzerConfig = config,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("string password", """logger.LogInformation("{P}", [|password|]);""")]
    [InlineData("string password", """logger.LogInformation("a {A} b {B}", 1, [|password|]);""")]
    [InlineData("string password", """logger.LogInformation($"Password is {[|password|]}");""")]
    [InlineData("string password", """logger.LogInformation("Password is " + [|password|] + ".");""")]
    [InlineData("string password", """logger.LogInformation(string.Format(CultureInfo.InvariantCulture, "{0}", [|password|]));""")]
    [InlineData("string password", """logger.LogInformation("{P}", $"<{[|password|],10}>");""")]
    [InlineData("User user", """logger.LogInformation("{P}", [|user.Password|]);""")]
    [InlineData("User? user", """logger.LogInformation("{P}", [|user?.Password|]);""")]
    [InlineData("User? user", """logger.LogInformation("{P}", [|user?.Manager?.Password|]);""")]
    [InlineData("User? user", """logger.LogInformation("{P}", user!.Manager is { } m ? [|m.Password|] : "none");""")]
    [InlineData("string? password", """logger.LogInformation("{P}", [|password|] ?? "none");""")]
    [InlineData("string password, int i", """logger.LogInformation("{P}", i switch { 0 => "none", _ => [|password|] });""")]
    [InlineData("string password", """logger.LogInformation("{P}", [|password|].Trim().ToUpperInvariant());""")]
    [InlineData("string password", """logger.LogInformation("{P}", [|password|].Substring(4));""")]
    [InlineData("string password", """logger.LogInformation("{P}", [|password|][4..]);""")]
    [InlineData("byte[] password", """logger.LogInformation("{P}", Encoding.UTF8.GetString([|password|]));""")]
    [InlineData("byte[] apiKey", """logger.LogInformation("{P}", Convert.ToBase64String([|apiKey|]));""")]
    [InlineData("string password", """logger.LogInformation("{P}", new object[] { [|password|] });""")]
    [InlineData("string a, string password", """logger.LogInformation("{A} {P}", args: new object[] { a, [|password|] });""")]
    [InlineData("string a, string password", """logger.LogInformation("{A} {P}", [a, [|password|]]);""")]
    [InlineData("object password", """logger.LogInformation("{P}", [|password|]);""")]
    [InlineData("dynamic password", """LoggerExtensions.LogInformation(logger, "{P}", (object)[|password|]);""")]
    [InlineData("SecureString password", """logger.LogInformation("{P}", [|password|]);""")]
    [InlineData("string[] recoveryCodes", """logger.LogInformation("{P}", string.Join(",", [|recoveryCodes|]));""")]
    [InlineData("List<string> recoveryCodes", """logger.LogInformation("{P}", [|recoveryCodes|].First());""")]
    [InlineData("StringValues token", """logger.LogInformation("{P}", [|token|]);""")]
    [InlineData("ITokenService s", """logger.LogInformation("{P}", await [|s.GetAccessTokenAsync()|]);""")]
    [InlineData("ITokenService s", """logger.LogInformation("{P}", await [|s.GetAccessTokenAsync()|].ConfigureAwait(false));""")]
    [InlineData("ITokenService s", """logger.LogInformation("{P}", [|s.GetAccessTokenAsync()|].Result);""")]
    [InlineData("ITokenService s", """logger.LogInformation("{P}", [|s.GetApiKey()|]);""")]
    [InlineData("IConfiguration c", """logger.LogInformation("{P}", [|c["Jwt:SigningKey"]|]);""")]
    [InlineData("IConfiguration c", """logger.LogInformation("{P}", [|c.GetValue<string>("Jwt:SigningKey")|]);""")]
    [InlineData("", """logger.LogInformation("{P}", [|Environment.GetEnvironmentVariable("DEPLOY_ACCESS_TOKEN")|]);""")]
    [InlineData("Dictionary<string, string> form", """logger.LogInformation("{P}", [|form["password"]|]);""")]
    [InlineData("string password", """logger.Log(LogLevel.Error, new EventId(1), "{P}", [|password|]);""")]
    [InlineData("string password", """using (logger.BeginScope("{P}", [|password|])) { }""")]
    [InlineData("string password", """using (logger.BeginScope(new Dictionary<string, object> { ["P"] = [|password|] })) { }""")]
    [InlineData("string password", """using (logger.BeginScope(new Dictionary<string, object> { { "P", [|password|] } })) { }""")]
    [InlineData("string password", """using (logger.BeginScope(("P", [|password|]))) { }""")]
    [InlineData("string password", """using (logger.BeginScope(new { [|password|] })) { }""")]
    [InlineData("string password", """using (logger.BeginScope(new[] { new KeyValuePair<string, object>("P", [|password|]) })) { }""")]
    [InlineData("string password", """logger.Log(LogLevel.Error, default, [|password|], null, (s, e) => s);""")]
    [InlineData("string password", """logger.LogInformation("{P}", new { [|password|] });""")]
    public Task Reported(string parameters, string statements) => InMethod(parameters, statements);

    [Theory]
    [InlineData("string password", """logger.LogInformation("{P}", password.Length);""")]
    [InlineData("string password", """logger.LogInformation("{P}", string.IsNullOrEmpty(password));""")]
    [InlineData("string password", """logger.LogInformation("{P}", password == "x");""")]
    [InlineData("string? password", """logger.LogInformation("{P}", password is null);""")]
    [InlineData("string password", """logger.LogInformation("{P}", password is null ? "Yes" : "No");""")]
    [InlineData("string password", """logger.LogInformation("{P}", password.GetType());""")]
    [InlineData("string password", """logger.LogInformation("{P}", nameof(password));""")]
    [InlineData("string password", """logger.LogInformation("{P}", password[..4]);""")]
    [InlineData("string password", """logger.LogInformation("{P}", password[^4..]);""")]
    [InlineData("string password", """logger.LogInformation("{P}", password.Substring(0, 4));""")]
    [InlineData("string password", """logger.LogInformation("{P}", new string('*', password.Length));""")]
    [InlineData("string password", """logger.LogInformation("{P}", LogSanitizer.Mask(password));""")]
    [InlineData("string password, ITokenService s", """logger.LogInformation("{P}", s.HashPassword(password));""")]
    [InlineData("string token, ITokenService s", """logger.LogInformation("{P} {Q}", s.MaskToken(token), s.ValidateToken(token));""")]
    [InlineData("ITokenService s", """logger.LogInformation("{P}", await s.ResetPasswordAsync());""")]
    [InlineData("", """logger.LogInformation("Password changed for {UserId}", 1);""")]
    [InlineData("", """logger.LogInformation("Invalid password");""")]
    [InlineData("", """const string password = "Password"; logger.LogInformation("{P}", password);""")]
    [InlineData("User user", """logger.LogInformation("{P} {I}", user.PasswordHash, user.Id);""")]
    [InlineData("CancellationToken token", """logger.LogInformation("{P}", token);""")]
    [InlineData("SyntaxToken token", """logger.LogInformation("{P}", token);""")]
    [InlineData("PasswordHasher credential", """logger.LogInformation("{P}", credential);""")]
    [InlineData("int token, Guid secret, bool password", """logger.LogInformation("{P} {S} {Q}", token, secret, password);""")]
    [InlineData("[NotSensitive] string password", """logger.LogInformation("{P}", password);""")]
    [InlineData("IConfiguration c", """logger.LogInformation("{P}", c["Jwt:Issuer"]);""")]
    [InlineData("Dictionary<string, string> form", """logger.LogInformation("{P}", form["user"]);""")]
    [InlineData("string password", """Console.WriteLine(password); logger.IsEnabled(LogLevel.Debug);""")]
    [InlineData("string password", """logger.LogInformation("{P}", typeof(string)); _ = password;""")]
    public Task Not_reported(string parameters, string statements) => InMethod(parameters, statements);

    [Fact]
    public Task More_names() =>
        InMethod("string pepper", """logger.LogInformation("{P}", [|pepper|]);""", "logging_analyzers.credential_names = salt, Pepper");

    [Fact]
    public Task Fewer_names() =>
        InMethod("string api_key, string password", """logger.LogInformation("{K} {P}", api_key, [|password|]);""", "logging_analyzers.not_sensitive_names = ApiKey");

    [Fact]
    public Task The_message_tells_what_why_and_what_to_do() => Verify.VerifyAnalyzerAsync(
        """
        using Microsoft.Extensions.Logging;
        class C { void M(ILogger logger, User user) => logger.LogInformation("{P}", {|#0:user.Password|}); }
        class User { public string Password = ""; }
        """,
        Verify.Diagnostic("LH1002").WithLocation(0)
            .WithMessage("'user.Password' is a credential by name and reaches the log in clear; mask it, or log only that it is present"));

    [Fact]
    public Task A_label_is_no_credential() => Verify.VerifyAnalyzerAsync(
        """
        using Microsoft.Extensions.Logging;
        static class Keys { public static readonly string Password = "password"; public const string Token = "token"; }
        class C { void M(ILogger logger) => logger.LogInformation("{P} {T}", Keys.Password, Keys.Token); }
        """);

    [Fact]
    public Task A_token_in_a_parser_is_a_piece_of_text() => Verify.VerifyAnalyzerAsync(
        """
        using Microsoft.Extensions.Logging;
        class ExpressionParser { void M(ILogger logger, string token) => logger.LogDebug("Unexpected {Token}", token); }
        class Login { void M(ILogger logger, string token) => logger.LogDebug("Unexpected {Token}", [|token|]); }
        """);

    [Fact]
    public Task A_localized_label_is_no_credential() => Verify.VerifyAnalyzerAsync(
        """
        using Microsoft.Extensions.Localization;
        using Microsoft.Extensions.Logging;
        class C { void M(ILogger logger, IStringLocalizer l) => logger.LogInformation("{P} {Q}", l["Password"], l.GetString("Password").Value); }
        """);

    [Fact]
    public Task LoggerMessage_is_reported_at_the_declaration_or_at_the_call() => new CSharpAnalyzerVerifier<CredentialAnalyzer>.Test
    {
        TestCode = """
            using LoggingAnalyzers;
            using Microsoft.Extensions.Logging;
            static partial class Log
            {
                [LoggerMessage(1, LogLevel.Information, "{Password}")]
                public static partial void Declared(ILogger logger, string [|password|]);

                [LoggerMessage(Level = LogLevel.Information, Message = "{Text}")]
                public static partial void Neutral(ILogger logger, string text);

                [LogEvent("login")]
                public static partial void Event(this ILogger logger, string [|password|], [Sensitive] string token);
            }
            class C
            {
                void M(ILogger logger, string password)
                {
                    Log.Declared(logger, password);
                    Log.Neutral(logger, [|password|]);
                    logger.Event(password, password);
                }
            }
            """,
        DisabledDiagnostics = { "CS8795" },
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("""log.Information("{P}", [|password|]);""")]
    [InlineData("""Serilog.Log.Error(new Exception(), "{A} {B} {C} {P}", 1, 2, 3, [|password|]);""")]
    [InlineData("""log.Write(Serilog.Events.LogEventLevel.Fatal, $"{[|password|]}");""")]
    [InlineData("""log.ForContext("P", [|password|]).Information("x");""")]
    [InlineData("""using (Serilog.Context.LogContext.PushProperty("P", [|password|])) { }""")]
    [InlineData("""log.Information("{P}", password.Length);""")]
    public Task Serilog(string statement) => InFramework(ReferenceSet.Serilog, "Serilog.ILogger", statement);

    [Theory]
    [InlineData("""log.Info("{P}", [|password|]);""")]
    [InlineData("""log.Error(new Exception(), "{A} {B} {C} {P}", 1, 2, 3, [|password|]);""")]
    [InlineData("""log.Log(NLog.LogLevel.Fatal, $"{[|password|]}");""")]
    [InlineData("""log.Info([|password|]);""")]
    [InlineData("""log.WithProperty("P", [|password|]).Info("x");""")]
    [InlineData("""using (NLog.ScopeContext.PushProperty("P", [|password|])) { }""")]
    [InlineData("""log.Info("{P}", password.Length);""")]
    public Task NLog(string statement) => InFramework(ReferenceSet.NLog, "NLog.Logger", statement);

    private static Task InFramework(ReferenceSet references, string logger, string statement) => new CSharpAnalyzerVerifier<CredentialAnalyzer>.Test
    {
        TestCode = $$"""
            using System;
            class C
            {
                void M({{logger}} log, string password)
                {
                    {{statement}}
                }
            }
            """,
        ReferenceSet = references,
    }.RunAsync(TestContext.Current.CancellationToken);
}
