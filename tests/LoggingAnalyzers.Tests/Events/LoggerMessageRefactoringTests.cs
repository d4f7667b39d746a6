using LoggingAnalyzers.CodeFixes.Refactorings;
using LoggingAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LoggingAnalyzers.Tests.Events;

/// <summary>An event that is moved from <c>[LoggerMessage]</c> is logged with the same level, message and id.</summary>
public class LoggerMessageRefactoringTests
{
    [Theory]
    [InlineData(
        """[LoggerMessage(17, LogLevel.Warning, "Order {OrderId} of {Customer}")]""",
        """[LogEvent("order_seen", LogLevel.Warning, EventId = 17, Message = "Order {OrderId} of {Customer}")]""")]
    [InlineData(
        """[LoggerMessage(EventId = 17, EventName = "seen", Level = LogLevel.Error, Message = Text, SkipEnabledCheck = true)]""",
        """[LogEvent("seen", LogLevel.Error, EventId = 17, Message = Text, SkipEnabledCheck = true)]""")]
    [InlineData(
        """[LoggerMessage(LogLevel.Debug, "Order {OrderId} of {Customer}")]""",
        """[LogEvent("order_seen", LogLevel.Debug, EventId = 46493484, Message = "Order {OrderId} of {Customer}")]""")]
    [InlineData(
        """[LoggerMessage(level: LogLevel.Debug, eventId: -5, message: Text)]""",
        """[LogEvent("order_seen", LogLevel.Debug, EventId = -5, Message = Text)]""")]
    public async Task Event_keeps_its_level_message_and_id(string attribute, string expected)
    {
        var before = Source(attribute);
        var after = await RefactorAsync(before);

        Assert.Equal(Source(expected), after);
        var theirs = Raise(before, FrameworkGenerator.Create());
        var ours = Raise(after, new LoggingAnalyzers.Events.EventGenerator());
        Assert.Equal((theirs.Level, theirs.Id.Id, theirs.Message), (ours.Level, ours.Id.Id, ours.Message));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[Obsolete]")]
    [InlineData("[LoggerMessage(1, 2, 3, 4)]")]
    public async Task Nothing_is_offered_elsewhere(string attribute)
    {
        var source = Source(attribute);
        Assert.Equal(source, await RefactorAsync(source));
    }

    private static string Source(string attribute) => $$"""
        {{EventTest.Usings}}
        public static partial class Events
        {
            private const string Text = "Order {OrderId} of {Customer}";

            {{attribute}}
            public static partial void OrderSeen(this ILogger logger, int orderId, string customer);
        }

        public static class Consumer
        {
            public static void Run(ILogger logger) => logger.OrderSeen(7, "alice");
        }
        """;

    private static LogRecord Raise(string source, IIncrementalGenerator generator)
    {
        var compilation = CSharpCompilation.Create(
            "Consumer", [CSharpSyntaxTree.ParseText(source)], ReferenceSets.Of(ReferenceSet.Microsoft),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        CSharpGeneratorDriver.Create(generator).RunGeneratorsAndUpdateCompilation(
            compilation, out var written, out _, TestContext.Current.CancellationToken);
        return Assert.Single(new GeneratedCode(written, new Dictionary<string, string>()).Invoke());
    }

    private static async Task<string> RefactorAsync(string source)
    {
        using var workspace = new AdhocWorkspace();
        var document = workspace.AddProject("Consumer", LanguageNames.CSharp)
            .WithMetadataReferences(ReferenceSets.Of(ReferenceSet.Microsoft))
            .AddDocument("Source.cs", source);
        var actions = new List<CodeAction>();
        var place = new TextSpan(source.IndexOf("OrderSeen", StringComparison.Ordinal), 0);
        await new LoggerMessageRefactoring().ComputeRefactoringsAsync(
            new CodeRefactoringContext(document, place, actions.Add, TestContext.Current.CancellationToken));
        if (actions.Count == 0)
        {
            return source;
        }

        var operations = await Assert.Single(actions).GetOperationsAsync(TestContext.Current.CancellationToken);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        return (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }
}
