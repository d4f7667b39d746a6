using LoggingAnalyzers.CodeFixes.Rules.Privacy;
using LoggingAnalyzers.Rules.Privacy;
using LoggingAnalyzers.Tests.Harness;

namespace LoggingAnalyzers.Tests.Rules;

public class PersonalDataFixerTests
{
    private static Task InMethod(string parameters, string before, string after, int action = 0, ReferenceSet references = ReferenceSet.All) =>
        new CSharpCodeFixVerifier<PersonalDataAnalyzer, PersonalDataFixer>.Test
        {
            TestCode = PersonalDataTests.Source(parameters, before),
            FixedCode = PersonalDataTests.Source(
                parameters, after, after.Contains("LogSanitizer", StringComparison.Ordinal) ? "using LoggingAnalyzers;\n" : ""),
            AnalyzerConfig = "logging_analyzers.LH1003.weak_names = true",
            CodeActionIndex = action,
            ReferenceSet = references,
        }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("string email", "[|email|]", "LogSanitizer.Hash(email)")]
    [InlineData("string cardNumber, string email", "[|cardNumber|] + [|email|]", "LogSanitizer.Last4(cardNumber) + LogSanitizer.Hash(email)")]
    [InlineData("long bankAccountNumber", "[|bankAccountNumber|]", "LogSanitizer.Last4(bankAccountNumber)")]
    [InlineData("Customer? c", "[|c?.Phone|]", "LogSanitizer.Hash(c?.Phone)")]
    [InlineData("Customer c", "[|c.DateOfBirth|]", "LogSanitizer.Erase(c.DateOfBirth)")]
    [InlineData("IPAddress clientIp", "[|clientIp|]", "LogSanitizer.Hash(clientIp)")]
    [InlineData("List<Customer> all", "string.Join(\",\", all.Select(c => [|c.Email|]))", "string.Join(\",\", all.Select(c => LogSanitizer.Hash(c.Email)))")]
    public Task The_first_offer_suits_the_value(string parameters, string before, string after) => InMethod(
        parameters, $$"""logger.LogInformation("{X}", {{before}});""", $$"""logger.LogInformation("{X}", {{after}});""");

    [Fact]
    public Task The_second_masks() => InMethod(
        "Customer c", """logger.LogInformation("{X}", [|c.Email|]);""", """logger.LogInformation("{X}", LogSanitizer.Mask(c.Email));""", 1);

    [Theory]
    [InlineData("string[] recipients", ReferenceSet.All)]
    [InlineData("string email", ReferenceSet.MicrosoftWithoutRuntime)]
    public Task Not_offered(string parameter, ReferenceSet references)
    {
        var statement = $$"""logger.LogInformation("{X}", [|{{parameter.Split(' ')[1]}}|]);""";
        return InMethod(parameter, statement, statement, 0, references);
    }

    private const string MemberSource = """
        using LoggingAnalyzers;
        using Microsoft.Extensions.Logging;
        public class C { public void M(ILogger logger, Customer c) => logger.LogInformation("{X} {Y}", VALUE, VALUE); }
        public class Customer
        {
        ATTRIBUTE    public string Email { get; set; } = "";
        }
        """;

    [Fact]
    public Task The_third_classifies_the_member() => new CSharpCodeFixVerifier<PersonalDataAnalyzer, PersonalDataFixer>.Test
    {
        TestCode = MemberSource.Replace("ATTRIBUTE", "", StringComparison.Ordinal).Replace("VALUE, VALUE", "1, [|c.Email|]", StringComparison.Ordinal),
        FixedCode = MemberSource.Replace("ATTRIBUTE", "    [Sensitive(DataKind.Email)]\n", StringComparison.Ordinal)
            .Replace("VALUE, VALUE", "1, c.Email", StringComparison.Ordinal),
        AnalyzerConfig = "logging_analyzers.LH1003.weak_names = true",
        ReferenceSet = ReferenceSet.All,
        CodeActionIndex = 2,
    }.RunAsync(TestContext.Current.CancellationToken);

    private const string EventSource = """
        using LoggingAnalyzers;
        using Microsoft.Extensions.Logging;
        public static partial class Log
        {
            [LogEvent("signed_in")]
            public static partial void SignedIn(this ILogger logger, PARAMETER);
        }
        """;

    [Fact]
    public Task An_event_declares_the_parameter() => new CSharpCodeFixVerifier<PersonalDataAnalyzer, PersonalDataFixer>.Test
    {
        TestCode = EventSource.Replace("PARAMETER", "string [|email|], long [|taxNumber|]", StringComparison.Ordinal),
        FixedCode = EventSource.Replace(
            "PARAMETER", "[Sensitive(DataKind.Email)] string email, [Sensitive(DataKind.NationalId)] long taxNumber", StringComparison.Ordinal),
        AnalyzerConfig = "logging_analyzers.LH1003.weak_names = true",
        ReferenceSet = ReferenceSet.All,
        DisabledDiagnostics = { "CS8795" },
    }.RunAsync(TestContext.Current.CancellationToken);
}
