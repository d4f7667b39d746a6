using LoggingAnalyzers.CodeFixes.Rules.Privacy;
using LoggingAnalyzers.Rules.Privacy;
using LoggingAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Verify = LoggingAnalyzers.Tests.Harness.CSharpAnalyzerVerifier<LoggingAnalyzers.Rules.Privacy.SensitiveMembersAnalyzer>;

namespace LoggingAnalyzers.Tests.Rules;

public class SensitiveMembersTests
{
    // The attributes of packages that are not referenced here, as they define them.
    private const string Types = """

        namespace Destructurama.Attributed { public sealed class NotLoggedAttribute : Attribute { } }
        namespace Newtonsoft.Json
        {
            public sealed class JsonIgnoreAttribute : Attribute { }
            public static class JsonConvert { public static string SerializeObject(object? value) => ""; }
        }
        public class User { public int Id { get; set; } public string Password { get; set; } = ""; }
        public class Admin : User { public int Rank { get; set; } }
        public class Plain { public int Id { get; set; } public string Name { get; set; } = ""; public int PasswordLength => 1; }
        public class Team { public string Name { get; set; } = ""; public List<User> Users { get; } = new(); }
        public class Deep { public Team Team { get; } = new(); }
        public class Deeper { public Deep Deep { get; } = new(); }
        public class Cycle { public Cycle? Next { get; set; } public int Id { get; set; } }
        public class Holder<T> { public T? Item { get; set; } }
        public class Ignored { public int Id { get; set; } [Destructurama.Attributed.NotLogged] public string Password { get; set; } = ""; }
        public class Unserialized { public int Id { get; set; } [System.Text.Json.Serialization.JsonIgnore] public string Password { get; set; } = ""; }
        public class Conditional
        {
            [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
            public string Password { get; set; } = "";
        }
        public class Elsewhere { public int Id { get; set; } [Newtonsoft.Json.JsonIgnore] public string Password { get; set; } = ""; }
        public class Fielded { public string Password = ""; }
        public class Hidden { private string Password { get; set; } = ""; public string Secret { set { } } public static string Token => ""; }
        public class Cleared { [NotSensitive] public string Password { get; set; } = ""; }
        public class Card { public string CardNumber { get; set; } = ""; }
        public class Birth { public DateTime DateOfBirth { get; set; } }
        public class Declared { [Sensitive] public string Tag { get; set; } = ""; }
        public class Built { private readonly string password = ""; public string Summary => "as " + password; public string Show() => password; }
        public class Told { private readonly string password = ""; public override string ToString() => $"as {password}"; }
        public class Discreet { public string Password { get; set; } = ""; public override string ToString() => "a login"; }
        public record Login(string User, string Password);
        public record SubLogin(int Id, string User, string Password) : Login(User, Password);
        public record Outer(Login Login);
        public record Around(User User);
        public record Keys(string[] RecoveryCodes);
        public record Own(string Password) { public override string ToString() => "own"; }
        public record Members(string Password) { protected virtual bool PrintMembers(System.Text.StringBuilder builder) => false; }
        public record struct Point(int X, string ApiKey);
        """;

    private static string Source(string parameters, string statements, string types = Types) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text.Json;
        using LoggingAnalyzers;
        using Microsoft.AspNetCore.Identity;
        using Microsoft.Extensions.Logging;
        using Newtonsoft.Json;
        using JsonSerializer = System.Text.Json.JsonSerializer;

        public class C
        {
            public void M(ILogger logger{{(parameters.Length > 0 ? ", " : "")}}{{parameters}})
            {
                {{statements}}
            }
        }
        {{types}}
        """;

    private static Task InMethod(string parameters, string statements) => Verify.VerifyAnalyzerAsync(Source(parameters, statements));

    [Theory]
    [InlineData("User x")]
    [InlineData("Admin x")]
    [InlineData("User[] x")]
    [InlineData("List<User> x")]
    [InlineData("Dictionary<string, User> x")]
    [InlineData("Team x")]
    [InlineData("Deep x")]
    [InlineData("Holder<User> x")]
    [InlineData("Holder<List<User?>> x")]
    [InlineData("Login x")]
    [InlineData("Around x")]
    [InlineData("Point? x")]
    [InlineData("Declared x")]
    [InlineData("IdentityUser x")]
    [InlineData("Unserialized x")]
    [InlineData("Discreet x")]
    [InlineData("(int Id, string Password) x")]
    public Task A_destructured_object_shows_its_members(string parameter) => InMethod(parameter, """logger.LogInformation("{@X}", [|x|]);""");

    [Theory]
    [InlineData("Plain x")]
    [InlineData("Deeper x")]
    [InlineData("Cycle x")]
    [InlineData("Ignored x")]
    [InlineData("Fielded x")]
    [InlineData("Hidden x")]
    [InlineData("Cleared x")]
    [InlineData("string x")]
    [InlineData("object x")]
    [InlineData("Exception x")]
    public Task What_it_does_not_show_is_not_reported(string parameter) => InMethod(parameter, """logger.LogInformation("{@X}", x);""");

    [Theory]
    [InlineData("Login x", """logger.LogInformation("{X}", [|x|]);""")]
    [InlineData("Login x", """logger.LogInformation($"{[|x|]}");""")]
    [InlineData("Login x", """logger.LogInformation([|x|].ToString());""")]
    [InlineData("SubLogin x", """logger.LogInformation("{X}", [|x|]);""")]
    [InlineData("Outer x", """logger.LogInformation("{X}", [|x|]);""")]
    [InlineData("Login[] x", """logger.LogInformation("{X}", string.Join(", ", [|x|].AsEnumerable()));""")]
    [InlineData("List<Login> x", """logger.LogInformation("{X}", [|x|]);""")]
    [InlineData("(int Id, string Password) x", """logger.LogInformation("{X}", [|x|]);""")]
    [InlineData("Point x", """logger.LogInformation("{X}", [|x|]);""")]
    [InlineData("", """logger.LogInformation("{X}", [|new Login("a", "b")|]);""")]
    [InlineData("User x", """logger.LogInformation("{X}", JsonSerializer.Serialize([|x|]));""")]
    [InlineData("User x", """var json = JsonSerializer.Serialize(x); logger.LogInformation($"got {[|json|]}");""")]
    [InlineData("User x", """logger.LogInformation("{X}", JsonConvert.SerializeObject([|x|]));""")]
    [InlineData("Conditional x", """logger.LogInformation("{X}", JsonSerializer.Serialize([|x|]));""")]
    [InlineData("Elsewhere x", """logger.LogInformation("{X}", JsonSerializer.Serialize([|x|]));""")]
    [InlineData("Unserialized x", """logger.LogInformation("{X}", JsonConvert.SerializeObject([|x|]));""")]
    [InlineData("Fielded x", """logger.LogInformation("{X}", JsonConvert.SerializeObject([|x|]));""")]
    [InlineData("Login x", """using (logger.BeginScope([|x|])) { }""")]
    [InlineData("Login x", """using (logger.BeginScope(new Dictionary<string, object> { ["Login"] = [|x|] })) { }""")]
    [InlineData("User x", """using (logger.BeginScope(new Dictionary<string, object> { ["@User"] = [|x|] })) { }""")]
    [InlineData("User x", """using (logger.BeginScope(new Dictionary<string, object> { { "@User", [|x|] } })) { }""")]
    [InlineData("User x", """logger.LogInformation("{@X}", new { x.Id, User = [|x|] });""")]
    [InlineData("List<User> x", """logger.LogInformation("{@X}", [|x|].Where(u => u.Id > 0).ToList());""")]
    public Task Every_way_to_print_is_known(string parameter, string statement) => InMethod(parameter, statement);

    [Theory]
    [InlineData("User x", """logger.LogInformation("{X}", x);""")]
    [InlineData("User x", """logger.LogInformation("{$X}", x);""")]
    [InlineData("Around x", """logger.LogInformation("{X}", x);""")]
    [InlineData("Own x", """logger.LogInformation("{X}", x);""")]
    [InlineData("Members x", """logger.LogInformation("{X}", x);""")]
    [InlineData("Keys x", """logger.LogInformation("{X}", x);""")]
    [InlineData("Discreet x", """logger.LogInformation("{X}", x);""")]
    [InlineData("List<Login> x", """logger.LogInformation($"{x}");""")]
    [InlineData("Unserialized x", """logger.LogInformation("{X}", JsonSerializer.Serialize(x));""")]
    [InlineData("Elsewhere x", """logger.LogInformation("{X}", JsonConvert.SerializeObject(x));""")]
    [InlineData("User x", """using (logger.BeginScope(new Dictionary<string, object> { ["User"] = x })) { }""")]
    [InlineData("Login x", """logger.LogInformation("{X}", x.User);""")]
    [InlineData("List<Login> x", """logger.LogInformation("{X}", x.Count);""")]
    [InlineData("User x", """logger.LogInformation("{@X}", new { x.Id });""")]
    public Task What_a_sink_does_not_print_is_not_reported(string parameter, string statement) => InMethod(parameter, statement);

    [Theory]
    [InlineData("Card x", "{@X}", "x", "CardNumber", "personal data by name")]
    [InlineData("Birth x", "{@X}", "x", "DateOfBirth", "personal data by name")]
    [InlineData("Built x", "{@X}", "x", "Summary", "built on 'password', a credential by name")]
    [InlineData("Built x", "{X}", "x.Summary", "Summary", "built on 'password', a credential by name")]
    [InlineData("Told x", "{X}", "x", "ToString()", "built on 'password', a credential by name")]
    public Task Less_certain_findings_are_information(string parameter, string template, string value, string path, string reason) =>
        Verify.VerifyAnalyzerAsync(
            Source(parameter, $$"""logger.LogInformation("{{template}}", {|#0:{{value}}|});"""),
            Verify.Diagnostic("LH1004").WithLocation(0).WithSeverity(DiagnosticSeverity.Info)
                .WithMessage($"'{value}' logs '{path}' ({reason}); log only the members that are safe"));

    [Fact]
    public Task The_message_shows_the_path() => Verify.VerifyAnalyzerAsync(
        Source("Team team", """logger.LogInformation("{@Team}", {|#0:team|});"""),
        Verify.Diagnostic("LH1004").WithLocation(0).WithSeverity(DiagnosticSeverity.Warning)
            .WithMessage("'team' logs 'Users.Password' (a credential by name); log only the members that are safe"));

    [Fact]
    public Task Serilog_and_NLog() => new Verify.Test
    {
        TestCode = """
            public class User { public int Id { get; set; } public string Password { get; set; } = ""; }
            public class C
            {
                public void M(Serilog.ILogger serilog, NLog.Logger nlog, User user)
                {
                    serilog.Information("{@User}", [|user|]);
                    serilog.Information("{User}", user);
                    serilog.ForContext("User", [|user|], destructureObjects: true);
                    serilog.ForContext("User", user);
                    Serilog.Context.LogContext.PushProperty("User", [|user|], true);
                    Serilog.Context.LogContext.PushProperty("User", user);
                    nlog.Info("{@User}", [|user|]);
                    nlog.Info("{User}", user);
                }
            }
            """,
        ReferenceSet = ReferenceSet.Serilog | ReferenceSet.NLog,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task An_event_is_reported_where_it_is_declared() => new Verify.Test
    {
        TestCode = """
            using Microsoft.Extensions.Logging;
            namespace Microsoft.Extensions.Logging
            {
                public sealed class LogPropertiesAttribute : System.Attribute { }
                public sealed class LogPropertyIgnoreAttribute : System.Attribute { }
            }
            public class User { public int Id { get; set; } public string Password { get; set; } = ""; }
            public class Quiet { public int Id { get; set; } [LogPropertyIgnore] public string Password { get; set; } = ""; }
            public record Login(string Password);
            public static partial class Log
            {
                [LoggerMessage(1, LogLevel.Information, "{@User}")]
                public static partial void One(ILogger logger, User [|user|]);
                [LoggerMessage(2, LogLevel.Information, "{User}")]
                public static partial void Two(ILogger logger, User user);
                [LoggerMessage(3, LogLevel.Information, "{Login}")]
                public static partial void Three(ILogger logger, Login [|login|]);
                [LoggerMessage(4, LogLevel.Information, "seen")]
                public static partial void Four(ILogger logger, [LogProperties] User [|user|]);
                [LoggerMessage(5, LogLevel.Information, "seen")]
                public static partial void Five(ILogger logger, [LogProperties] Quiet user);
                [LoggerMessage(6, LogLevel.Information, "{@Value}")]
                public static partial void Six(ILogger logger, object value);
            }
            public class C
            {
                public void M(ILogger logger, User user, Login login)
                {
                    Log.One(logger, user);
                    Log.Two(logger, user);
                    Log.Three(logger, login);
                    Log.Six(logger, [|user|]);
                }
            }
            """,
        DisabledDiagnostics = { "CS8795" },
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Settings_of_names_count() => new Verify.Test
    {
        TestCode = """
            using Microsoft.Extensions.Logging;
            public class One { public string Password { get; set; } = ""; }
            public class Two { public string Pepper { get; set; } = ""; }
            public class C
            {
                public void M(ILogger logger, One one, Two two) => logger.LogInformation("{@One} {@Two}", one, [|two|]);
            }
            """,
        AnalyzerConfig = "logging_analyzers.credential_names = pepper\nlogging_analyzers.not_sensitive_names = password",
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("User x", """logger.LogInformation("{@X}", [|x|]);""", """logger.LogInformation("{@X}", new { x.Id });""")]
    [InlineData("Team x", """logger.LogInformation("{@X}", [|x|]);""", """logger.LogInformation("{@X}", new { x.Name });""")]
    [InlineData("Login x", """logger.LogInformation("{X}", [|x|]);""", """logger.LogInformation("{X}", new { x.User });""")]
    [InlineData("User x", """logger.LogInformation("{X}", JsonSerializer.Serialize([|x|]));""", """logger.LogInformation("{X}", JsonSerializer.Serialize(new { x.Id }));""")]
    [InlineData("User? x", """logger.LogInformation("{@X}", [|x|]);""", """logger.LogInformation("{@X}", [|x|]);""")]
    [InlineData("List<User> x", """logger.LogInformation("{@X}", [|x|]);""", """logger.LogInformation("{@X}", [|x|]);""")]
    [InlineData("Conditional x", """logger.LogInformation("{@X}", [|x|]);""", """logger.LogInformation("{@X}", [|x|]);""")]
    public Task Safe_members_take_the_place_of_the_object(string parameter, string before, string after) =>
        new CSharpCodeFixVerifier<SensitiveMembersAnalyzer, SensitiveMembersFixer>.Test
        {
            TestCode = Source(parameter, before),
            FixedCode = Source(parameter, after),
            CodeActionEquivalenceKey = "LH1004.Project",
        }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Sensitive_members_are_marked_for_the_sink() =>
        new CSharpCodeFixVerifier<SensitiveMembersAnalyzer, SensitiveMembersFixer>.Test
        {
            TestCode = Marked("", "[|x|]", "[|y|]", "", ""),
            FixedCode = Marked("using System.Text.Json.Serialization;\n", "x", "y", "[JsonIgnore]\n    ", "[property: JsonIgnore] "),
            CodeActionEquivalenceKey = "LH1004.Ignore",
        }.RunAsync(TestContext.Current.CancellationToken);

    private static string Marked(string usings, string x, string y, string property, string parameter) => $$"""
        using System.Text.Json;
        {{usings}}using Microsoft.Extensions.Logging;

        public class One
        {
            public int Id { get; set; }

            // What nobody may see.
            {{property}}public string Password { get; set; } = "";
        }

        public record Two(int Id, {{parameter}}string Token);

        public class C
        {
            public void M(ILogger logger, One x, Two y)
            {
                logger.LogInformation("{X}", JsonSerializer.Serialize({{x}}));
                logger.LogInformation("{Y}", JsonSerializer.Serialize({{y}}));
            }
        }
        """;
}
