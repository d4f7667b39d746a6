using LoggingAnalyzers.Rules.Events;
using LoggingAnalyzers.Rules.Privacy;
using LoggingAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Tests.Sinks;

// A type that is not known, because a package is missing or the code is being written, makes the compiler give up on the call.
public class UnboundCallTests
{
    [Theory]
    [InlineData("""logger.LogInformation("{User} has {Password}", unknown.Name, [|password|]);""")]
    [InlineData("""logger.LogInformation("{User} has {Password}", new Unknown(), [|password|]);""")]
    [InlineData("""logger.LogError(unknown, "has {Password}", [|password|]);""")]
    [InlineData("""logger.LogError(ex, "{User} has {Password}", unknown, [|password|]);""")]
    [InlineData("""logger.LogError("{User} has {Password}", unknown, [|password|], 3);""")]
    [InlineData("""logger.LogError(message: "{User} has {Password}", args: new object[] { unknown, [|password|] });""")]
    [InlineData("""logger?.LogError("{User} has {Password}", unknown, [|password|]);""")]
    [InlineData("""LoggerExtensions.LogError(logger, "{User} has {Password}", unknown, [|password|]);""")]
    [InlineData("""logger.LogInformation($"{unknown} has {[|password|]}", unknown);""")]
    [InlineData("""logger.Seen(unknown, [|password|]);""")]
    [InlineData("""Write(unknown, [|password|]);""")]
    [InlineData("""serilog.Information("{User} has {Password}", unknown, [|password|]);""")]
    [InlineData("""nlog.Info("{User} has {Password}", unknown, [|password|]);""")]
    [InlineData("""nlog.Info("has {Password}: " + unknown, [|password|]);""")]
    [InlineData("""logger.LogInformation("{User}", [|unknown.UserPassword|].ToString());""")]
    [InlineData("""logger.LogInformation("{User}", unknown.UserPassword.Count());""")]
    [InlineData("""nlog.Info("has " + [|unknown.UserPassword|]);""")]
    [InlineData("""var text = localizer[unknown.Text, password]; logger.LogInformation("{User}", [|text|]);""")]
    [InlineData("""var text = localizer[unknown.Text]; logger.LogInformation("{User}", text);""")]
    [InlineData("""logger.LogInformation("{User}", unknown);""")]
    [InlineData("""Other(unknown, password);""")]
    [InlineData("""logger.Missing("{Password}", password);""")]
    [InlineData("""unknown.LogInformation("{Password}", [|password|]);""")]
    [InlineData("""missing.LogInformation(unknown, "{User} has {Password}", unknown.Name, [|password|]);""")]
    [InlineData("""unknown.Logger.LogInformation("{Password}", [|password|]);""")]
    [InlineData("""unknown.Info("{Password}", password);""")]
    [InlineData("""ex.LogInformation("{Password}", password);""")]
    [InlineData("""logger.LogInformation(, "{Password}", );""")]
    [InlineData("""logger.LogInformation(unknown: "{Password}", password);""")]
    public Task The_values_are_read(string statement) => VerifyAsync<CredentialAnalyzer>(statement);

    [Theory]
    [InlineData("""logger.LogInformation([|$"{unknown.Name} came"|], unknown.Name);""")]
    [InlineData("""logger.LogInformation("{User} came", unknown.Name);""")]
    // What comes first may be an exception or the template: where nothing tells, neither is it.
    [InlineData("""logger.LogInformation(unknown, unknown);""")]
    [InlineData("""logger.LogError(unknown, [|password|]);""")]
    [InlineData("""logger.LogError(unknown, "{A}", password);""")]
    public Task The_template_is_told_where_it_can_be(string statement) => VerifyAsync<NonConstantTemplateAnalyzer>(statement);

    // A library that is missing has no types, but what names its contract does.
    [Fact]
    public Task A_contract_that_is_not_known() => new CSharpAnalyzerVerifier<SensitiveMembersAnalyzer>.Test
    {
        ExpectCompilerErrors = true,
        TestCode = """
            using Microsoft.Extensions.Logging;
            using Missing;
            class Login : IRequest<bool> { public string Password { get; set; } }
            class Behavior<T> where T : IRequest<int>
            {
                void M(ILogger logger, T request) => logger.LogInformation("{@Request}", [|request|]);
            }
            class Other<T> where T : IMessage<int>
            {
                void M(ILogger logger, T request) => logger.LogInformation("{@Request}", request);
            }
            """,
    }.RunAsync(TestContext.Current.CancellationToken);

    private static Task VerifyAsync<TAnalyzer>(string statement)
        where TAnalyzer : DiagnosticAnalyzer, new() => new AnalyzerTest<TAnalyzer>
        {
            ReferenceSet = ReferenceSet.All,
            ExpectCompilerErrors = true,
            TestCode = $$"""
                using System;
                using Microsoft.Extensions.Logging;
                interface ILocalizer { string this[string name] { get; } string this[string name, params object[] values] { get; } }
                static partial class C
                {
                    static ILocalizer localizer;
                    static ILogger field;
                    static void M(ILogger logger, Serilog.ILogger serilog, NLog.Logger nlog, Unknown unknown, Exception ex, string password)
                    {
                        {{statement}}
                    }

                    [LoggerMessage(1, LogLevel.Error, "{User} has {Word}")]
                    public static partial void Seen(this ILogger logger, string user, string word);
                    static void Write(string user, string word) => field.LogInformation("{User} has {Word}", user, word);
                    static void Other(string user, string word) { }
                }
                """,
        }.RunAsync(TestContext.Current.CancellationToken);
}
