using LoggingAnalyzers.Rules.Privacy;
using LoggingAnalyzers.Tests.Harness;

namespace LoggingAnalyzers.Tests.Rules;

/// <summary>LH1002 through the variables of a method: a local is what it was given.</summary>
public class CredentialFlowTests
{
    private static Task InMethod(string parameters, string statements) => new CSharpAnalyzerVerifier<CredentialAnalyzer>.Test
    {
        TestCode = $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Text;
            using System.Threading.Tasks;
            using Microsoft.Extensions.Logging;

            public class User { public string Password = ""; public string PasswordHash = ""; public string Name = ""; public User? Manager; }
            public static class Texts { public static System.Resources.ResourceManager ResourceManager => null!; public static string CannotGetAccessToken => ""; }
            public interface ILocalizer { string this[string name] { get; } string this[string name, params object[] values] { get; } }
            public interface IThing { string Hash(string s); string Compute(string s); Task<string> GetAccessTokenAsync(); string GetNextPageToken(); bool TryGetToken(out string t); }

            public class C
            {
                private string Describe(User user) => user.Name + ":" + user.Password;
                private string Shorten(string text) => text.Trim();
                private string Tell(string password) => password.Length > 3 ? "long" : "short";

                public async Task M(ILogger logger{{(parameters.Length > 0 ? ", " : "")}}{{parameters}})
                {
                    {{statements}}
                    await Task.Yield();
                }
            }
            """,
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("ILocalizer l, string otp", """var s = l["Your code is {0}", otp]; logger.LogInformation("{S}", [|s|]);""")]
    [InlineData("User u", """var s = u.Password; logger.LogInformation("{S}", [|s|]);""")]
    [InlineData("User u", """string s; s = u.Password; logger.LogInformation("{S}", [|s|]);""")]
    [InlineData("User u", """var a = u.Password; var b = a.Trim(); logger.LogInformation("{S}", [|b|]);""")]
    [InlineData("User u", """var s = $"{u.Name}:{u.Password}"; logger.LogInformation("{S}", [|s|]);""")]
    [InlineData("User u", """var s = string.Format("{0}:{1}", u.Name, u.Password); logger.LogInformation([|s|]);""")]
    [InlineData("User u, bool b", """var s = ""; if (b) { s = u.Password; } logger.LogInformation("{S}", [|s|]);""")]
    [InlineData("User u, string t", """var s = t.Replace("{0}", u.Password); logger.LogInformation("{S}", [|s|]);""")]
    [InlineData("User u, bool b", """var s = b ? u.Password : "none"; logger.LogInformation("{S}", [|s|]);""")]
    [InlineData("User u", """var s = u.Name; s += u.Password; logger.LogInformation("{S}", [|s|]);""")]
    [InlineData("User u", """var (n, s) = (u.Name, u.Password); logger.LogInformation("{N} {S}", n, [|s|]);""")]
    [InlineData("User u", """if (u is { Password: var s }) { logger.LogInformation("{S}", [|s|]); }""")]
    [InlineData("object o", """if (o is User { Manager.Password: var s }) { logger.LogInformation("{S}", [|s|]); }""")]
    [InlineData("User u", """var b = new StringBuilder(); b.Append("x"); b.Append(u.Password); logger.LogInformation("{S}", [|b|].ToString());""")]
    [InlineData("List<string> accessTokens", """foreach (var s in accessTokens) { logger.LogInformation("{S}", [|s|]); }""")]
    [InlineData("List<User> users", """foreach (var s in users.Select(x => x.Password)) { logger.LogInformation("{S}", [|s|]); }""")]
    [InlineData("List<User> users", """logger.LogInformation("{S}", string.Join(",", users.Select(x => [|x.Password|])));""")]
    [InlineData("Dictionary<string, string> d", """if (d.TryGetValue("password", out var s)) { logger.LogInformation("{S}", [|s|]); }""")]
    [InlineData("IThing t", """if (t.TryGetToken(out var s)) { logger.LogInformation("{S}", [|s|]); }""")]
    [InlineData("IThing t", """var s = await t.GetAccessTokenAsync(); logger.LogInformation("{S}", [|s|]);""")]
    [InlineData("User u", """Action a = () => { var s = u.Password; logger.LogInformation("{S}", [|s|]); }; a();""")]
    [InlineData("User u", """var s = u.Password; Action a = () => logger.LogInformation("{S}", [|s|]); a();""")]
    [InlineData("User u", """logger.LogInformation("{S}", [|Describe(u)|]);""")]
    [InlineData("User u", """logger.LogInformation("{S}", [|Shorten(u.Password)|]);""")]
    [InlineData("User u", """string Local() => u.Password; logger.LogInformation("{S}", [|Local()|]);""")]
    [InlineData("", """var password = Console.ReadLine(); logger.LogInformation("{S}", [|password|]);""")]
    [InlineData("IThing t, string x", """var password = t.Compute(x); logger.LogInformation("{S}", [|password|]);""")]
    [InlineData("IThing t, string password, bool b", """if (b) { password = t.Hash(password); } logger.LogInformation("{S}", [|password|]);""")]
    [InlineData("User u", """var s = ""; while (true) { logger.LogInformation("{S}", [|s|]); s = u.Password; }""")]
    public Task Reported(string parameters, string statements) => InMethod(parameters, statements);

    [Theory]
    [InlineData("string token", """var tokenPrefix = token.Substring(0, Math.Min(token.Length, 3)); logger.LogInformation("{S}", tokenPrefix);""")]
    [InlineData("List<string> keys, IThing thing", """var hashes = string.Join(",", keys.Select(k => thing.Compute(k))); logger.LogInformation("{S}", hashes);""")]
    [InlineData("string name", """logger.LogInformation(string.Format(Texts.CannotGetAccessToken, name));""")]
    [InlineData("User u, string t", """var s = t.Replace(u.Password, "***"); logger.LogInformation("{S}", s);""")]
    [InlineData("Dictionary<string, string> settings", """foreach (var (key, value) in settings) { logger.LogInformation("{K} {S}", key, value); }""")]
    public Task What_is_taken_out_or_has_a_plain_name_is_not(string parameters, string statements) => InMethod(parameters, statements);

    [Theory]
    [InlineData("User u", """var password = u.PasswordHash; logger.LogInformation("{S}", password);""")]
    [InlineData("IThing t, User u", """var password = t.Hash(u.Password); logger.LogInformation("{S}", password);""")]
    [InlineData("IThing t, string password", """password = t.Hash(password); logger.LogInformation("{S}", password);""")]
    [InlineData("User u", """var password = "none"; logger.LogInformation("{S}", password);""")]
    [InlineData("IThing t", """var token = t.GetNextPageToken(); logger.LogInformation("{S}", token);""")]
    [InlineData("User u", """var s = u.Password; s = u.Name; logger.LogInformation("{S}", s);""")]
    [InlineData("User u, bool b", """string s; if (b) { s = u.Password; } else { s = u.Name; logger.LogInformation("{S}", s); }""")]
    [InlineData("User u, bool b", """var s = u.Name; if (b) { s = u.Password; return; } logger.LogInformation("{S}", s);""")]
    [InlineData("User u", """var s = u.Name; logger.LogInformation("{S}", s); s = u.Password;""")]
    [InlineData("User u", """var s = u.Password.Length; logger.LogInformation("{S}", s);""")]
    [InlineData("User u", """logger.LogInformation("{S}", Tell(u.Password));""")]
    [InlineData("string password", """var token = password[..4]; logger.LogInformation("{S}", token);""")]
    [InlineData("", """var s = ""; s = s + s; logger.LogInformation("{S}", s);""")]
    public Task Not_reported(string parameters, string statements) => InMethod(parameters, statements);
}
