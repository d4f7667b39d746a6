using LoggingAnalyzers.Rules.Privacy;
using LoggingAnalyzers.Tests.Harness;
using Verify = LoggingAnalyzers.Tests.Harness.CSharpAnalyzerVerifier<LoggingAnalyzers.Rules.Privacy.PersonalDataAnalyzer>;

namespace LoggingAnalyzers.Tests.Rules;

public class PersonalDataTests
{
    private const string Weak = "logging_analyzers.LH1003.weak_names = true";

    internal static string Source(string parameters, string statements, string usings = "") => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net;
        using System.Net.Mail;
        using System.Reflection;
        using System.Threading;
        {{usings}}using Microsoft.Extensions.Logging;

        public class C
        {
            public void M(ILogger logger, {{parameters}})
            {
                {{statements}}
            }
        }

        public class Customer { public string Name { get; set; } = ""; public string FullName = ""; public string DisplayName = ""; public string Email { get; set; } = ""; public string? Phone = ""; public string Address = ""; public string CardNumber = ""; public DateTime DateOfBirth { get; set; } public string GetEmail() => ""; public bool EmailConfirmed; }
        public class Card { public string Number = ""; }
        public class UserDto { public string Name = ""; public string UserName = ""; public double Latitude; }
        public class MailMessageDto { public string To = ""; public string Subject = ""; }
        public class SmtpSettings { public string Email = ""; public string UserName = ""; public string Address = ""; }
        public class Product { public string Name = ""; public string FullName = ""; public string DisplayName = ""; public string Address = ""; }
        public interface IHttpConnection { IPAddress? RemoteIpAddress { get; } EndPoint? RemoteEndPoint { get; } IPAddress LocalIpAddress { get; } }

        """;

    private static Task InMethod(string parameters, string statements, string config = Weak) =>
        new CSharpAnalyzerVerifier<PersonalDataAnalyzer>.Test
        {
            TestCode = Source(parameters, statements, "using LoggingAnalyzers;\n"),
            ReferenceSet = ReferenceSet.All,
            AnalyzerConfig = config,
        }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("string ssn", "[|ssn|]")]
    [InlineData("string socialSecurityNumber", "[|socialSecurityNumber|]")]
    [InlineData("string nationalId", "[|nationalId|]")]
    [InlineData("long taxNumber", "[|taxNumber|]")]
    [InlineData("string passportNumber", "[|passportNumber|]")]
    [InlineData("string driverLicence", "[|driverLicence|]")]
    [InlineData("string iban", "[|iban|]")]
    [InlineData("long bankAccountNumber", "[|bankAccountNumber|]")]
    [InlineData("string cardNumber", "[|cardNumber|]")]
    [InlineData("Customer c", "[|c.CardNumber|]")]
    [InlineData("Customer? c", "[|c?.DateOfBirth|]")]
    [InlineData("DateOnly birthDate", "[|birthDate|]")]
    [InlineData("string medicalRecord", "[|medicalRecord|]")]
    [InlineData("Customer c", "$\"card {[|c.CardNumber|]}\"")]
    public async Task Strong_names_are_reported_always(string parameters, string value)
    {
        await InMethod(parameters, $$"""logger.LogInformation("{X}", {{value}});""", config: "");
        await InMethod(parameters, $$"""logger.LogInformation("{X}", {{value}});""");
    }

    [Theory]
    [InlineData("string email", "email")]
    [InlineData("Customer customer", "customer.Email")]
    [InlineData("Customer customer", "customer.GetEmail()")]
    [InlineData("Customer customer", "customer.Phone")]
    [InlineData("string phoneNumber", "phoneNumber")]
    [InlineData("string firstName", "firstName")]
    [InlineData("string customerName", "customerName")]
    [InlineData("string patientFullName", "patientFullName")]
    [InlineData("Customer c", "c.Name")]
    [InlineData("Customer c", "c.FullName")]
    [InlineData("Customer? c", "c?.DisplayName")]
    [InlineData("Customer c", "c.Address")]
    [InlineData("UserDto dto", "dto.Name")]
    [InlineData("UserDto dto", "dto.UserName")]
    [InlineData("UserDto dto", "dto.Latitude")]
    [InlineData("string loginName", "loginName")]
    [InlineData("string billingAddress", "billingAddress")]
    [InlineData("string zipCode", "zipCode")]
    [InlineData("string clientIp", "clientIp")]
    [InlineData("IHttpConnection connection", "connection.RemoteIpAddress")]
    [InlineData("IHttpConnection connection", "connection.RemoteEndPoint")]
    [InlineData("MailAddress address", "address")]
    [InlineData("MailMessageDto message", "message.To")]
    [InlineData("string[] recipients", "recipients")]
    [InlineData("List<Customer> customers", "string.Join(\",\", customers.Select(c => c.Email))", "c.Email")]
    public async Task Weak_names_are_reported_where_they_count(string parameters, string value, string? span = null)
    {
        var marked = value.Replace(span ?? value, $"[|{span ?? value}|]", StringComparison.Ordinal);
        await InMethod(parameters, $$"""logger.LogInformation("{X}", {{marked}});""");
        await InMethod(parameters, $$"""logger.LogInformation("{X}", {{value}});""", config: "");
    }

    [Theory]
    // The names that are never reported.
    [InlineData("int passwordLength, bool hasPassword, bool isPasswordValid", "passwordLength, hasPassword, isPasswordValid")]
    [InlineData("string passwordHash, string hashedPassword, string encryptedPassword", "passwordHash, hashedPassword, encryptedPassword")]
    [InlineData("string maskedToken, string passwordPolicy, int resetPasswordAttempts", "maskedToken, passwordPolicy, resetPasswordAttempts")]
    [InlineData("string forgotPasswordUrl, CancellationToken ct, string continuationToken", "forgotPasswordUrl, ct, continuationToken")]
    [InlineData("string nextPageToken, int tokenCount, int promptTokens, int totalTokens", "nextPageToken, tokenCount, promptTokens, totalTokens")]
    [InlineData("string tokenType, string tokenEndpoint, string tokenId", "tokenType, tokenEndpoint, tokenId")]
    [InlineData("DateTime tokenExpiresAt, TimeSpan refreshTokenLifetime", "tokenExpiresAt, refreshTokenLifetime")]
    [InlineData("string secretName, string secretId, string secretVersion, string secretUri", "secretName, secretId, secretVersion, secretUri")]
    [InlineData("bool secretsEnabled, string publicKey, string partitionKey", "secretsEnabled, publicKey, partitionKey")]
    [InlineData("string primaryKey, string cacheKey, string foreignKey, int keyCode", "primaryKey, cacheKey, foreignKey, keyCode")]
    [InlineData("string apiKeyId, string apiKeyPrefix, string cookieName", "apiKeyId, apiKeyPrefix, cookieName")]
    [InlineData("string authenticationScheme, string connectionStringName", "authenticationScheme, connectionStringName")]
    [InlineData("long StreamSequenceToken, object SyntaxToken, int capacity, double opacity", "StreamSequenceToken, SyntaxToken, capacity, opacity")]
    [InlineData("string mailboxName, string className, string zipFile", "mailboxName, className, zipFile")]
    [InlineData("IPEndPoint endpoint", "endpoint")]
    [InlineData("IPEndPoint listener", "listener.Address")]
    [InlineData("string password", "nameof(password), \"password\"")]
    // Names of other things.
    [InlineData("string processName, string fileName, string emailTemplate", "processName, fileName, emailTemplate")]
    [InlineData("bool emailEnabled, string emailSubject, Customer c", "emailEnabled, emailSubject, c.EmailConfirmed")]
    [InlineData("string baseAddress, string phoneCode, string fullName", "baseAddress, phoneCode, fullName")]
    [InlineData("Type type, MemberInfo member", "type.FullName, type.Name, member.Name")]
    [InlineData("Product p", "p.Name, p.FullName, p.DisplayName, p.Address")]
    [InlineData("SmtpSettings settings", "settings.Email, settings.UserName, settings.Address")]
    [InlineData("MailMessageDto message", "message.Subject")]
    [InlineData("IHttpConnection connection, IPAddress ipAddress", "connection.LocalIpAddress, ipAddress")]
    // Declassified.
    [InlineData("Customer customer", "customer.Email.Length, customer.Email is null, string.IsNullOrEmpty(customer.Phone)")]
    [InlineData("Customer customer", "LogSanitizer.Hash(customer.Email), LogSanitizer.Last4(customer.CardNumber), customer.DateOfBirth.Year")]
    [InlineData("[NotSensitive(Reason = \"ours\")] string email, [Sensitive(DataKind.Email)] string phone", "email, phone")]
    [InlineData("string cardNumber", "cardNumber[^4..]")]
    [InlineData("bool ssn", "ssn")]
    public Task Not_reported(string parameters, string values) =>
        InMethod(parameters, $$"""logger.LogInformation("{A} {B} {C} {D}", {{values}}{{string.Concat(Enumerable.Repeat(", 0", 3 - Commas(values)))}});""");

    [Theory]
    [InlineData("string to", """logger.LogInformation("Sent to {Email}", [|to|]);""")]
    [InlineData("string to", """logger.LogInformation("Sent to e-mail address '{0}'", [|to|]);""")]
    [InlineData("string x", """logger.LogInformation("phone number: {X}", [|x|]);""")]
    [InlineData("long x", """logger.LogInformation("{CardNumber}", [|x|]);""")]
    [InlineData("Card card", """logger.LogInformation("{CardNumber}", [|card.Number|]);""")]
    [InlineData("string x", """using (logger.BeginScope(new Dictionary<string, object> { ["UserName"] = [|x|] })) { }""")]
    [InlineData("Product p", """logger.LogInformation("{Recipients}", [|p.Address|]);""")]
    [InlineData("string email", """logger.LogInformation("{Email}", [|email|]);""")]
    [InlineData("Type type", """logger.LogInformation("{UserName}", type.FullName);""")]
    [InlineData("Exception ex", """logger.LogInformation("{Email}: {Phone}", ex.Message, ex.HResult);""")]
    [InlineData("IPAddress address", """logger.LogInformation("{IpAddress}", address);""")]
    [InlineData("SmtpSettings settings", """logger.LogInformation("{Email}", settings.Address);""")]
    [InlineData("string emailHash, string password", """logger.LogInformation("{Email} {Phone}", emailHash, password);""")]
    public Task What_the_log_calls_a_value_counts(string parameters, string statement) => InMethod(parameters, statement);

    [Fact]
    public async Task The_lists_of_names_apply()
    {
        await InMethod("string steamId", """logger.LogInformation("{X}", [|steamId|]);""", "logging_analyzers.personal_names = steam_id");
        await InMethod("string ssn", """logger.LogInformation("{X}", ssn);""", "logging_analyzers.not_sensitive_names = SSN");
        await InMethod("string email", """logger.LogInformation("{X}", email);""", "logging_analyzers.LH1003.weak_names = yes");
    }

    [Fact]
    public Task An_event_is_reported_where_it_is_declared() => new CSharpAnalyzerVerifier<PersonalDataAnalyzer>.Test
    {
        TestCode = """
            using LoggingAnalyzers;
            using Microsoft.Extensions.Logging;
            public static partial class Log
            {
                [LoggerMessage(1, LogLevel.Debug, "Sent to {email}, card {card}")]
                public static partial void Sent(ILogger logger, string [|email|], string card);

                [LogEvent("signed_in")]
                public static partial void SignedIn(this ILogger logger, [Sensitive(DataKind.Email)] string email, string [|ssn|]);

                public static void M(ILogger logger, string email, string cardNumber)
                {
                    Sent(logger, email, [|cardNumber|]);
                    logger.SignedIn(email, "");
                }
            }
            """,
        AnalyzerConfig = Weak,
        DisabledDiagnostics = { "CS8795" },
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task The_address_that_a_security_event_requires_is_not_reported() => new CSharpAnalyzerVerifier<PersonalDataAnalyzer>.Test
    {
        TestCode = """
            using System.Net;
            using LoggingAnalyzers;
            using Microsoft.Extensions.Logging;
            public static partial class Log
            {
                [SecurityEvent("authn_login_fail", SecuritySeverity.Medium)]
                public static partial void Failed(this ILogger logger, IPAddress clientIp, string [|email|]);

                [LogEvent("seen")]
                public static partial void Seen(this ILogger logger, IPAddress [|clientIp|]);

                public static void M(ILogger logger, IPAddress clientIp) => logger.Failed(clientIp, "");
            }
            """,
        AnalyzerConfig = Weak,
        DisabledDiagnostics = { "CS8795" },
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task The_message_names_the_value_and_its_kind() => Verify.VerifyAnalyzerAsync(
        Source("Customer c", """logger.LogInformation("{X}", {|#0:c.CardNumber|});"""),
        Verify.Diagnostic("LH1003").WithLocation(0).WithMessage(
            "'c.CardNumber' is a card number by name and reaches the log in clear; log a keyed hash or a mask of it"));

    // Those between the values, not those inside a call.
    private static int Commas(string values)
    {
        var (commas, depth) = (0, 0);
        foreach (var c in values)
        {
            depth += c switch { '(' => 1, ')' => -1, _ => 0 };
            commas += c == ',' && depth == 0 ? 1 : 0;
        }

        return commas;
    }
}
