using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace LoggingAnalyzers.Tests.Events;

/// <summary>The page on declared events says what the generator does: its declarations compile, its example logs what it shows.</summary>
public class EventDocumentationTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Root(), "docs", "events.md"));

    [Fact]
    public void Declarations_and_calls_of_the_page_compile_and_log_what_the_page_shows()
    {
        var blocks = Regex.Matches(Page, "```csharp\n(.*?)```", RegexOptions.Singleline).Select(m => m.Groups[1].Value).ToList();
        var declarations = Regex.Replace(blocks[0], "^using .*\n", "", RegexOptions.Multiline);
        var call = blocks[1];
        var importer = Assert.Single(blocks, b => b.Contains("class Importer", StringComparison.Ordinal));
        var measure = Assert.Single(blocks, b => b.Contains("await RenderAsync", StringComparison.Ordinal));
        var measured = Assert.Single(blocks, b => b.Contains("void Imported", StringComparison.Ordinal));
        var delegated = Assert.Single(blocks, b => b.Contains(".Measure(() =>", StringComparison.Ordinal));
        var denied = Assert.Single(blocks, b => b.Contains("void AccessDenied", StringComparison.Ordinal));
        var objects = Assert.Single(blocks, b => b.Contains("[LogProperties]", StringComparison.Ordinal));
        var report = Assert.Single(blocks, b => b.Contains("struct ReportScope", StringComparison.Ordinal));
        var set = Assert.Single(blocks, b => b.Contains("scope.Set(", StringComparison.Ordinal));
        var thresholds = Assert.Single(blocks, b => b.Contains("SlowThresholds.Replace", StringComparison.Ordinal));
        var provided = Assert.Single(blocks, b => b.Contains("[TagProvider(", StringComparison.Ordinal));
        Assert.Equal(12, blocks.Count);

        var records = EventTest.Verifier.Run($$"""
            {{EventTest.Usings}}
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.Primitives;
            namespace Microsoft.Extensions.Logging
            {
                internal sealed class LogPropertiesAttribute : Attribute { }
                internal sealed class LogPropertyIgnoreAttribute : Attribute { }
                internal sealed class TagProviderAttribute(Type provider, string method) : Attribute { public string Method => provider + method; }
                public interface ITagCollector { void Add(string tagName, object? tagValue); }
            }
            public sealed record Order(int Number, string? Note);
            {{declarations}}
            {{importer}}
            public static partial class MoreEvents { {{measured}} {{denied}} {{objects}} {{provided}} {{report}} }

            public static class Consumer
            {
                public static void Run(ILogger logger)
                {
                    {{call}}
                    MeasureAsync(logger, 7).GetAwaiter().GetResult();
                    MeasureDelegateAsync(logger, 7).GetAwaiter().GetResult();
                }

                private static async Task MeasureAsync(ILogger logger, int storyId)
                {
                    {{measure}}
                }

                private static async Task<int> MeasureDelegateAsync(ILogger logger, int storyId)
                {
                    {{delegated}}
                    return pdf;
                }

                private static void Set(ILogger logger, int reportId)
                {
                    {{set}}
                }

                private static void Configure(IConfiguration configuration)
                {
                    {{thresholds}}
                }

                private static Task<int> RenderAsync(int storyId) => Task.FromResult(storyId);
            }
            """).Invoke();

        Assert.Equal(["order_cancelled", "pdf_generation", "pdf_generation"], records.Select(r => r["event.name"]));
        Assert.Contains($"\n`{records[0].Message}` and", Page, StringComparison.Ordinal);
        Assert.Equal(
            Regex.Matches(Page, "^\\| `([^`]+)` \\| `([^`]+)` \\|$", RegexOptions.Multiline)
                .Select(m => (m.Groups[1].Value, m.Groups[2].Value)),
            records[0].Fields.Select(f => (f.Key, $"{f.Value}")));
    }

    [Fact]
    public void Page_names_the_text_of_an_erased_value() => Assert.Contains($"`{LogSanitizer.Erased}`", Page, StringComparison.Ordinal);

    [Fact]
    public void Page_shows_the_line_that_freezes_an_event() => Assert.Contains(
        "\n" + Rules.EventFiles.Shipped("""
            [AuditEvent("order_cancelled")]
            public static partial void OrderCancelled(
                this ILogger logger, [Actor] string userId, [Target("order")] int orderId, Outcome outcome, string? reason);
            """) + "\n",
        Page, StringComparison.Ordinal);

    private static string Root([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
