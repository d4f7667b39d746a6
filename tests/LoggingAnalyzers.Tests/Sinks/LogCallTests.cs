using LoggingAnalyzers.Infrastructure.Configuration;
using LoggingAnalyzers.Sinks;
using LoggingAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LoggingAnalyzers.Tests.Sinks;

public class LogCallTests
{
    [Theory]
    [InlineData("""l.LogWarning("m {A}", a)""", "Message Warning template=m {A} args=a")]
    [InlineData("""l.LogError(e, "m {A}", a)""", "Message Error template=m {A} args=a exception=e")]
    [InlineData("""l.LogError(new EventId(1), e, "m {A}", a)""", "Message Error template=m {A} args=a exception=e eventId=new EventId(1)")]
    [InlineData("""l.LogTrace(message: "m {A}", args: new object[] { a, 2 })""", "Message Trace template=m {A} args=a,2")]
    [InlineData("""l.LogTrace(args: new object[] { a, 2 }, message: "m {A}")""", "Message Trace template=m {A} args=a,2")]
    [InlineData("""l.LogTrace("m {A}", many)""", "Message Trace template=m {A} opaque=many")]
    [InlineData("""l.LogTrace("m {A}", null)""", "Message Trace template=m {A}")]
    [InlineData("""l.LogTrace("m {A}", [a, a])""", "Message Trace template=m {A} args=a,a")]
    [InlineData("""l.LogTrace("m")""", "Message Trace template=m")]
    [InlineData("""l.Log(LogLevel.Critical, "m {A}", a)""", "Message Critical template=m {A} args=a level=LogLevel.Critical")]
    [InlineData("""l.Log(level, e, a)""", "Message Unknown template=? exception=e level=level")]
    [InlineData("""LoggerExtensions.LogDebug(l, "m {A}", a)""", "Message Debug template=m {A} args=a")]
    [InlineData("""l.Log(LogLevel.Debug, default, a, e, (s, x) => s)""", "Message Debug exception=e eventId=default level=LogLevel.Debug state=a")]
    [InlineData("""l.BeginScope("s {A}", a)""", "Scope Unknown template=s {A} args=a")]
    [InlineData("""l.BeginScope(new { a })""", "Scope Unknown state=new { a }")]
    [InlineData("""LoggerMessage.Define<int>(LogLevel.Error, new EventId(2), "d {A}")""", "Definition Error template=d {A} eventId=new EventId(2) level=LogLevel.Error")]
    [InlineData("""LoggerMessage.DefineScope<int>("d {A}")""", "Definition Unknown template=d {A}")]
    [InlineData("""Written(l, a, e, 3)""", "Event Error text=w {A} args=a,3 exception=e")]
    [InlineData("""l.Raised(a)""", "Event Information args=a")]
    [InlineData("""s.Information("m {A}", a)""", "Message Information template=m {A} args=a")]
    [InlineData("""s.Fatal(e, "m {A} {B} {C} {D}", 1, 2, 3, 4)""", "Message Critical template=m {A} {B} {C} {D} args=1,2,3,4 exception=e")]
    [InlineData("""s.Write(Serilog.Events.LogEventLevel.Verbose, "m {A} {B}", 1, 2)""", "Message Trace template=m {A} {B} args=1,2 level=Serilog.Events.LogEventLevel.Verbose")]
    [InlineData("""Serilog.Log.Warning("m")""", "Message Warning template=m")]
    [InlineData("""s.ForContext("n", a, true)""", "Property Unknown name=\"n\" value=a")]
    [InlineData("""s.ForContext<string>()""", "none")]
    [InlineData("""s.IsEnabled(Serilog.Events.LogEventLevel.Debug)""", "none")]
    [InlineData("""n.Warn("m {A}", a)""", "Message Warning template=m {A} args=a")]
    [InlineData("""n.Error(e, "m {A}", a)""", "Message Error template=m {A} args=a exception=e")]
    [InlineData("""n.Info(a)""", "Message Information template=?")]
    [InlineData("""n.Info(42)""", "Message Information args=42")]
    [InlineData("""n.Log(NLog.LogLevel.Fatal, "m {A} {B}", 1, 2)""", "Message Critical template=m {A} {B} args=1,2 level=NLog.LogLevel.Fatal")]
    [InlineData("""n.WithProperty("n", a)""", "Property Unknown name=\"n\" value=a")]
    [InlineData("""NLog.ScopeContext.PushProperty("n", a)""", "Property Unknown name=\"n\" value=a")]
    [InlineData("""string.Format("m {0}", a)""", "none")]
    public void A_call_is_read_by_the_table(string call, string expected)
    {
        var compilation = Compile($$"""
            using System;
            using LoggingAnalyzers;
            using Microsoft.Extensions.Logging;
            static partial class C
            {
                [LoggerMessage(1, LogLevel.Error, "w {A}")]
                static partial void Written(ILogger logger, string a, Exception e, int b);
                [LogEvent("raised")]
                public static partial void Raised(this ILogger logger, string a);
                static void M(ILogger<string> l, Serilog.ILogger s, NLog.Logger n, string a, Exception e, object[] many, LogLevel level) =>
                    _ = {{(call.StartsWith("Written", StringComparison.Ordinal) || call.Contains("Raised") ? "new Action(() => " + call + ")" : "new Func<Action>(() => { " + call + "; return null!; })")}};
            }
            """);
        var tree = compilation.SyntaxTrees.Single();
        var model = compilation.GetSemanticModel(tree);
        var invocation = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>()
            .First(i => i.ToString() == call);
        var operation = Assert.IsAssignableFrom<IInvocationOperation>(model.GetOperation(invocation, TestContext.Current.CancellationToken));
        Assert.Equal(expected, Show(LogCall.Read(operation, Table(compilation)!)));
    }

    [Fact]
    public void A_call_that_is_no_log_call_allocates_nothing()
    {
        var compilation = Compile("class C { void M(string s) { s.Trim(); } }");
        var tree = compilation.SyntaxTrees.Single();
        var operation = (IInvocationOperation)compilation.GetSemanticModel(tree).GetOperation(
            tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>().Single(),
            TestContext.Current.CancellationToken)!;
        var sinks = Table(compilation)!;
        Assert.Null(LogCall.Read(operation, sinks));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            _ = LogCall.Read(operation, sinks);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Without_a_logging_framework_there_is_no_table() => Assert.Null(Table(Compile("class C;", ReferenceSet.None)));

    [Fact]
    public void A_logger_type_that_two_assemblies_define_is_a_logger_in_both()
    {
        const string Logger = "namespace Serilog { public interface ILogger { void Information(string messageTemplate); } }";
        var one = Compile(Logger, ReferenceSet.None).WithAssemblyName("One").ToMetadataReference(["One"]);
        var two = Compile(Logger, ReferenceSet.None).WithAssemblyName("Two").ToMetadataReference(["Two"]);
        var compilation = Compile("extern alias One; class C { void M(One::Serilog.ILogger l) => l.Information(\"m\"); }", ReferenceSet.None)
            .AddReferences(one, two);
        var tree = compilation.SyntaxTrees.Single();
        var operation = (IInvocationOperation)compilation.GetSemanticModel(tree).GetOperation(
            tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>().Single(),
            TestContext.Current.CancellationToken)!;
        Assert.Equal("Message Information template=m", Show(LogCall.Read(operation, Table(compilation)!)));
    }

    private static SinkTable? Table(Compilation compilation) => SinkTable.For(compilation, ConfiguredSymbols.None(compilation));

    private static CSharpCompilation Compile(string source, ReferenceSet references = ReferenceSet.All) => CSharpCompilation.Create(
        "Test",
        [CSharpSyntaxTree.ParseText(source)],
        ReferenceSets.Of(references),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static string Show(LogCall? call)
    {
        if (call is null)
        {
            return "none";
        }

        var parts = new List<string> { call.Kind.ToString(), call.Level.ToString() };
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                parts.Add(name + "=" + value);
            }
        }

        Add("template", call.Template is null ? null : call.TemplateText ?? "?");
        Add("text", call.Template is null ? call.TemplateText : null);
        Add("args", string.Join(",", call.Arguments.Select(a => a.Syntax.ToString())));
        Add("opaque", call.OpaqueArguments?.Value.Syntax.ToString());
        Add("exception", call.Exception?.Value.Syntax.ToString());
        Add("eventId", call.EventId?.Value.Syntax.ToString());
        Add("level", call.LevelArgument?.Value.Syntax.ToString());
        Add("state", call.State?.Value.Syntax.ToString());
        Add("name", call.PropertyName?.Value.Syntax.ToString());
        Add("value", call.PropertyValue?.Value.Syntax.ToString());
        return string.Join(" ", parts);
    }
}
