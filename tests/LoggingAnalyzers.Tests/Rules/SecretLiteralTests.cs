using LoggingAnalyzers.Rules.Privacy;
using LoggingAnalyzers.Sensitivity;
using LoggingAnalyzers.Tests.Harness;

namespace LoggingAnalyzers.Tests.Rules;

public class SecretLiteralTests
{
    // Made up, and in two halves, so that no scanner of this repository takes them for real ones.
    private const string Jwt = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9." + "eyJpc3MiOiJtZSIsImFkbWluIjp0cnVlfQ.Zk3pQ9xT7wLr2VbN5cYh8sDf1gJm4aKe";
    private const string Pem = "-----BEGIN RSA " + "PRIVATE KEY-----\\nMIIEowIBAAKCAQEAx7Jq9vKzTn2Rw5sLd3FbYh8GmPc1";
    private const string Aws = "AKIA" + "Q3EGRZ7KXWP2MN5T";
    private const string GitHub = "ghp_" + "k9Qw3eRt7yUi1oPa5sDf8gHj2kLz6xCv4bNm";
    private const string StorageKey = "q7Wk2ZrT9pLx4VbN8cYh1sDf5gJm3aKe6uXo0QiRtGnHyBvCz" + "MlPwEjSdFa7Uk2ZrT9pLx4VbN8cYh1sDf5gQ==";
    private const string Stripe = "sk_" + "live_4eC39HqLyjWDarjtT1zdp7dc";

    private static Task InMethod(string statement, string members = "") => new CSharpAnalyzerVerifier<SecretLiteralAnalyzer>.Test
    {
        TestCode = $$"""
            using System;
            using System.Collections.Generic;
            using Microsoft.Extensions.Logging;

            public class C
            {
                {{members}}
                public void M(ILogger logger, Serilog.ILogger serilog, NLog.Logger nlog, string name, bool flag)
                {
                    {{statement}}
                }

                private static string Decode(string text) => text;
            }
            """,
        ReferenceSet = ReferenceSet.All,
    }.RunAsync(TestContext.Current.CancellationToken);

    private static Task Template(string text, bool isReported) =>
        InMethod(isReported ? $"logger.LogInformation([|\"{text}\"|]);" : $"logger.LogInformation(\"{text}\");");

    [Theory]
    [InlineData("Token " + Jwt)]
    [InlineData("Authorization: Bearer " + Jwt + ", sent")]
    [InlineData("Key: " + Pem)]
    [InlineData("Using " + Aws)]
    [InlineData("Using " + Aws + ".")]
    [InlineData("clone with " + GitHub + "@github.com")]
    [InlineData("AIza" + "SyD4kQ9xT7wLr2VbN5cYh8sDf1gJm4aKe6u")]
    [InlineData("xoxb" + "-2847561930-k9Qw3eRt7yUi1oPa5sDf")]
    [InlineData("charging with " + Stripe)]
    [InlineData("SG." + "k9Qw3eRt7yUi1oPa5sDf8g.Hj2kLz6xCv4bNmk9Qw3eRt7yUi1oPa5sDf8gHj2kLz6")]
    [InlineData("npm_" + "k9Qw3eRt7yUi1oPa5sDf8gHj2kLz6xCv4bNm")]
    [InlineData("glpat-" + "k9Qw3eRt7yUi1oPa5sDf")]
    [InlineData("docker login with dckr_pat_" + "k9Qw3eRt7yUi1oPa5sDf8gHj2kL")]
    [InlineData("vault: hvs." + "CAESIJlWh3kQ9xT7wLr2VbN5cYh8sDf1gJm4aKe")]
    [InlineData("bot 847561930:" + "AAk9Qw3eRt7yUi1oPa5sDf8gHj2kLz6xCvb")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=" + StorageKey + ";EndpointSuffix=core.windows.net")]
    [InlineData("Endpoint=sb://shop/;SharedAccessKeyName=Root;SharedAccessKey=" + StorageKey)]
    [InlineData("https://shop.blob.core.windows.net/a?sv=2024-01-01&sig=k9Qw3eRt7yUi1oPa5sDf8gHj2kLz6xCv4bNmA%2Bq7Wk%3D")]
    [InlineData("Connecting with Server=db;User Id=sa;Password=Tr0ub4dor;")]
    [InlineData("Server=db;Database=shop;Uid=app;Pwd='Tr0ub4dor'")]
    [InlineData("Password = Tr0ub4dor; Data Source = db")]
    [InlineData("amqp://app:Tr0ub4dor@queue:5672/ is down")]
    [InlineData("Paid with 4539 5787 6362 1486 at once")]
    [InlineData("Paid with 5425233430109903.")]
    public Task Reported(string text) => Template(text, isReported: true);

    [Theory]
    [InlineData("Token eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIn0.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c")]
    [InlineData("A token looks like eyJhbGciOiJIUzI1NiJ9.eyJzdWIi...")]
    [InlineData("The header eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9 is not signed")]
    [InlineData("The file has to start with -----BEGIN PRIVATE KEY-----")]
    [InlineData("-----BEGIN PUBLIC KEY-----\\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAx7Jq9vKz")]
    [InlineData("-----BEGIN PRIVATE KEY-----\\n...\\n-----END PRIVATE KEY-----")]
    [InlineData("Using AKIAIOSFODNN7EXAMPLE")]
    [InlineData("Using AKIAXXXXXXXXXXXXXXXX")]
    [InlineData("Using QAKIAQ3EGRZ7KXWP2MN5T")]
    [InlineData("Using ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("Using sk_live_0000000000000000")]
    [InlineData("glpat-your-token-goes-here-1")]
    [InlineData("npm_config_registry and npm_lifecycle_event_of_the_package_that_is_being_installed")]
    [InlineData("Server=db;User Id=sa;Password={Password}")]
    [InlineData("Server=db;User Id=sa;Password=<password>;Encrypt=true")]
    [InlineData("Server=db;User Id=sa;Password=***;")]
    [InlineData("Server=db;User Id=sa;Password=;")]
    [InlineData("Server=db;User Id=sa;Password=yourpassword")]
    [InlineData("Server=db;User Id=sa;Password=password")]
    [InlineData("Server=db;Password=xxxxxx")]
    [InlineData("Password=Tr0ub4dor is not a connection string")]
    [InlineData("Server=db;Integrated Security=true")]
    [InlineData("amqp://guest:guest@localhost:5672")]
    [InlineData("https://user:{Password}@host/")]
    [InlineData("https://host:8080/@scope/package?at=me@host")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==")]
    [InlineData("AccountKey={Key};SharedAccessKey=short")]
    [InlineData("https://host/a?sig=abc&sig={Signature}")]
    [InlineData("Paid with 4111 1111 1111 1111")]
    [InlineData("Paid with 5105105105105100")]
    [InlineData("Paid with 378282246310005 or 4000056655665556")]
    [InlineData("Order 4539578763621487 of 20240131123456789")]
    [InlineData("Trace 4f5395787636214860000aabbccddeeff and 45395787636214861111222233334444")]
    [InlineData("Loaded Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory with the policy default-policy_for-everything")]
    public Task Not_reported(string text) => Template(text, isReported: false);

    [Theory]
    [InlineData("logger.LogInformation(\"{A}\", [|\"" + Aws + "\"|]);")]
    [InlineData("logger.LogInformation(\"{A}\", [|Key|]);")]
    [InlineData("logger.LogInformation(\"{A}\", flag ? [|Key|] : name);")]
    [InlineData("logger.LogInformation(\"{A}\", name ?? [|Key|]);")]
    [InlineData("logger.LogInformation($\"{name}[| with " + Aws + " for |]{flag}\");")]
    [InlineData("logger.LogInformation([|\"with \" + \"" + Aws + "\"|]);")]
    [InlineData("logger.LogInformation([|\"with " + Aws + " for \"|] + name);")]
    [InlineData("logger.LogInformation(name + ([|\" with " + Aws + "\"|]));")]
    [InlineData("logger.LogInformation(string.Format([|\"{0} with " + Aws + "\"|], name));")]
    [InlineData("logger.LogInformation(\"{A}\", [|\"" + Aws + "\"|].Trim());")]
    [InlineData("logger.LogInformation(\"{A} {B}\", new object[] { name, [|Key|] });")]
    [InlineData("using (logger.BeginScope(new Dictionary<string, object> { [\"a\"] = [|Key|] })) { }")]
    [InlineData("using (logger.BeginScope(new { Key = [|Key|] })) { }")]
    [InlineData("using (logger.BeginScope((\"key\", [|Key|]))) { }")]
    [InlineData("serilog.Information([|\"with " + Aws + "\"|]);")]
    [InlineData("serilog.ForContext(\"Key\", [|Key|]);")]
    [InlineData("nlog.Info(\"with {A}\", [|Key|]);")]
    [InlineData("LoggerMessage.Define<string>(LogLevel.Information, 1, [|\"{A} with " + Aws + "\"|]);")]
    public Task Wherever_the_call_holds_it(string statement) => InMethod(statement, $"private const string Key = \"{Aws}\";");

    [Theory]
    [InlineData("logger.LogInformation(\"{A}\", Decode(Key));")]
    [InlineData("logger.LogInformation(\"{A}\", Key.Length);")]
    [InlineData("logger.LogInformation(\"{A}\", Key == name);")]
    [InlineData("logger.LogInformation(\"{A}\", nameof(Key));")]
    [InlineData("name = Key; Console.WriteLine(Key);")]
    [InlineData("logger.LogInformation($\"Server=db;Password={name};\");")]
    public Task What_does_not_reach_the_log(string statement) => InMethod(statement, $"private const string Key = \"{Aws}\";");

    [Fact]
    public Task Templates_of_events() => new CSharpAnalyzerVerifier<SecretLiteralAnalyzer>.Test
    {
        TestCode = $$"""
            using LoggingAnalyzers;
            using Microsoft.Extensions.Logging;

            static partial class Log
            {
                private const string Text = "with {{Aws}}";

                [LoggerMessage(1, LogLevel.Information, [|"with {{Aws}}"|])]
                public static partial void One(ILogger logger);

                [LoggerMessage(Level = LogLevel.Information, Message = [|"with {{Aws}}"|])]
                public static partial void Two(ILogger logger);

                [[|LoggerMessage(3, LogLevel.Information, Text)|]]
                public static partial void Three(ILogger logger);

                [LoggerMessage(4, LogLevel.Information, "with {Key}")]
                public static partial void Four(ILogger logger, string key);

                public static void Call(ILogger logger) => Four(logger, [|"{{Aws}}"|]);
            }
            """,
        DisabledDiagnostics = { "CS8795" },
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData(Jwt, "a JSON web token")]
    [InlineData(Pem, "a private key")]
    [InlineData(Aws, "a key of AWS")]
    [InlineData("Server=db;Password=Tr0ub4dor", "a connection string with its password")]
    [InlineData("https://app:Tr0ub4dor@host/", "a URL with its password")]
    [InlineData("4539578763621486", "a card number")]
    public Task The_message_names_the_kind_and_not_the_secret(string text, string kind)
    {
        var test = new CSharpAnalyzerVerifier<SecretLiteralAnalyzer>.Test
        {
            TestCode = $"using Microsoft.Extensions.Logging; class C {{ void M(ILogger logger) => logger.LogInformation({{|#0:\"{text}\"|}}); }}",
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult("LH1011").WithLocation(0).WithMessage(
            $"This text holds {kind}; take it out, and revoke what is real: it stands in the source and in every log"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Hostile_text_is_read_in_linear_time()
    {
        // Each repeats what a recognizer starts with; a second pass over the rest at every start would take minutes.
        string[] starts = ["eyJ", "-----BEGIN ", "AKIA", "github_pat_", "://a:b", "Password=", "&sig=", "4539", "sk_live_", "="];
        foreach (var start in starts)
        {
            _ = SecretText.KindOf(string.Concat(Enumerable.Repeat(start, 200_000)));
        }
    }
}
