using LoggingAnalyzers.Rules.Privacy;
using LoggingAnalyzers.Tests.Harness;
using Verify = LoggingAnalyzers.Tests.Harness.CSharpCodeFixVerifier<
    LoggingAnalyzers.Rules.Privacy.LogForgingAnalyzer,
    LoggingAnalyzers.CodeFixes.Rules.Privacy.LogForgingFixer>;

namespace LoggingAnalyzers.Tests.Rules;

public class LogForgingTests
{
    private static string Source(string statements, string members = "") => $$"""
        using System;
        using System.Linq;
        using System.Threading.Tasks;
        using LoggingAnalyzers;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.SignalR;
        using Microsoft.Extensions.Logging;
        public record Order(int Id, string Note, Guid Key);
        public interface IClock { string Zone { get; } }
        public class ShopController(ILogger<ShopController> logger) : ControllerBase
        {
            private readonly string shop = "s";
            public void Act(string name, int id, Order order, [FromServices] Order injected, IClock clock)
            {
                {{statements}}
            }
            private void Inner(string text) => logger.LogInformation("Inner " + text);
            [NonAction] public void NoAction(string text) => logger.LogInformation("No action " + text);
            {{members}}
        }
        """;

    [Theory]
    [InlineData("logger.LogInformation(\"Sign-in of \" + [|name|]);")]
    [InlineData("logger.LogInformation($\"Sign-in of {[|name|]} and {order.Note}\");")]
    [InlineData("logger.LogInformation(string.Format(\"Sign-in of {0}\", [|name|]));")]
    [InlineData("logger.LogInformation([|name|]);")]
    [InlineData("logger.LogInformation($\"Order {[|order.Note|]} {{Id}}\", id);")]
    [InlineData("var text = \"of \" + name.Trim(); logger.LogInformation(\"Sign-in \" + [|text|]);")]
    [InlineData("logger.LogWarning($\"Not found: {[|Request.Path|]}\");")]
    [InlineData("logger.LogWarning(\"Agent \" + [|Request.Headers[\"User-Agent\"]|].ToString());")]
    [InlineData("logger.LogWarning($\"Agent {[|HttpContext.Request.Headers.UserAgent|]}\");")]
    [InlineData("logger.LogWarning(\"Page \" + [|Request.Query[\"page\"]|]);")]
    public Task Request_text_in_the_text_of_a_record_is_reported(string statements) =>
        Verify.VerifyAnalyzerAsync(Source(statements));

    [Theory]
    [InlineData("logger.LogInformation(\"Sign-in of {Name}\", name);")]
    [InlineData("logger.LogInformation($\"Order {id} {order.Id} {order.Key}\");")]
    [InlineData("logger.LogInformation(\"Sign-in of \" + name.Replace('\\n', ' '));")]
    [InlineData("logger.LogInformation(\"Sign-in of \" + name.ReplaceLineEndings(\"\"));")]
    [InlineData("var safe = Uri.EscapeDataString(name); logger.LogInformation(\"Sign-in of \" + safe);")]
    [InlineData("logger.LogInformation(\"Sign-in of \" + LogSanitizer.Default.Sanitize(name));")]
    [InlineData("logger.LogInformation(\"Sign-in \" + name.Length);")]
    [InlineData("logger.LogInformation($\"{Request.Method} by {Request.Scheme} {Request.Host}\");")]
    [InlineData("logger.LogInformation($\"{injected.Note} {clock.Zone} {shop}\");")]
    public Task Checked_text_and_arguments_are_not_reported(string statements) => Verify.VerifyAnalyzerAsync(Source(statements));

    [Fact]
    public Task Endpoints_hubs_and_handlers_take_requests() => Verify.VerifyAnalyzerAsync("""
        using System;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.SignalR;
        using Microsoft.Extensions.Logging;
        public class Chat(ILogger<Chat> logger) : Hub
        {
            public void Send(string text) => logger.LogInformation("Sent " + [|text|]);
            private void Log(string text) => logger.LogInformation("Sent " + text);
        }
        public static class Program
        {
            public static void Map(WebApplication app)
            {
                app.MapGet("/{name}", (string name, ILogger<Chat> logger) => logger.LogInformation("Name " + [|name|]));
                Array.ForEach(new[] { "a" }, name => app.Logger.LogInformation("Name " + name));
            }
            public static void Other(string name, ILogger logger) => logger.LogInformation("Name " + name);
        }
        """);

    [Fact]
    public Task Messages_are_text_of_somebody_else() => Verify.VerifyAnalyzerAsync("""
        using System.Threading.Tasks;
        using Microsoft.Extensions.Logging;
        namespace MassTransit
        {
            public interface ConsumeContext<out T> { T Message { get; } }
            public interface IConsumer<in T> { Task Consume(ConsumeContext<T> context); }
        }
        public record Placed(string Note, int Id);
        public class Consumer(ILogger<Consumer> logger) : MassTransit.IConsumer<Placed>
        {
            public Task Consume(MassTransit.ConsumeContext<Placed> context)
            {
                logger.LogInformation($"Placed {context.Message.Id} {[|context.Message.Note|]}");
                return Task.CompletedTask;
            }
        }
        """);

    [Fact]
    public Task Arguments_count_where_an_option_says_so() => new CSharpAnalyzerVerifier<LogForgingAnalyzer>.Test
    {
        TestCode = Source("logger.LogInformation(\"Sign-in of {Name} {Id}\", [|name|], id);"),
        AnalyzerConfig = "logging_analyzers.LH1012.structured_arguments = true",
    }.RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task The_fix_makes_the_template_constant() => Verify.VerifyCodeFixAsync(
        Source("logger.LogInformation($\"Sign-in of {[|name|]} for {order.Note}\"); logger.LogWarning(\"Lost \" + [|name|]);"),
        Source("logger.LogInformation(\"Sign-in of {Name} for {Note}\", name, order.Note); logger.LogWarning(\"Lost {Name}\", name);"));
}
