using LoggingAnalyzers.Tests.Harness;
using Verify = LoggingAnalyzers.Tests.Harness.CSharpAnalyzerVerifier<LoggingAnalyzers.Rules.Privacy.SecretInToStringAnalyzer>;

namespace LoggingAnalyzers.Tests.Rules;

public class SecretInToStringTests
{
    private static Task InFile(string code) => Verify.VerifyAnalyzerAsync($$"""
        using System.Text;
        using LoggingAnalyzers;
        {{code}}
        """);

    [Theory]
    [InlineData("public record Login(string User, string [|Password|]);")]
    [InlineData("public record Login { public string? [|Token|] { get; init; } public string? [|ApiKey|]; }")]
    [InlineData("public sealed record class Login(object [|Secret|]);")]
    [InlineData("public record struct Login(string [|Password|]);")]
    [InlineData("public record Login([Sensitive] decimal [|Salary|]);")]
    [InlineData("public record Login { private readonly string password = \"\"; public string [|Text|] => $\"as {password}\"; }")]
    [InlineData("public class Login { public string Password = \"\"; public override string ToString() => \"as \" + [|Password|]; }")]
    [InlineData("public class Login { public string Password = \"\"; public override string ToString() { var text = $\"as {[|Password|]}\"; return text; } }")]
    [InlineData("public class Login { private string password = \"\"; public override string ToString() { var sb = new StringBuilder(); sb.Append([|password|]); return sb.ToString(); } }")]
    [InlineData("public record Login(string Password) { protected virtual bool PrintMembers(StringBuilder builder) { builder.Append([|Password|]); return true; } }")]
    public Task A_text_that_contains_a_secret(string code) => InFile(code);

    [Theory]
    [InlineData("public class Login { public string Password { get; set; } = \"\"; }")]
    [InlineData("public record Login(string User, int PasswordLength, string PasswordHash);")]
    [InlineData("public record Login(string[] RecoveryCodes);")]
    [InlineData("public record Login([property: NotSensitive] string Password);")]
    [InlineData("public record Login { private string Password { get; } = \"\"; public static string Token => \"\"; }")]
    [InlineData("public record Login(string Password) { public override string ToString() => \"a login\"; }")]
    [InlineData("public record Login(string Password) { protected virtual bool PrintMembers(StringBuilder builder) => false; }")]
    [InlineData("public class Login { public string Password = \"\"; public override string ToString() => LogSanitizer.Mask(Password); }")]
    [InlineData("public class Login { public string Password = \"\"; public override string ToString() => Password.Length.ToString(); }")]
    [InlineData("public class Login { public string Password = \"\"; public override string ToString() => Password is null ? \"none\" : \"set\"; }")]
    [InlineData("public class Login { public string Password = \"\"; public string ToString(string format) => Password; }")]
    public Task A_text_that_does_not(string code) => InFile(code);

    [Fact]
    public Task The_message_says_where_it_stands() => Verify.VerifyAnalyzerAsync(
        "public record Login(string {|#0:Password|});",
        Verify.Diagnostic("LH1009").WithLocation(0)
            .WithMessage("'Password' (a credential by name) is in the text of 'Login'; leave it out of 'PrintMembers'"));

    [Fact]
    public Task Without_a_logging_framework_nothing_is_looked_at() => new Verify.Test
    {
        TestCode = "public record Login(string Password);",
        ReferenceSet = ReferenceSet.None,
    }.RunAsync(TestContext.Current.CancellationToken);
}
