using LoggingAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Verify = LoggingAnalyzers.Tests.Harness.CSharpCodeFixVerifier<
    LoggingAnalyzers.Rules.Events.DuplicatePlaceholderAnalyzer, LoggingAnalyzers.CodeFixes.Rules.Events.DuplicatePlaceholderFixer>;

namespace LoggingAnalyzers.Tests.Rules;

/// <summary>LH2008: holes whose property the record has already.</summary>
public sealed class DuplicatePlaceholderTests
{
    [Theory]
    // Repeated in the template.
    [InlineData("""logger.LogInformation({|LH2008:"{Id} of {Id}"|}, order.Id, order.Customer.Id);""", """logger.LogInformation("{OrderId} of {CustomerId}", order.Id, order.Customer.Id);""")]
    [InlineData("""logger.LogInformation({|LH2008:"{Id} of {ID}"|}, id, name);""", """logger.LogInformation("{Id} of {Name}", id, name);""")]
    [InlineData("""logger.LogInformation({|LH2008:"{Id} of {Id}"|}, id, id);""", """logger.LogInformation("{Id} of {Id2}", id, id);""")]
    [InlineData("""logger.LogInformation({|LH2008:"{Id} of {Id} {Name}"|}, name, id, order.Total);""", """logger.LogInformation("{Name2} of {Id} {Name}", name, id, order.Total);""")]
    // A framework's own.
    [InlineData("""logger.LogInformation({|LH2008:"Got {Message}"|}, name);""", """logger.LogInformation("Got {Name}", name);""")]
    [InlineData("""logger.LogInformation({|LH2008:"At {Timestamp}"|}, order.Total);""", """logger.LogInformation("At {Total}", order.Total);""")]
    [InlineData("""var message = name; logger.LogInformation({|LH2008:"Got {Message}"|}, message);""", null)]
    // On the record by a scope.
    [InlineData("""using (logger.BeginScope("{Id}", id)) { logger.LogInformation({|LH2008:"Order {Id}"|}, order.Total); }""", """using (logger.BeginScope("{Id}", id)) { logger.LogInformation("Order {Total}", order.Total); }""")]
    [InlineData("""using var scope = logger.BeginScope(new Dictionary<string, object> { ["Name"] = name }); if (id > 0) { logger.LogInformation({|LH2008:"Order {name}"|}, id); }""", """using var scope = logger.BeginScope(new Dictionary<string, object> { ["Name"] = name }); if (id > 0) { logger.LogInformation("Order {Id}", id); }""")]
    [InlineData("""using (logger.BeginScope("{Id}", id)) { logger.LogInformation({|LH2008:"Order {Id}"|}, id); }""", null)]
    public Task Microsoft(string before, string? after) => new Verify.Test
    {
        TestCode = Source.Names(before),
        FixedCode = Source.Names(after ?? before),
        AnalyzerConfig = before.Contains("{name}", StringComparison.Ordinal) ? "dotnet_diagnostic.CA1727.severity = warning" : "",
    }.RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("""logger.LogInformation("{Id} {Name}", id, name);""")]
    // What an exception says is another rule's.
    [InlineData("""logger.LogInformation("Failed: {Message}", ex.Message);""")]
    [InlineData("""logger.LogInformation("Failed: {Exception}", ex);""")]
    [InlineData("""using (logger.BeginScope("{Id}", id)) { } logger.LogInformation("Order {Id}", id);""")]
    [InlineData("""logger.LogInformation("Order {Id}", id); using var scope = logger.BeginScope("{Id}", id);""")]
    [InlineData("""using (logger.BeginScope("{Id}", id)) { System.Action later = () => logger.LogInformation("Order {Id}", id); later(); }""")]
    [InlineData("""logger.LogInformation("{{Id}} {{Id}}");""")]
    public Task Not_reported(string statement) => Verify.VerifyAnalyzerAsync(Source.Names(statement));

    [Fact]
    public async Task A_repeated_hole_is_a_warning_the_others_are_information()
    {
        var test = new CSharpAnalyzerVerifier<LoggingAnalyzers.Rules.Events.DuplicatePlaceholderAnalyzer>.Test
        {
            TestCode = Source.Names("""logger.LogInformation({|#0:"{Id} of {Id}"|}, id, id); logger.LogInformation({|#1:"Got {Message}"|}, name);"""),
        };
        test.ExpectedDiagnostics.Add(new DiagnosticResult("LH2008").WithLocation(0).WithSeverity(DiagnosticSeverity.Warning)
            .WithMessage("'{Id}' stands twice in the template: the record keeps one value"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("LH2008").WithLocation(1).WithSeverity(DiagnosticSeverity.Info)
            .WithMessage("'{Message}' is a property that frameworks and stores have of their own"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("""log.Information({|LH2008:"{Tester} chats with {Tester}"|}, name, item);""", """log.Information("{Name} chats with {Item}", name, item);""")]
    [InlineData("""using (Serilog.Context.LogContext.PushProperty("Id", id)) { log.Information({|LH2008:"Order {Id}"|}, name); }""", """using (Serilog.Context.LogContext.PushProperty("Id", id)) { log.Information("Order {Name}", name); }""")]
    public Task Serilog(string before, string after) => new Verify.Test
    {
        TestCode = Source.Serilog(before),
        FixedCode = Source.Serilog(after),
        ReferenceSet = ReferenceSet.Serilog,
    }.RunAsync(TestContext.Current.CancellationToken);
}
