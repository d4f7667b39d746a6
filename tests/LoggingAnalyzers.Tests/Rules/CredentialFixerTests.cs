using LoggingAnalyzers.CodeFixes.Rules.Privacy;
using LoggingAnalyzers.Rules.Privacy;
using LoggingAnalyzers.Tests.Harness;

namespace LoggingAnalyzers.Tests.Rules;

public class CredentialFixerTests
{
    private static Task InMethod(string parameters, string before, string after, ReferenceSet references = ReferenceSet.All, int action = 0) =>
        new CSharpCodeFixVerifier<CredentialAnalyzer, CredentialFixer>.Test
        {
            TestCode = Source("", parameters, before),
            FixedCode = Source(after.Contains("LogSanitizer", StringComparison.Ordinal) ? "using LoggingAnalyzers;\n" : "", parameters, after),
            ReferenceSet = references,
            CodeActionIndex = action,
        }.RunAsync(TestContext.Current.CancellationToken);

    private static string Source(string usings, string parameters, string statement) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        {{usings}}using Microsoft.Extensions.Logging;

        public class C
        {
            public async Task M(ILogger logger, {{parameters}})
            {
                {{statement}}
                await Task.Yield();
            }
        }

        public class User { public string? Password { get; set; } }
        public interface ITokens { Task<string> GetAccessTokenAsync(); }

        """;

    [Theory]
    [InlineData("string password", "logger.LogInformation(\"{P}\", [|password|]);", "logger.LogInformation(\"{P}\", LogSanitizer.Mask(password));")]
    [InlineData("string password", "logger.LogInformation(\"{P} {Q}\", /* one */ [|password|], [|password|] ?? \"\");", "logger.LogInformation(\"{P} {Q}\", /* one */ LogSanitizer.Mask(password), LogSanitizer.Mask(password) ?? \"\");")]
    [InlineData("string password", "logger.LogInformation($\"<{[|password|],10}>\");", "logger.LogInformation($\"<{LogSanitizer.Mask(password),10}>\");")]
    [InlineData("string password", "logger.LogInformation(\"<\" + [|password|] + \">\");", "logger.LogInformation(\"<\" + LogSanitizer.Mask(password) + \">\");")]
    [InlineData("User? user", "logger.LogInformation(\"{P}\", [|user?.Password|]);", "logger.LogInformation(\"{P}\", LogSanitizer.Mask(user?.Password));")]
    [InlineData("string password", "logger.LogInformation(\"{P}\", [|password|].Trim());", "logger.LogInformation(\"{P}\", LogSanitizer.Mask(password).Trim());")]
    [InlineData("byte[] apiKey", "logger.LogInformation(\"{P}\", Convert.ToBase64String([|apiKey|]));", "logger.LogInformation(\"{P}\", LogSanitizer.Mask(Convert.ToBase64String(apiKey)));")]
    [InlineData("ITokens tokens", "logger.LogInformation(\"{P}\", await [|tokens.GetAccessTokenAsync()|]);", "logger.LogInformation(\"{P}\", LogSanitizer.Mask(await tokens.GetAccessTokenAsync()));")]
    [InlineData("string password", "using (logger.BeginScope(new { [|password|] })) { }", "using (logger.BeginScope(new { password = LogSanitizer.Mask(password) })) { }")]
    [InlineData("Dictionary<string, string> form", "logger.LogInformation(\"{P}\", [|form[\"password\"]|]);", "logger.LogInformation(\"{P}\", LogSanitizer.Mask(form[\"password\"]));")]
    [InlineData("string password", "Serilog.Log.Information(\"{P}\", [|password|]);", "Serilog.Log.Information(\"{P}\", LogSanitizer.Mask(password));")]
    [InlineData("string password, NLog.Logger log", "log.Info(\"{P}\", [|password|]);", "log.Info(\"{P}\", LogSanitizer.Mask(password));")]
    public Task Masked(string parameters, string before, string after) => InMethod(parameters, before, after);

    [Theory]
    [InlineData("string password", "logger.LogInformation(\"{Password}\", [|password|]);", "logger.LogInformation(\"{PasswordPresent}\", !string.IsNullOrEmpty(password));", 1)]
    [InlineData("string password", "logger.LogInformation(\"{A} {p_word,5:N} {B}\", 1, /* one */ [|password|], 2);", "logger.LogInformation(\"{A} {p_word_present} {B}\", 1, /* one */ !string.IsNullOrEmpty(password), 2);", 1)]
    [InlineData("User? user", "logger.LogInformation(\"{user.p}\", [|user?.Password|]);", "logger.LogInformation(\"{user.p.present}\", !string.IsNullOrEmpty(user?.Password));", 1)]
    [InlineData("ITokens tokens", "logger.LogInformation(\"{P}\", await [|tokens.GetAccessTokenAsync()|]);", "logger.LogInformation(\"{PPresent}\", !string.IsNullOrEmpty(await tokens.GetAccessTokenAsync()));", 1)]
    [InlineData("string password", "logger.LogInformation($\"<{[|password|]}>\");", "logger.LogInformation($\"<{!string.IsNullOrEmpty(password)}>\");", 1)]
    [InlineData("object password", "logger.LogInformation(\"{P}\", [|password|]);", "logger.LogInformation(\"{PPresent}\", password is not null);", 0)]
    [InlineData("byte[] apiKey", "logger.LogInformation($\"{[|apiKey|]}\");", "logger.LogInformation($\"{apiKey is not null}\");", 0)]
    [InlineData("string password", "Serilog.Log.Information(\"{P}\", [|password|]);", "Serilog.Log.Information(\"{PPresent}\", !string.IsNullOrEmpty(password));", 1)]
    public Task Presence(string parameters, string before, string after, int action) => InMethod(parameters, before, after, action: action);

    [Fact]
    public Task Presence_without_the_runtime() => InMethod(
        "string password", "logger.LogInformation(\"{P}\", [|password|]);", "logger.LogInformation(\"{PPresent}\", !string.IsNullOrEmpty(password));",
        ReferenceSet.MicrosoftWithoutRuntime);

    [Theory]
    [InlineData("object password", "logger.LogInformation(\"{P:N0} {PPresent}\", [|password|], 1);", ReferenceSet.All)]
    [InlineData("object password", "using (logger.BeginScope(new { [|password|] })) { }", ReferenceSet.All)]
    [InlineData("byte[] apiKey", "logger.LogInformation($\"{[|apiKey|],10}\");", ReferenceSet.All)]
    [InlineData("byte[] apiKey", "logger.LogInformation(\"{P}\", Convert.ToBase64String([|apiKey|]));", ReferenceSet.MicrosoftWithoutRuntime)]
    [InlineData("string password", "logger.LogInformation(\"{0}\", [|password|]);", ReferenceSet.MicrosoftWithoutRuntime)]
    [InlineData("string password", "logger.LogInformation(\"<\" + [|password|] + \">\");", ReferenceSet.MicrosoftWithoutRuntime)]
    public Task Not_offered(string parameters, string statement, ReferenceSet references) => InMethod(parameters, statement, statement, references);

    [Fact]
    public Task An_event_declares_the_parameter_sensitive() => new CSharpCodeFixVerifier<CredentialAnalyzer, CredentialFixer>.Test
    {
        TestCode = """
            using LoggingAnalyzers;
            using Microsoft.Extensions.Logging;

            static partial class Log
            {
                [LogEvent("login")]
                public static partial void Login(this ILogger logger, /* secret */ string [|password|], string user);

                [LoggerMessage(1, LogLevel.Information, "{Password}")]
                public static partial void Other(ILogger logger, string [|password|]);
            }
            """,
        FixedCode = """
            using LoggingAnalyzers;
            using Microsoft.Extensions.Logging;

            static partial class Log
            {
                [LogEvent("login")]
                public static partial void Login(this ILogger logger, /* secret */ [Sensitive(DataKind.Credential)] string password, string user);

                [LoggerMessage(1, LogLevel.Information, "{Password}")]
                public static partial void Other(ILogger logger, string [|password|]);
            }
            """,
        DisabledDiagnostics = { "CS8795" },
    }.RunAsync(TestContext.Current.CancellationToken);
}
