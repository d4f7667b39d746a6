extern alias build;

using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using build::LoggingAnalyzers.Build;
using Microsoft.Extensions.Logging;

namespace LoggingAnalyzers.Tests.Events;

/// <summary>The catalog, at run time and as the build reads it from the same assembly.</summary>
public sealed class EventCatalogTests
{
    private const string Declarations = """
        [AuditEvent("order_cancelled")]
        public static partial void OrderCancelled(
            this ILogger logger, [Actor] string userId, [Target("order")] int orderId, Outcome outcome, [Sensitive(DataKind.Email)] string mail);
        [SecurityEvent("authn_login_fail")]
        public static partial void LoginFailed(this ILogger logger, IPAddress? from);
        [PerformanceEvent("import", Level = LogLevel.Information)]
        public static partial ImportScope Import(this ILogger logger, (int, string)? pair);
        [PerformanceEvent("took")] public static partial void Took(this ILogger logger, TimeSpan elapsed);
        [LogEvent("a \"quoted\" | name: é\u0001 = ~", Message = "x | {value}\n")]
        public static partial void Odd<T>(this ILogger logger, LogLevel level, Dictionary<string, T?> value);
        public static partial class Nested { [LogEvent("empty")] public static partial void Empty(ILogger logger); }
        """;

    [Fact]
    public void Catalog_at_run_time_has_what_is_declared()
    {
        var catalog = LoggingEvents.GetCatalog(EventTest.Generate(Declarations, "").Load());

        Assert.Equal(
            ["a \"quoted\" | name: é\u0001 = ~", "authn_login_fail", "empty", "import", "order_cancelled", "took"], catalog.Select(e => e.Name));
        var cancelled = catalog.Single(e => e.Name == "order_cancelled");
        Assert.Equal((480771563, "audit", LogLevel.Information), (cancelled.EventId, cancelled.Category, cancelled.Level));
        Assert.Equal("Events.OrderCancelled", cancelled.Source);
        Assert.Equal("order_cancelled user.id={user.id} target.id={target.id} event.outcome={event.outcome} mail={mail}", cancelled.Template);
        Assert.Equal(
            [
                ("event.name", "string", "order_cancelled", null), ("event.category", "string", "audit", null),
                ("event.action", "string", "cancelled", null), ("user.id", "string", null, null), ("target.type", "string", "order", null),
                ("target.id", "int", null, null), ("event.outcome", "LoggingAnalyzers.Outcome", null, null),
                ("mail", "string", null, (DataKind?)DataKind.Email),
            ],
            cancelled.Fields.Select(f => (f.Name, f.Type, f.Value, f.Kind)));
        Assert.Equal(Redaction.Default, cancelled.Fields[^1].Redaction);
        Assert.Equal(LogLevel.Warning, catalog.Single(e => e.Name == "authn_login_fail").Level);
        Assert.Null(catalog[0].Level);
        Assert.Null(catalog[0].Category);
        Assert.Equal("System.Collections.Generic.Dictionary<string, T?>", catalog[0].Fields[^1].Type);
        Assert.Equal("a \"quoted\" | name: é\u0001 = ~", catalog[0].Fields[0].Value);
        Assert.Equal("Events.Nested.Empty", catalog.Single(e => e.Name == "empty").Source);
        Assert.Equal(
            ["(int, string)?", "double", "LoggingAnalyzers.Outcome"],
            catalog.Single(e => e.Name == "import").Fields.Where(f => f.Value is null).Select(f => f.Type));
        Assert.Equal("double", catalog.Single(e => e.Name == "took").Fields[^1].Type);
        Assert.Empty(LoggingEvents.GetCatalog(typeof(object).Assembly));
    }

    [Fact]
    public void Build_reads_the_same_from_the_file()
    {
        var code = EventTest.Generate(Declarations, "");
        var atRunTime = LoggingEvents.GetCatalog(code.Load());

        using var json = JsonDocument.Parse(CatalogJson.Write(Read(code)));

        Assert.Equal(
            atRunTime.Select(e => (e.Name, e.EventId, e.Category, e.Level?.ToString(), e.Template, e.Source)),
            json.RootElement.GetProperty("events").EnumerateArray().Select(e => (
                e.GetProperty("name").GetString()!, e.GetProperty("id").GetInt32(), e.GetProperty("category").GetString(),
                e.GetProperty("level").GetString(), e.GetProperty("template").GetString()!, e.GetProperty("source").GetString()!)));
        Assert.Equal(
            atRunTime.SelectMany(e => e.Fields).Select(f => (f.Name, f.Type, f.Value, f.Kind?.ToString(), f.Redaction?.ToString())),
            json.RootElement.GetProperty("events").EnumerateArray().SelectMany(e => e.GetProperty("fields").EnumerateArray()).Select(f =>
                (Text(f, "name")!, Text(f, "type")!, Text(f, "value"), Text(f, "kind"), Text(f, "redaction"))));

        static string? Text(JsonElement field, string name) => field.TryGetProperty(name, out var value) ? value.GetString() : null;
    }

    [Fact]
    public void Json_has_the_properties_of_the_schema_and_no_others()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Docs(), "logging-events.schema.json")));
        using var json = JsonDocument.Parse(CatalogJson.Write(Read(EventTest.Generate(Declarations, ""))));
        var events = json.RootElement.GetProperty("events").EnumerateArray().ToList();
        var definitions = schema.RootElement.GetProperty("$defs");

        Assert.Equal(schema.RootElement.GetProperty("$id").GetString(), json.RootElement.GetProperty("$schema").GetString());
        Assert.Equal(Properties(schema.RootElement), Names(json.RootElement));
        Assert.All(events, e => Assert.Equal(Properties(definitions.GetProperty("event")), Names(e)));
        Assert.Equal(
            Properties(definitions.GetProperty("field")),
            events.SelectMany(e => e.GetProperty("fields").EnumerateArray()).SelectMany(Names).Distinct());
        using var none = JsonDocument.Parse(CatalogJson.Write([]));
        Assert.Empty(none.RootElement.GetProperty("events").EnumerateArray());

        static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);
        static IEnumerable<string> Properties(JsonElement element) => Names(element.GetProperty("properties"));
    }

    [Fact]
    public void Page_shows_the_json_of_its_event()
    {
        var page = File.ReadAllText(Path.Combine(Docs(), "catalog.md"));
        var shown = Regex.Match(page, "```json\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        var written = CatalogJson.Write([.. Read(EventTest.Generate(Declarations, ""))
            .Where(e => e.Name == "order_cancelled").Select(e => e with { Assembly = "Shop", Source = "Shop" + e.Source })]);

        Assert.Equal(shown.TrimEnd(), string.Join('\n', written.Split('\n')[4..^3].Select(l => l[4..])));
    }

    [Fact]
    public void Markdown_has_a_row_for_each_event_and_field()
    {
        var page = CatalogMarkdown.Write(Read(EventTest.Generate(Declarations, "")));

        Assert.Contains("\n| `order_cancelled` | 480771563 | audit | Information | `Events.OrderCancelled` |\n", page, StringComparison.Ordinal);
        Assert.Contains("\n| `mail` | `string` |  | Email, Default |\n", page, StringComparison.Ordinal);
        Assert.Contains("\n| `a \"quoted\" \\| name: é\u0001 = ~` | ", page, StringComparison.Ordinal);
        Assert.Contains(" | – | by the caller | `Events.Odd` |\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void File_that_declares_nothing_has_no_events()
    {
        Assert.Empty(CatalogReader.Read(typeof(object).Assembly.Location));
        Assert.Empty(CatalogReader.Read(typeof(EventCatalogTests).Assembly.Location));
        var text = Path.GetTempFileName();
        try
        {
            Assert.Empty(CatalogReader.Read(text));
            File.WriteAllText(text, new string('x', 4096));
            Assert.Empty(CatalogReader.Read(text));
        }
        finally
        {
            File.Delete(text);
        }
    }

    private static IReadOnlyList<CatalogEvent> Read(GeneratedCode code)
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var image = File.Create(path))
            {
                Assert.True(code.Compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
            }

            return [.. CatalogReader.Read(path).OrderBy(e => e.Name, StringComparer.Ordinal)];
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Docs([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "docs"));
}
