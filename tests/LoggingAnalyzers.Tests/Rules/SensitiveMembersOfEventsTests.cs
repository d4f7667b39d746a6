using Verify = LoggingAnalyzers.Tests.Harness.CSharpAnalyzerVerifier<LoggingAnalyzers.Rules.Privacy.SensitiveMembersAnalyzer>;

namespace LoggingAnalyzers.Tests.Rules;

/// <summary>What the generator redacts is no leak; what it does not know to be sensitive is.</summary>
public class SensitiveMembersOfEventsTests
{
    [Fact]
    public Task Declared_members_are_redacted_and_others_are_reported() => new Verify.Test
    {
        TestCode = """
            using System;
            using LoggingAnalyzers;
            using Microsoft.Extensions.Logging;
            namespace Microsoft.Extensions.Logging { public sealed class LogPropertiesAttribute : Attribute { } }
            public class Person { public int Id { get; set; } [Sensitive] public string Note { get; set; } = ""; }
            public record Login(string User, [property: Sensitive] string Note);
            public class User { public int Id { get; set; } public string Password { get; set; } = ""; }
            public static partial class Log
            {
                [LogEvent("one")] public static partial void One(ILogger logger, [LogProperties] Person person);
                [LogEvent("two")] public static partial void Two(ILogger logger, Login login);
                [LogEvent("three")] public static partial void Three(ILogger logger, [LogProperties] User [|user|]);
                [LoggerMessage(4, LogLevel.Information, "four")]
                public static partial void Four(ILogger logger, [LogProperties] Person [|person|]);
                public static void Call(ILogger logger, Person person, Login login) { One(logger, person); Two(logger, login); }
            }
            """,
        DisabledDiagnostics = { "CS8795" },
    }.RunAsync(TestContext.Current.CancellationToken);
}
