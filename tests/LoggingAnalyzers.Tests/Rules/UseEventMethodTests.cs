using LoggingAnalyzers.CodeFixes.Rules.Performance;
using LoggingAnalyzers.Rules.Performance;
using LoggingAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Verify = LoggingAnalyzers.Tests.Harness.CSharpCodeFixVerifier<
    LoggingAnalyzers.Rules.Performance.UseEventMethodAnalyzer, LoggingAnalyzers.CodeFixes.Rules.Performance.UseEventMethodFixer>;

namespace LoggingAnalyzers.Tests.Rules;

/// <summary>LH5002: log calls become declared events.</summary>
public sealed class UseEventMethodTests
{
    [Theory]
    [InlineData(
        """logger.[|LogInformation|]("Order {OrderId} placed by {UserId}", id, name);""",
        """logger.OrderPlaced(id, name);""",
        """[LogEvent("order_placed", LogLevel.Information, Message = "Order {OrderId} placed by {UserId}")]""",
        """public static partial void OrderPlaced(this ILogger logger, int orderId, string userId);""")]
    [InlineData(
        """logger.[|LogError|](5, ex, "Order {0,5:X} is lost", id);""",
        """logger.OrderLost(id, ex);""",
        """[LogEvent("order_lost", LogLevel.Error, EventId = 5, Message = "Order {Id,5:X} is lost")]""",
        """public static partial void OrderLost(this ILogger logger, int id, Exception exception);""")]
    [InlineData(
        """logger?.[|Log|](LogLevel.Debug, new EventId(7, "StockCounted"), "Stock of the shop counted");""",
        """logger?.StockCounted();""",
        """[LogEvent("stock_counted", LogLevel.Debug, EventId = 7, Message = "Stock of the shop counted")]""",
        """public static partial void StockCounted(this ILogger logger);""")]
    [InlineData(
        """LoggerExtensions.[|LogWarning|](logger, "Slow order {order_id} took {Elapsed}", id, time);""",
        """logger.SlowOrderTook(id, time);""",
        """[LogEvent("slow_order_took", LogLevel.Warning, Message = "Slow order {OrderId} took {Elapsed}")]""",
        """public static partial void SlowOrderTook(this ILogger logger, int orderId, object elapsed);""")]
    [InlineData(
        """logger.[|LogInformation|]("Mail sent to {Address}", order.Mail);""",
        """logger.MailSent(order.Mail);""",
        """[LogEvent("mail_sent", LogLevel.Information, Message = "Mail sent to {Address}")]""",
        """public static partial void MailSent(this ILogger logger, [Sensitive(DataKind.Email)] string address);""")]
    [InlineData(
        """logger.[|LogInformation|]("Order of {Kind} and {Note} placed", new { id }, note);""",
        """logger.OrderPlaced(new { id }, note);""",
        """[LogEvent("order_placed", LogLevel.Information, Message = "Order of {Kind} and {Note} placed")]""",
        """public static partial void OrderPlaced(this ILogger logger, object kind, string? note);""")]
    // What the exception says is with the exception.
    [InlineData(
        """logger.[|LogError|](ex, "Order {OrderId} is lost: {Problem}", id, ex.Message);""",
        """logger.OrderLost(id, ex);""",
        """[LogEvent("order_lost", LogLevel.Error, Message = "Order {OrderId} is lost")]""",
        """public static partial void OrderLost(this ILogger logger, int orderId, Exception exception);""")]
    [InlineData(
        """logger.[|LogWarning|]("Order {OrderId} is lost: {Problem}", id, ex.Message);""",
        """logger.OrderLost(id, ex);""",
        """[LogEvent("order_lost", LogLevel.Warning, Message = "Order {OrderId} is lost")]""",
        """public static partial void OrderLost(this ILogger logger, int orderId, Exception exception);""")]
    // Part of a value is a value of its own.
    [InlineData(
        """logger.[|LogError|](ex, "Order {OrderId} is lost: {Problem}", id, name + ex.Message);""",
        """logger.OrderLost(id, name + ex.Message, ex);""",
        """[LogEvent("order_lost", LogLevel.Error, Message = "Order {OrderId} is lost: {Problem}")]""",
        """public static partial void OrderLost(this ILogger logger, int orderId, string problem, Exception exception);""")]
    // Without words the method names the event.
    [InlineData(
        """logger.[|LogInformation|]("{OrderId}", id);""",
        """logger.OrderPlaced(id);""",
        """[LogEvent("order_placed", LogLevel.Information, Message = "{OrderId}")]""",
        """public static partial void OrderPlaced(this ILogger logger, int orderId);""")]
    public Task Converted(string before, string after, params string[] declaration) =>
        VerifyAsync(Code(before), Code(after, declaration));

    [Fact]
    public Task Equal_events_are_declared_once_and_others_get_a_name_of_their_own() => VerifyAsync(
        Code("""logger.[|LogInformation|]("Order {OrderId} placed", id); logger.[|LogInformation|]("Order {OrderId} placed", id); logger.[|LogDebug|]("Order {OrderId} placed", id);"""),
        Code(
            """logger.OrderPlaced(id); logger.OrderPlaced(id); logger.OrderPlaced_2(id);""",
            """[LogEvent("order_placed", LogLevel.Information, Message = "Order {OrderId} placed")]""",
            """public static partial void OrderPlaced(this ILogger logger, int orderId);""",
            "",
            """[LogEvent("order_placed_2", LogLevel.Debug, Message = "Order {OrderId} placed")]""",
            """public static partial void OrderPlaced2(this ILogger logger, int orderId);""").Replace("OrderPlaced_2", "OrderPlaced2", StringComparison.Ordinal));

    [Fact]
    public Task Where_LH3003_is_off_the_text_of_an_exception_is_a_field()
    {
        var test = Test(
            Code("""logger.[|LogError|](ex, "Order {OrderId} is lost: {Problem}", id, ex.Message);"""),
            Code(
                """logger.OrderLost(id, ex.Message, ex);""",
                """[LogEvent("order_lost", LogLevel.Error, Message = "Order {OrderId} is lost: {Problem}")]""",
                """public static partial void OrderLost(this ILogger logger, int orderId, string problem, Exception exception);"""));
        test.AnalyzerConfig = "dotnet_diagnostic.LH3003.severity = none";
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("""logger.[|LogInformation|]("Order {@Order} placed", order);""")]
    [InlineData("""logger.[|Log|](level, "Order placed at last");""")]
    [InlineData("""logger.[|LogInformation|](eventId, "Order placed at last");""")]
    [InlineData("""logger.[|LogInformation|]("Order {Id} and {Name}", id);""")]
    [InlineData("""logger.[|LogInformation|]("Order {Id} of {id}", id, id);""")]
    [InlineData("""logger.[|LogInformation|]("Order {Id} {", id);""")]
    [InlineData("""logger.[|LogInformation|]("Orders checked: {Checked}", id);""")]
    [InlineData("""logger.[|LogInformation|](/* why */ "Order {Id} placed", id);""")]
    [InlineData("""logger.[|LogError|]("Order {Id} lost: {Problem}", id, ex);""")]
    [InlineData("""logger.LogInformation("Order {Id} placed", values);""")]
    [InlineData("""logger.LogInformation("Order " + name);""")]
    public Task Refused(string statement) => VerifyAsync(Code(statement), Code(statement));

    [Fact]
    public async Task Without_a_class_of_events_a_new_file_is_written_and_the_result_compiles()
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Shop", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .WithMetadataReferences(ReferenceSets.Of(ReferenceSet.Microsoft));
        project = project.AddDocument("A.cs", Text("Shop.Orders", "logger.LogInformation(\"Order {OrderId} placed\", id);")).Project;
        project = project.AddDocument("B.cs", Text("Shop.Users", "logger.LogInformation(\"User {UserId} registered\", id); logger.LogInformation(\"Order {OrderId} placed\", id);")).Project;
        var fix = new UseEventMethodFixer();
        var found = await DiagnoseAsync(project);
        Assert.Equal(3, found.Count);

        var context = new FixAllContext(
            project.Documents.First(), fix, FixAllScope.Solution, nameof(UseEventMethodFixer), fix.FixableDiagnosticIds, new Found(found), TestContext.Current.CancellationToken);
        var action = (await fix.GetFixAllProvider().GetFixAsync(context))!;
        var change = Assert.Single((await action.GetOperationsAsync(TestContext.Current.CancellationToken)).OfType<ApplyChangesOperation>());
        var changed = change.ChangedSolution.GetProject(project.Id)!;

        Assert.Equal("""
            using LoggingAnalyzers;
            using Microsoft.Extensions.Logging;

            namespace Shop;

            /// <summary>What is logged: each event once, with its name, level and fields.</summary>
            internal static partial class ShopEvents
            {
                [LogEvent("order_placed", LogLevel.Information, Message = "Order {OrderId} placed")]
                public static partial void OrderPlaced(this ILogger logger, int orderId);

                [LogEvent("user_registered", LogLevel.Information, Message = "User {UserId} registered")]
                public static partial void UserRegistered(this ILogger logger, int userId);
            }

            """.ReplaceLineEndings("\n"), (await changed.Documents.Single(d => d.Name == "ShopEvents.cs").GetTextAsync(TestContext.Current.CancellationToken)).ToString().ReplaceLineEndings("\n"));
        var compilation = (await changed.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        CSharpGeneratorDriver.Create(new LoggingAnalyzers.Events.EventGenerator())
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(generated.GetDiagnostics(TestContext.Current.CancellationToken), d => d.Severity >= DiagnosticSeverity.Warning && d.Id != "CS1701");
        Assert.Empty(await DiagnoseAsync(changed));
    }

    private static async Task<List<Diagnostic>> DiagnoseAsync(Project project) =>
        [.. await (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!.WithAnalyzers([new UseEventMethodAnalyzer()])
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken)];

    private static SourceText Text(string space, string statements) => SourceText.From($$"""
        using Microsoft.Extensions.Logging;

        namespace {{space}};

        public class C { public void M(ILogger<C> logger, int id) { {{statements}} } }
        """);

    private static Task VerifyAsync(string before, string after) => Test(before, after).RunAsync(TestContext.Current.CancellationToken);

    private static Verify.Test Test(string before, string after)
    {
        var test = new Verify.Test { TestCode = before, FixedCode = after };
        test.DisabledDiagnostics.Add("CS8795"); // The generator does not run here.
        return test;
    }

    private static string Code(string statement, params string[] declaration) => $$"""
        using System;
        using LoggingAnalyzers;
        using Microsoft.Extensions.Logging;

        namespace Shop
        {
            public class OrderService
            {
                public void PlaceOrder(ILogger logger, int id, string name, string? note, Order order, object[] values, LogLevel level, EventId eventId, TimeSpan time, Exception ex)
                {
                    {{statement}}
                }
            }

            public class Order { [Sensitive(DataKind.Email)] public string Mail { get; set; } = ""; }

            internal static partial class ShopEvents
            {
        {{string.Join('\n', declaration.Select(l => l.Length == 0 ? "" : "        " + l))}}{{(declaration.Length == 0 ? "" : "\n")}}    }
        }
        """;

    private sealed class Found(List<Diagnostic> found) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(found);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(found);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
