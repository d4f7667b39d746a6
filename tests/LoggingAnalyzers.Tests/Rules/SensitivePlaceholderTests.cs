using LoggingAnalyzers.Rules.Privacy;
using LoggingAnalyzers.Tests.Harness;
using Verify = LoggingAnalyzers.Tests.Harness.CSharpAnalyzerVerifier<LoggingAnalyzers.Rules.Privacy.SensitivePlaceholderAnalyzer>;

namespace LoggingAnalyzers.Tests.Rules;

public class SensitivePlaceholderTests
{
    internal static string Source(string parameters, string statements, string usings = "") => $$"""
        using System;
        using System.Collections.Generic;
        using System.Net.Http;
        {{usings}}using Microsoft.Extensions.Logging;

        public class C
        {
            public void M(ILogger logger, {{parameters}})
            {
                {{statements}}
            }
        }

        public class User { public string Name = ""; public string Password { get; set; } = ""; public string PasswordHash = ""; public int Id; public string Email = ""; }
        public class Row { public string Value = ""; public string Data { get; set; } = ""; public string Text = ""; public User Owner = new(); }
        public class Lexer { public void Scan(ILogger logger, Row current) => logger.LogDebug("Token {Token}", current.Text); }

        """;

    private static Task InMethod(string parameters, string statements, ReferenceSet references = ReferenceSet.All, string config = "") =>
        new CSharpAnalyzerVerifier<SensitivePlaceholderAnalyzer>.Test
        {
            TestCode = Source(parameters, statements, "using LoggingAnalyzers;\n"),
            ReferenceSet = references,
            AnalyzerConfig = config,
        }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("string value", """logger.LogInformation("Signed in with {Password}", [|value|]);""")]
    [InlineData("string value, string name", """logger.LogInformation("Signed in {User} with {Password}", name, [|value|]);""")]
    [InlineData("Row row", """logger.LogInformation("Use {ApiKey}", [|row.Value|]);""")]
    [InlineData("Row? row", """logger.LogInformation("Use {ApiKey}", [|row?.Data|]);""")]
    [InlineData("object value", """logger.LogInformation("{access_token}", [|value|]);""")]
    [InlineData("byte[] bytes", """logger.LogInformation("{SigningKey}", Convert.ToBase64String([|bytes|]));""")]
    [InlineData("string value", """logger.LogError(new Exception(), "{@ConnectionString}", [|value|]);""")]
    [InlineData("string key", """logger.LogDebug("Using decryption key '{Key}'", [|key|]);""")]
    [InlineData("string x", """logger.LogDebug("password: {X}", [|x|]);""")]
    [InlineData("string x", """logger.LogDebug("Password={X}", [|x|]);""")]
    [InlineData("string x, int id", """logger.LogDebug("Signing in {Id}, using password: \"{X}\"", id, [|x|]);""")]
    [InlineData("string x", """logger.LogDebug("The access token is {0}", [|x|]);""")]
    [InlineData("string x", """logger.LogDebug("Client secret = {0}", [|x|]);""")]
    [InlineData("string x", """logger.LogDebug($"password: {[|x|]}");""")]
    [InlineData("string x, int id", """logger.LogDebug($"{id}: api key '{[|x|]}'");""")]
    [InlineData("string x, int id", """logger.LogDebug("Id " + id + ", password: " + [|x|] + ".");""")]
    [InlineData("string x", """using (logger.BeginScope(new Dictionary<string, object> { ["Password"] = [|x|] })) { }""")]
    [InlineData("string x", """using (logger.BeginScope(new Dictionary<string, object> { { "Password", [|x|] } })) { }""")]
    [InlineData("string x", """using (logger.BeginScope(new KeyValuePair<string, object>[] { new("ApiKey", [|x|]) })) { }""")]
    [InlineData("string x", """using (logger.BeginScope(("ApiKey", [|x|]))) { }""")]
    [InlineData("string x", """using (logger.BeginScope(new { Password = [|x|] })) { }""")]
    [InlineData("string x", """using (logger.BeginScope("With {Password}", [|x|])) { }""")]
    [InlineData("string x", """Serilog.Log.Information("With {Password}", [|x|]);""")]
    [InlineData("string x, string y", """Serilog.Log.Information("password: {1}, name {0}", x, [|y|]);""")]
    [InlineData("string x", """Serilog.Log.ForContext("Password", [|x|]).Information("Done");""")]
    [InlineData("string x", """using (Serilog.Context.LogContext.PushProperty("Password", [|x|])) { }""")]
    [InlineData("string x", """NLog.LogManager.GetCurrentClassLogger().Info("With {Password}", [|x|]);""")]
    [InlineData("string x", """NLog.LogManager.GetCurrentClassLogger().Info("password: {0}", [|x|]);""")]
    public Task Reported(string parameters, string statements) => InMethod(parameters, statements);

    [Theory]
    // Its own name, or the framework, tells: another rule's.
    [InlineData("string password", """logger.LogInformation("{Password}", password);""")]
    [InlineData("User user", """logger.LogInformation($"password: {user.Password}");""")]
    [InlineData("HttpRequestMessage request", """logger.LogInformation("{Token}", request);""")]
    // It says that it is something else.
    [InlineData("User user", """logger.LogInformation("{Password}", user.PasswordHash);""")]
    [InlineData("User user", """logger.LogInformation("{Credentials}", user.Name);""")]
    [InlineData("User user", """logger.LogInformation("{Credentials}", user.Email);""")]
    [InlineData("string pageToken", """logger.LogInformation("{Token}", pageToken);""")]
    [InlineData("string tokenId", """logger.LogInformation("{Token}", tokenId);""")]
    [InlineData("string secretName", """logger.LogInformation("{Secret}", secretName);""")]
    [InlineData("Exception ex", """logger.LogInformation("{Token}", ex.Message);""")]
    [InlineData("Exception ex", """logger.LogInformation("token: {X}", ex.Message);""")]
    // Declassified, or nothing that holds text.
    [InlineData("string x", """logger.LogInformation("{Password}", x.Length);""")]
    [InlineData("string x", """logger.LogInformation("{Password}", x is null);""")]
    [InlineData("string x", """logger.LogInformation("{Password}", string.IsNullOrEmpty(x) ? "none" : "set");""")]
    [InlineData("string x", """logger.LogInformation("{Password}", LogSanitizer.Mask(x));""")]
    [InlineData("string x", """logger.LogInformation("{Password}", x[..4]);""")]
    [InlineData("int x", """logger.LogInformation("{Token}", x);""")]
    [InlineData("Guid x", """logger.LogInformation("{Token}", x);""")]
    [InlineData("bool x", """logger.LogInformation("password: {X}", x);""")]
    [InlineData("[NotSensitive(Reason = \"a label\")] string x", """logger.LogInformation("{Password}", x);""")]
    [InlineData("string x", """logger.LogInformation("{Password}", "none");""")]
    // A hole or words that are no name of a credential.
    [InlineData("string x", """logger.LogInformation("{PasswordHash} {TokenType} {PublicKey} {PartitionKey}", x, x, x, x);""")]
    [InlineData("string x", """logger.LogInformation("Password changed for {UserId}", x);""")]
    [InlineData("string x", """logger.LogInformation("Reset password: {X}", x);""")]
    [InlineData("string x", """logger.LogInformation("Failed to refresh the access token: {X}", x);""")]
    [InlineData("string x", """logger.LogInformation("Invalid password {X}", x);""")]
    [InlineData("string x", """logger.LogInformation("password: {Error}", x);""")]
    [InlineData("string x", """logger.LogInformation("password length: {X}", x);""")]
    [InlineData("string x", """logger.LogInformation("Missing token: {X}", x);""")]
    [InlineData("string x", """logger.LogInformation("Page token: {X}", x);""")]
    [InlineData("string x", """logger.LogInformation($"Could not get a token: {x}");""")]
    [InlineData("string x", """logger.LogInformation("{} {0} {", x);""")]
    [InlineData("string x", """logger.LogInformation("password: {X} {Y}", x.Length);""")]
    [InlineData("object[] x", """logger.LogInformation("{Password}", x);""")]
    [InlineData("string x", """Console.WriteLine("password: {0}", x);""")]
    public Task Not_reported(string parameters, string statements) => InMethod(parameters, statements);

    [Fact]
    public Task An_event_is_reported_where_the_words_stand() => new CSharpAnalyzerVerifier<SensitivePlaceholderAnalyzer>.Test
    {
        TestCode = """
            using Microsoft.Extensions.Logging;
            public static partial class Log
            {
                [LoggerMessage(1, LogLevel.Debug, "Using decryption key '{key}' of {id}")]
                public static partial void Decrypting(ILogger logger, string [|key|], int id);

                [LoggerMessage(2, LogLevel.Debug, "password: {password}")]
                public static partial void SignIn(ILogger logger, string password);
            }
            """,
        DisabledDiagnostics = { "CS8795" },
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_delegate_is_reported_where_it_is_called() => Verify.VerifyAnalyzerAsync("""
        using System;
        using Microsoft.Extensions.Logging;
        public class C
        {
            private static readonly Action<ILogger, string, Exception?> SignIn =
                LoggerMessage.Define<string>(LogLevel.Debug, new EventId(1), "With {Password}");

            public void M(ILogger logger, string x) => SignIn(logger, [|x|], null);
        }
        """);

    [Fact]
    public async Task The_lists_of_names_apply()
    {
        await InMethod("string x", """logger.LogInformation("{Pepper}", [|x|]);""", config: "logging_analyzers.credential_names = pepper");
        await InMethod("string x", """logger.LogInformation("{PublicToken}", x);""", config: "logging_analyzers.not_sensitive_names = public_token");
        await InMethod("string x", """logger.LogInformation("{Password}", x);""", config: "logging_analyzers.not_sensitive_names = x");
    }

    [Fact]
    public Task The_message_names_the_value_and_what_it_is_called() => Verify.VerifyAnalyzerAsync(
        Source("Row row", """logger.LogInformation("{Password}", {|#0:row.Value|});"""),
        Verify.Diagnostic("LH1006").WithLocation(0).WithMessage(
            "'row.Value' reaches the log in clear as '{Password}', the name of a credential; mask it, or call it what it is"));
}
