using LoggingAnalyzers.CodeFixes.Rules.Events;
using LoggingAnalyzers.CodeFixes.Rules.Performance;
using LoggingAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LoggingAnalyzers.Tests.Rules;

/// <summary>What the SDK's rules report is repaired by the fixes of ours that find the same.</summary>
public sealed class SdkRuleFixTests
{
    [Theory]
    [InlineData("""logger.LogInformation({|CA2254:$"Order {id} placed"|});""", """logger.LogInformation("Order {Id} placed", id);""")]
    // A wrapper hands its own template on, and data in the place of the text is LH2002's.
    [InlineData("""void Log(string message, params object[] args) => logger.LogInformation({|CA2254:message|}, args); Log("");""", null)]
    [InlineData("""logger.LogWarning({|CA2254:name|}, "is out of stock");""", null)]
    public Task A_template_that_changes(string before, string? after) => VerifyAsync<NonConstantTemplateFixer>(before, after);

    [Theory]
    [InlineData("""logger.LogInformation({|CA2017:"Order placed"|}, id);""", """logger.LogInformation("Order placed {Id}", id);""")]
    [InlineData("""logger.LogInformation({|CA2023:"Order {Id placed"|}, id);""", """logger.LogInformation("Order {Id} placed", id);""")]
    [InlineData("""logger.LogInformation({|CA2017:"{Nobody}"|});""", null)]
    public Task Holes_and_braces(string before, string? after) => VerifyAsync<TemplateMismatchFixer>(before, after);

    [Theory]
    [InlineData("""logger.LogInformation({|CA2253:"Order {0} placed"|}, id);""", """logger.LogInformation("Order {Id} placed", id);""")]
    public Task Numbers_for_names(string before, string? after) => VerifyAsync<VaguePlaceholderFixer>(before, after);

    [Theory]
    [InlineData("""logger.LogInformation({|CA1727:"Order {orderId} placed"|}, id);""", """logger.LogInformation("Order {OrderId} placed", id);""")]
    [InlineData("""logger.LogInformation({|CA1727:"Order {OrderId} placed"|}, id);""", null)]
    public Task Names_of_another_style(string before, string? after) => VerifyAsync<PlaceholderNamingFixer>(before, after);

    [Theory]
    [InlineData(
        """logger.LogDebug("Order of {Names} placed", {|CA1873:string.Join(',', name.Split(' '))|});""",
        """
        if (logger.IsEnabled(LogLevel.Debug))
                {
                    logger.LogDebug("Order of {Names} placed", string.Join(',', name.Split(' ')));
                }
        """)]
    public Task Work_for_nothing(string before, string? after) => VerifyAsync<ExpensiveArgumentFixer>(before, after);

    // The markup puts the SDK's diagnostic in its place, once: the fix is asked for there.
    private static async Task VerifyAsync<TFix>(string before, string? after)
        where TFix : CodeFixProvider, new()
    {
        var source = MarkupSource.Parse(Source.Microsoft(before));
        var (id, span) = Assert.Single(source.Spans);
        var document = new AdhocWorkspace().AddProject("Test", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .WithMetadataReferences(ReferenceSets.Of(ReferenceSet.Microsoft))
            .AddDocument("Test0.cs", SourceText.From(source.Text), filePath: "/Test0.cs");
        var tree = await document.GetSyntaxTreeAsync(TestContext.Current.CancellationToken);
        var found = Diagnostic.Create(new DiagnosticDescriptor(id!, "", "", "", DiagnosticSeverity.Warning, true), Location.Create(tree!, span));
        Assert.Contains(id!, new TFix().FixableDiagnosticIds);

        var actions = new List<CodeAction>();
        await new TFix().RegisterCodeFixesAsync(new CodeFixContext(document, found, (a, _) => actions.Add(a), TestContext.Current.CancellationToken));

        var fixedCode = source.Text;
        if (actions.Count > 0)
        {
            var change = (await Assert.Single(actions).GetOperationsAsync(TestContext.Current.CancellationToken)).OfType<ApplyChangesOperation>();
            var changed = Assert.Single(change).ChangedSolution.GetDocument(document.Id)!;
            fixedCode = (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
        }

        Assert.Equal(after is not null, actions.Count > 0);
        Assert.Equal(after is null ? source.Text : Source.Microsoft(after), fixedCode);
    }
}
