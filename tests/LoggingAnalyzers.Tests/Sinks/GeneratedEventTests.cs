using LoggingAnalyzers.Rules.Events;
using LoggingAnalyzers.Rules.Privacy;
using LoggingAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Tests.Sinks;

// In a build the framework's generator writes the other half and marks it with [GeneratedCode], which marks the method.
public class GeneratedEventTests
{
    [Fact]
    public async Task A_declaration_is_read_whatever_a_generator_adds()
    {
        await VerifyAsync<CredentialAnalyzer>("Signed in", "string [|password|]");
        await VerifyAsync<PersonalDataAnalyzer>("Signed in", "string [|ssn|]");
        await VerifyAsync<SensitiveFrameworkValueAnalyzer>("Signed in", "string [|webhookUrl|]");
        await VerifyAsync<SensitiveMembersAnalyzer>("Signed in {@Login}", "Login [|login|]");
        await VerifyAsync<SensitivePlaceholderAnalyzer>("Password: {Value}", "string [|value|]");
        await VerifyAsync<SecretLiteralAnalyzer>("[|postgres://app:Tr0ub4dor3@db/main|]", "int id");
        await VerifyAsync<VagueEventAnalyzer>("done", "int id", "[|Raised|]");
    }

    private static Task VerifyAsync<TAnalyzer>(string message, string parameter, string name = "Raised")
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var plain = parameter.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        var text = message.StartsWith("[|", StringComparison.Ordinal) ? "[|\"" + message[2..^2] + "\"|]" : "\"" + message + "\"";
        return new AnalyzerTest<TAnalyzer>
        {
            TestCode = $$"""
                using Microsoft.Extensions.Logging;
                public record Login(string User, string Password);
                public static partial class Events
                {
                    [LoggerMessage(1, LogLevel.Information, {{text}})]
                    public static partial void {{name}}(ILogger logger, {{parameter}});
                }
                public static partial class Events
                {
                    [System.CodeDom.Compiler.GeneratedCode("Generator", "1.0")]
                    public static partial void Raised(ILogger logger, {{plain}}) { }
                }
                """,
        }.RunAsync(TestContext.Current.CancellationToken);
    }
}
