using LoggingAnalyzers.Events;
using LoggingAnalyzers.Rules.Usage;
using LoggingAnalyzers.Tests.Harness;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LoggingAnalyzers.Tests.Events;

/// <summary>Fields that a method adds at run time, in place of a parameter or of a member, and members that are left out where they are null.</summary>
public class EventTagProviderTests
{
    // The attributes of packages that are not referenced here, as they define them.
    private const string Types =
        """
        namespace Microsoft.Extensions.Compliance.Classification { public sealed class DataClassificationSet { } }
        namespace Microsoft.Extensions.Logging
        {
            using Microsoft.Extensions.Compliance.Classification;
            public interface ITagCollector
            {
                void Add(string tagName, object? tagValue);
                void Add(string tagName, object? tagValue, DataClassificationSet classifications);
            }
            [AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property), System.Diagnostics.Conditional("CODE_GENERATION_ATTRIBUTES")]
            internal sealed class TagProviderAttribute(Type providerType, string providerMethod) : Attribute
            {
                public Type ProviderType => providerType;
                public string ProviderMethod => providerMethod;
                public bool OmitReferenceName { get; set; }
            }
            [AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
            internal sealed class LogPropertiesAttribute : Attribute
            {
                public bool OmitReferenceName { get; set; }
                public bool SkipNullProperties { get; set; }
                public bool Transitive { get; set; }
            }
            internal sealed class TagNameAttribute(string name) : Attribute { public string Name => name; }
        }
        internal interface IOrder { int Id { get; } }
        internal sealed class Order : IOrder
        {
            public int Id => 7;
            public string Note { get; init; } = "a\nb";
            [TagProvider(typeof(Tags), nameof(Tags.Words))] public string? Title { get; init; } = "big red";
            public override string ToString() => "order 7";
        }
        internal struct Size { public int Width => 3; }
        internal static class Tags
        {
            public static ITagCollector? Kept;
            public static void Of(ITagCollector tags, Order? order)
            {
                Kept = tags;
                if (order is null) { return; }
                tags.Add("Id", order.Id);
                tags.Add("Note", order.Note);
                tags.Add("missing", null);
            }
            public static void Of(ITagCollector tags, int? number, object? nothing = null) { if (number is { } n) { tags.Add("N", n); } }
            public static void Order(ITagCollector tags, IOrder order) => tags.Add("Id", order.Id);
            public static void Size(ITagCollector tags, Size size) => tags.Add("Width", size.Width);
            public static void Words(ITagCollector tags, IEnumerable<char> words) { var i = 0; foreach (var word in string.Concat(words).Split(' ')) { tags.Add($"Word{i++}", word); } }
            public static void Many(ITagCollector tags, IEnumerable<string> texts) { foreach (var text in texts) { tags.Add(text, text); } }
            public static void Any(ITagCollector tags, object? any) => tags.Add("Type", any?.GetType().Name);
            public static void Secrets(ITagCollector tags, string secret)
            {
                tags.Add("password", secret);
                tags.Add("text", "card 4111 1111 1111 1111");
                tags.Add("who", new Uri("https://u:pw@host/?a=1"));
                tags.Add("email", "alice.smith@example.com");
                tags.Add("deep", new Dictionary<string, object?> { ["apiKey"] = secret });
                tags.Add("forged\nkey", "x\u2028y");
                tags.Add("event.name", "forged");
                tags.Add("{OriginalFormat}", "forged");
                tags.Add("classified", secret, new Microsoft.Extensions.Compliance.Classification.DataClassificationSet());
                tags.Add("changing", new Changing());
                tags.Add("bad", new Bad());
                throw new InvalidOperationException();
            }
        }
        internal sealed class Changing { private int _calls; public override string ToString() => _calls++ == 0 ? "clean" : "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJlLXRoYXQtaXMtbG9uZw"; }
        internal sealed class Bad { public override string ToString() => throw new InvalidOperationException(); }
        internal sealed class Person
        {
            public string? Name { get; init; }
            public int? Age { get; init; }
            public int Visits => 2;
            [Sensitive(DataKind.Email)] public string? Email { get; init; }
            public List<int>? Numbers { get; init; }
            [LogProperties] public Place? Place { get; init; }
        }
        internal sealed class Place { public string? City { get; init; } public string Land => "CH"; }

        """;

    [Fact]
    public void Tags_are_fields_before_the_template_under_the_name_of_the_parameter()
    {
        var records = Raise(
            """
            [LogEvent("seen", Message = "{number} of {order}")]
            internal static partial void Seen(this ILogger logger, int number, [TagProvider(typeof(Tags), "Of")] Order? order);
            [LogEvent("bare")]
            internal static partial void Bare(this ILogger logger, [TagProvider(typeof(Tags), nameof(Tags.Of), OmitReferenceName = true)] int? number);
            [LogEvent("kinds")]
            internal static partial void Kinds(this ILogger logger, [TagProvider(typeof(Tags), "Size"), TagName("box.size")] Size size,
                [TagProvider(typeof(Tags), "Order")] Order order, [TagProvider(typeof(Tags), "Many")] IEnumerable<string> texts,
                [TagProvider(typeof(Tags), "Any")] object? any, [LogProperties] Order other);
            [PerformanceEvent("work")]
            internal static partial WorkScope Work(this ILogger logger, [TagProvider(typeof(Tags), "Of")] Order order);
            internal partial struct WorkScope { internal partial void Set([TagProvider(typeof(Tags), "Size")] Size size); }
            """,
            """
            logger.Seen(1, new());
            Tags.Kept!.Add("late", 1);
            logger.Seen(1, null);
            logger.Bare(42);
            logger.Bare(null);
            logger.Kinds(new(), new(), ["a", "A"], null, new());
            using (var scope = logger.Work(new())) { scope.Set(new()); }
            """);

        Assert.Equal("1 of order 7", records[0].Message);
        Assert.Equal(
            [("event.name", "seen"), ("number", 1), ("order", "order 7"), ("order.Id", 7), ("order.Note", "a\\nb"), ("order.missing", null),
                ("{OriginalFormat}", "{number} of {order}")],
            Fields(records[0]).Select(f => (f.Key, f.Key == "order" ? f.Value?.ToString() : f.Value)));
        Assert.Equal(["event.name", "number", "order", "{OriginalFormat}"], Fields(records[1]).Select(f => f.Key));
        Assert.Equal([("N", 42)], Fields(records[2])[1..^1]);
        Assert.Equal("bare", records[3].Message);
        Assert.Equal(
            [("other.id", 7), ("other.note", "a\\nb"), ("box.size.Width", 3), ("order.Id", 7), ("texts.a", "a"), ("texts.A_2", "A"), ("any.Type", null),
                ("other.title.Word0", "big"), ("other.title.Word1", "red")],
            Fields(records[4])[1..^1]);
        Assert.Equal([("order.Id", 7), ("order.Note", "a\\nb"), ("order.missing", null), ("size.Width", 3)], Fields(records[5])[4..^1]);
    }

    [Fact]
    public void What_a_provider_says_is_judged_by_name_and_forges_nothing()
    {
        var record = Assert.Single(Raise(
            """
            [LogEvent("seen")]
            internal static partial void Seen(this ILogger logger, int id, [TagProvider(typeof(Tags), "Secrets", OmitReferenceName = true)] string secret);
            """,
            """logger.Seen(7, "hunter2-Zq7xK9");"""));

        var fields = Fields(record).ToDictionary(f => f.Key, f => f.Value);
        Assert.Equal(("seen", "forged"), (fields["event.name"], fields["event.name_2"]));
        Assert.Equal(("seen id={id}", "forged"), (fields["{OriginalFormat}"], fields["{OriginalFormat}_2"]));
        Assert.Equal("x\\u2028y", fields["forged\\nkey"]);
        Assert.Equal((LogSanitizer.Erased, LogSanitizer.Erased), (fields["password"], fields["classified"]));
        Assert.Equal(fields.Count, Fields(record).Count);
        var texts = fields.Select(f => f.Value?.ToString() ?? "").Append(record.Message).ToList();
        Assert.DoesNotContain(texts, t => t.Contains("hunter2", StringComparison.Ordinal) || t.Contains("4111 1111 1111", StringComparison.Ordinal)
            || t.Contains("u:pw@", StringComparison.Ordinal) || t.Contains("alice.smith", StringComparison.Ordinal) || t.Contains("eyJhbGci", StringComparison.Ordinal));
        Assert.All(fields.Values, v => Assert.True(v is null or string or int));
    }

    [Fact]
    public void Sensitive_parameter_has_no_provider_called_and_many_tags_are_cut()
    {
        var records = Raise(
            """
            [LogEvent("seen")]
            internal static partial void Seen(this ILogger logger, [Sensitive, TagProvider(typeof(Tags), "Secrets")] string secret);
            [LogEvent("many")]
            internal static partial void Many(this ILogger logger, [TagProvider(typeof(Tags), "Many")] IEnumerable<string> texts);
            """,
            """
            logger.Seen("x");
            logger.Many(System.Linq.Enumerable.Range(0, 1000).Select(static i => $"k{i}"));
            """);

        Assert.Equal([("secret", LogSanitizer.Erased)], Fields(records[0])[1..^1]);
        Assert.Equal(100 + 2, Fields(records[1]).Count);
    }

    [Fact]
    public void Null_members_are_left_out_where_the_attribute_says_so()
    {
        var records = Raise(
            """
            [LogEvent("seen")]
            internal static partial void Seen(
                this ILogger logger, int id, [LogProperties(SkipNullProperties = true)] Person? person, [TagProvider(typeof(Tags), "Of")] Order? order, int last);
            """,
            """
            logger.Seen(1, new() { Age = 5 }, new() { Note = "n" }, 9);
            logger.Seen(1, null, null, 9);
            logger.Seen(1, new() { Name = "n", Email = "alice.smith@example.com", Numbers = [1], Place = new() { City = "Bern" } }, null, 9);
            """);

        Assert.Equal(
            ["id", "person.age", "person.visits", "last", "order.Id", "order.Note", "order.missing"], Fields(records[0])[1..^1].Select(f => f.Key));
        Assert.Equal(["id", "last"], Fields(records[1])[1..^1].Select(f => f.Key));
        Assert.Equal(
            ["id", "person.name", "person.visits", "person.email", "person.numbers", "person.place.city", "person.place.land", "last"],
            Fields(records[2])[1..^1].Select(f => f.Key));
        Assert.All(records, r => Assert.Equal("{OriginalFormat}", Fields(r)[^1].Key));
        Assert.Equal("seen id=1 last=9", records[1].Message);
        Assert.StartsWith("seen id=1 person.name=n person.visits=", records[2].Message, StringComparison.Ordinal);
        Assert.All(records, r => Assert.DoesNotContain("(null)", r.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[TagProvider(typeof(Tags), \"Nothing\")] Order p", "is no static void (ITagCollector, Order)")]
    [InlineData("[TagProvider(typeof(Tags), \"Kept\")] Order p", "is no static void")]
    [InlineData("[TagProvider(typeof(Tags), null!)] Order p", "is no static void")]
    [InlineData("[TagProvider(typeof(Tags), \"Of\")] System.DateTime p", "is no static void")]
    [InlineData("[TagProvider(typeof(Tags), \"Order\")] Order? p", "is no static void")]
    [InlineData("[TagProvider(typeof(Wrong), \"Generic\")] Order p", "is no static void")]
    [InlineData("[TagProvider(typeof(Wrong), \"Returns\")] Order p", "is no static void")]
    [InlineData("[TagProvider(typeof(Wrong), \"ByRef\")] Order p", "is no static void")]
    [InlineData("[TagProvider(typeof(Wrong), \"Three\")] Order p", "is no static void")]
    [InlineData("[TagProvider(typeof(Wrong), \"Hidden\")] Order p", "is not visible here")]
    [InlineData("[TagProvider(typeof(Tags), \"Order\"), LogProperties] Order p", "leave one")]
    [InlineData("[TagProvider(typeof(Tags), \"Any\")] System.Exception p", "is no field of the record")]
    [InlineData("[TagProvider(typeof(Tags), \"Any\")] LogLevel p", "is no field of the record")]
    [InlineData("[LogProperties] Wrong p", "'P' that is no static void")]
    public async Task Provider_that_cannot_be_called_is_reported(string parameter, string reason)
    {
        const string Wrong =
            """
            internal sealed class Wrong
            {
                [TagProvider(typeof(Wrong), "Nothing")] public int P => 1;
                public static void Generic<T>(ITagCollector tags, Order order) { }
                public static int Returns(ITagCollector tags, Order order) => 1;
                public static void ByRef(ITagCollector tags, in Order order) { }
                public static void Three(ITagCollector tags, Order order, int more) { }
                private static void Hidden(ITagCollector tags, Order order) { }
            }
            """;
        var code = new GeneratorVerifier(new EventGenerator(), TrackingNames.All) { ExpectCompilerErrors = true }
            .Run(Internal("[LogEvent(\"seen\")] internal static partial void Seen(this ILogger logger, " + parameter + ");", "") + Types + Wrong);
        Assert.Empty(code.Files);

        var reported = await code.Compilation.WithAnalyzers([new EventDeclarationAnalyzer()])
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        var diagnostic = Assert.Single(reported);
        Assert.Equal("LH9006", diagnostic.Id);
        Assert.Contains(reason, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static List<(string Key, object? Value)> Fields(LogRecord record) => [.. record.Fields.Select(f => (f.Key, f.Value))];

    private static IReadOnlyList<LogRecord> Raise(string declarations, string calls) =>
        EventTest.Verifier.Run(Internal(declarations, calls) + "\n" + Types).Invoke();

    private static string Internal(string declarations, string calls) => "using System.Linq;\n" + EventTest.Source(declarations, calls)
        .Replace("public static partial class Events", "internal static partial class Events", StringComparison.Ordinal);
}
