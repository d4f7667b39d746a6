using Verify = LoggingAnalyzers.Tests.Harness.CSharpAnalyzerVerifier<LoggingAnalyzers.Rules.Privacy.SensitiveMembersAnalyzer>;

namespace LoggingAnalyzers.Tests.Rules;

/// <summary>LH1004 on members that hold only what a constructor has masked.</summary>
public class ProtectedMemberTests
{
    private static Task Logged(string constructors, string value) => Verify.VerifyAnalyzerAsync($$"""
        using Microsoft.Extensions.Logging;
        public class Request { public string Code { get; set; } = ""; public string? Password { get; set; } }
        public static class Veil { public static string Obfuscate(this string? text) => text is null ? "" : "***"; }
        public class Details
        {
            {{constructors}}
            public string Password { get; set; } = "";
        }
        public class C
        {
            public void M(ILogger logger, Details details) => logger.LogInformation("{@Details}", {{value}});
        }
        """);

    [Theory]
    [InlineData("public Details(Request request) { Password = request.Password.Obfuscate(); }")]
    [InlineData("public Details(Request request) { Password = \"\"; this.Password = Veil.Obfuscate(request.Password); }")]
    [InlineData("public Details(Request request) { Password = request.Password?.Obfuscate(); }")]
    public Task What_every_constructor_masks_is_no_secret(string constructors) => Logged(constructors, "details");

    [Theory]
    [InlineData("")]
    [InlineData("public Details() { Password = \"\"; }")]
    [InlineData("public Details(Request request) { Password = request.Password!; }")]
    [InlineData("public Details(Request request) { Password = request.Password.Obfuscate(); } public Details(string text) { Password = text; }")]
    public Task What_one_constructor_gives_in_clear_is_reported(string constructors) => Logged(constructors, "[|details|]");
}
