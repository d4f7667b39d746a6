using Verify = LoggingAnalyzers.Tests.Harness.CSharpAnalyzerVerifier<LoggingAnalyzers.Rules.Privacy.SensitiveMembersAnalyzer>;

namespace LoggingAnalyzers.Tests.Rules;

/// <summary>LH1004 on values of a contract, which are printed as what they are, and on members that carry secrets by their kind.</summary>
public class ContractMemberTests
{
    private static string Source(string parameters, string statement) => $$"""
        using System;
        using System.Collections.Generic;
        using Microsoft.Extensions.Logging;
        namespace Newtonsoft.Json { public static class JsonConvert { public static string SerializeObject(object? value) => ""; } }
        public interface IRequest { }
        public interface IRequest<T> : IRequest { }
        public interface IQuery<T> : IRequest<T> { }
        public interface INotification { string Name { get; } }
        public abstract class Message { public int Id { get; set; } }
        public class LoginCommand : IRequest<bool> { public string User { get; set; } = ""; public string Password { get; set; } = ""; }
        public record FindUser(int Id) : IQuery<string>;
        public record Renamed(string Name) : INotification;
        public class TokenIssued : Message { public string AccessToken { get; set; } = ""; }
        public class Download { public Dictionary<string, string> HttpHeaders { get; set; } = new(); }
        public class Table { public List<string> Headers { get; set; } = new(); }
        public class Call { public System.Net.Http.HttpRequestMessage Request { get; set; } = new(); }
        public class Behavior<T, TResult, TOpen>
            where T : IRequest<TResult>
        {
            public void M(ILogger logger, {{parameters}}) { {{statement}} }
        }
        """;

    [Theory]
    [InlineData("T x", "LoginCommand.Password")]
    [InlineData("IRequest x", "LoginCommand.Password")]
    [InlineData("IRequest<int> x", "LoginCommand.Password")]
    [InlineData("Message x", "TokenIssued.AccessToken")]
    public Task A_contract_is_printed_as_what_implements_it(string parameter, string path) => Verify.VerifyAnalyzerAsync(
        Source(parameter, """logger.LogInformation("{@X}", {|#0:x|});"""),
        Verify.Diagnostic("LH1004").WithLocation(0)
            .WithMessage($"'x' logs '{path}' (a credential by name); log only the members that are safe"));

    [Theory]
    [InlineData("T x", """logger.LogInformation("{X}", Newtonsoft.Json.JsonConvert.SerializeObject([|x|]));""")]
    [InlineData("IEnumerable<Message> x", """logger.LogInformation("{@X}", [|x|]);""")]
    [InlineData("Download x", """logger.LogInformation("{@X}", [|x|]);""")]
    [InlineData("Call x", """logger.LogInformation("{@X}", [|x|]);""")]
    public Task Reported(string parameter, string statement) => Verify.VerifyAnalyzerAsync(Source(parameter, statement));

    [Theory]
    [InlineData("TOpen x", """logger.LogInformation("{@X}", x);""")]
    [InlineData("object x", """logger.LogInformation("{@X}", x);""")]
    [InlineData("T x", """logger.LogInformation("{X}", x);""")]
    [InlineData("INotification x", """logger.LogInformation("{@X}", x);""")]
    [InlineData("IQuery<string> x", """logger.LogInformation("{@X}", x);""")]
    [InlineData("IDisposable x", """logger.LogInformation("{@X}", x);""")]
    // Serialised as the type that is declared.
    [InlineData("IRequest x", """logger.LogInformation("{X}", System.Text.Json.JsonSerializer.Serialize(x));""")]
    [InlineData("Download x", """logger.LogInformation("{X}", x);""")]
    [InlineData("Table x", """logger.LogInformation("{@X}", x);""")]
    public Task Not_reported(string parameter, string statement) => Verify.VerifyAnalyzerAsync(Source(parameter, statement));
}
