using LoggingAnalyzers.CodeFixes.Rules.Privacy;
using LoggingAnalyzers.Rules.Privacy;
using LoggingAnalyzers.Tests.Harness;
using Verify = LoggingAnalyzers.Tests.Harness.CSharpAnalyzerVerifier<LoggingAnalyzers.Rules.Privacy.DeclaredSensitiveDataAnalyzer>;

namespace LoggingAnalyzers.Tests.Rules;

public class DeclaredSensitiveDataTests
{
    // The attributes of packages that are not referenced here, as they define them.
    private const string Types = """

        namespace Destructurama.Attributed
        {
            public sealed class NotLoggedAttribute : System.Attribute { }
            public sealed class LogMaskedAttribute : System.Attribute { }
            public sealed class LogReplacedAttribute(string a, string b) : System.Attribute { public string A => a + b; }
        }
        namespace Microsoft.Extensions.Compliance.Classification
        {
            public class DataClassificationAttribute : System.Attribute { }
            public sealed class NoDataClassificationAttribute : DataClassificationAttribute { }
        }
        namespace Elsewhere { public sealed class NotLoggedAttribute : System.Attribute { } }
        public sealed class PrivateAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute { }
        public interface INamed { [Sensitive] string Tag { get; } }
        public class Person : INamed
        {
            public int Id { get; set; }
            [Sensitive] public string One { get; set; } = "";
            [Sensitive(DataKind.Financial)] public decimal Salary { get; set; }
            [PersonalData] public DateTime Joined { get; set; }
            [ProtectedPersonalData] public string Two { get; set; } = "";
            [DataType(DataType.Password)] public string Three { get; set; } = "";
            [DataType(DataType.EmailAddress)] public string Four { get; set; } = "";
            [DataType(DataType.Url)] public string Site { get; set; } = "";
            [PasswordPropertyText(true)] public string Five { get; set; } = "";
            [PasswordPropertyText(false)] public string Shown { get; set; } = "";
            [Destructurama.Attributed.NotLogged] public string Six { get; set; } = "";
            [Destructurama.Attributed.LogMasked] public string Seven { get; set; } = "";
            [Destructurama.Attributed.LogReplaced("a", "b")] public string Eight { get; set; } = "";
            [Private] public string Nine = "";
            [Elsewhere.NotLogged] public string Free { get; set; } = "";
            [NoDataClassification] public string Open { get; set; } = "";
            [Sensitive, NotSensitive] public string Undone { get; set; } = "";
            [Sensitive] public virtual string Base { get; set; } = "";
            [return: Sensitive] public string Describe() => One;
            [return: Sensitive] public string GetPasswordText() => One;
            public string Tag => "";
        }
        public class Derived : Person { public override string Base { get; set; } = ""; }
        public record Entry([Sensitive] string Secret, [property: Sensitive] string Other, string Free);
        [Sensitive] public class Diagnosis { public string Code = ""; }
        public class Flu : Diagnosis { }
        """;

    private static string Source(string parameters, string statements, string usings = "") => $$"""
        using System;
        using System.Collections.Generic;
        using System.ComponentModel;
        using System.ComponentModel.DataAnnotations;
        using System.Linq;
        using System.Threading.Tasks;
        using LoggingAnalyzers;
        using Microsoft.AspNetCore.Identity;
        using Microsoft.Extensions.Compliance.Classification;
        using Microsoft.Extensions.Logging;
        {{usings}}
        public static partial class Events
        {
            [LogEvent("person_seen")]
            public static partial void PersonSeen(this ILogger logger, string name, [Sensitive] string tag);
            public static partial void PersonSeen(this ILogger logger, string name, string tag) { }
        }
        public class C
        {
            public void M(ILogger logger, {{parameters}})
            {
                {{statements}}
            }
        }
        {{Types}}
        """;

    private static Task InMethod(string parameters, string statements) => Verify.VerifyAnalyzerAsync(Source(parameters, statements));

    [Theory]
    [InlineData("p.One")]
    [InlineData("p.Salary")]
    [InlineData("p.Joined")]
    [InlineData("p.Two")]
    [InlineData("p.Three")]
    [InlineData("p.Four")]
    [InlineData("p.Five")]
    [InlineData("p.Six")]
    [InlineData("p.Seven")]
    [InlineData("p.Eight")]
    [InlineData("p.Nine")]
    [InlineData("p.Base")]
    [InlineData("p.Describe()")]
    [InlineData("p.GetPasswordText()")]
    [InlineData("derived.Base")]
    [InlineData("entry.Secret")]
    [InlineData("entry.Other")]
    [InlineData("diagnosis")]
    [InlineData("flu")]
    [InlineData("new Flu()")]
    [InlineData("user.Email")]
    [InlineData("user.UserName")]
    [InlineData("marked")]
    public Task Every_declaration_counts(string value) => InMethod(
        "Person p, Derived derived, Entry entry, Diagnosis diagnosis, Flu flu, IdentityUser user, [Sensitive] string marked",
        $$"""logger.LogInformation("Seen {X}", [|{{value}}|]);""");

    [Theory]
    [InlineData("p.Id")]
    [InlineData("p.Site")]
    [InlineData("p.Shown")]
    [InlineData("p.Free")]
    [InlineData("p.Open")]
    [InlineData("p.Undone")]
    [InlineData("p.One.Length")]
    [InlineData("p.One == null")]
    [InlineData("LogSanitizer.Mask(p.One)")]
    [InlineData("LogSanitizer.Hash(p.Salary)")]
    [InlineData("entry.Free")]
    [InlineData("user.Id")]
    [InlineData("user.EmailConfirmed")]
    [InlineData("nameof(p.One)")]
    public Task What_nobody_declares_or_what_hides_it_does_not(string value) => InMethod(
        "Person p, Entry entry, IdentityUser user", $$"""logger.LogInformation("Seen {X}", {{value}});""");

    [Theory]
    [InlineData("""logger.LogInformation($"Seen {[|p.One|]}");""")]
    [InlineData("""logger.LogInformation("Seen " + [|p.One|].Trim());""")]
    [InlineData("""var text = p.One; logger.LogInformation("Seen {X}", [|text|]);""")]
    [InlineData("""using (logger.BeginScope(new Dictionary<string, object> { ["X"] = [|p.One|] })) { }""")]
    [InlineData("""logger.LogInformation("Seen {X}", new[] { p }.Select(x => [|x.One|]));""")]
    [InlineData("""logger.PersonSeen([|p.One|], p.One);""")]
    public Task It_is_followed_to_the_log(string statement) => InMethod("Person p", statement);

    [Fact]
    public Task Serilog_and_NLog() => new Verify.Test
    {
        TestCode = """
            using LoggingAnalyzers;
            public class C
            {
                [Sensitive] public string Tag = "";
                public void M(Serilog.ILogger serilog, NLog.Logger nlog)
                {
                    serilog.Information("Seen {Tag}", [|Tag|]);
                    serilog.ForContext("Tag", [|Tag|]);
                    nlog.Info("Seen {Tag}", [|Tag|]);
                }
            }
            """,
        ReferenceSet = ReferenceSet.Serilog | ReferenceSet.NLog,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task The_message_names_value_and_attribute() => Verify.VerifyAnalyzerAsync(
        Source("IdentityUser user", """logger.LogInformation("Seen {X}", {|#0:user.Email|});"""),
        Verify.Diagnostic("LH1001").WithLocation(0).WithMessage(
            "'user.Email' is declared sensitive by [ProtectedPersonalData] and reaches the log in clear; mask it or leave it out"));

    [Fact]
    public Task A_declared_value_is_reported_once() => new CSharpAnalyzerVerifier<CredentialAnalyzer>.Test
    {
        TestCode = Source("[Sensitive] string password, Entry entry", """logger.LogInformation("{A} {B}", password, entry.Secret);"""),
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("Mask", """logger.LogInformation("Paid {Id} {X}", p.Id, [|p.One|]);""", """logger.LogInformation("Paid {Id} {X}", p.Id, LogSanitizer.Mask(p.One));""")]
    [InlineData("Mask", """logger.LogInformation("Paid {X}", [|p.Salary|]);""", """logger.LogInformation("Paid {X}", LogSanitizer.Mask(p.Salary));""")]
    [InlineData("Mask", """logger.LogInformation($"Paid {[|p.Salary|]}");""", """logger.LogInformation($"Paid {LogSanitizer.Mask(p.Salary)}");""")]
    [InlineData("Remove", """logger.LogInformation("Paid {Id} to {X}", p.Id, [|p.One|]);""", """logger.LogInformation("Paid {Id} to", p.Id);""")]
    [InlineData("Remove", """logger.LogInformation("Paid {Id}, {X}", p.Id, [|p.One|]);""", """logger.LogInformation("Paid {Id}", p.Id);""")]
    [InlineData("Remove", """logger.LogInformation("{X}", [|p.One|]);""", """logger.LogInformation("{X}", [|p.One|]);""")]
    public Task The_fixes(string key, string before, string after) =>
        new CSharpCodeFixVerifier<DeclaredSensitiveDataAnalyzer, DeclaredSensitiveDataFixer>.Test
        {
            TestCode = Source("Person p", before),
            FixedCode = Source("Person p", after),
            CodeActionEquivalenceKey = "LH1001." + key,
        }.RunAsync(TestContext.Current.CancellationToken);
}
