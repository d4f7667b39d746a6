namespace LoggingAnalyzers.Tests.Events;

/// <summary>Objects that a parameter expands, names that a tag gives, and sequences by element.</summary>
public class EventObjectTests
{
    // The attributes of packages that are not referenced here, as they define them.
    private const string Types =
        """
        namespace Microsoft.Extensions.Logging
        {
            [AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
            internal sealed class LogPropertiesAttribute : Attribute
            {
                public bool OmitReferenceName { get; set; }
                public bool Transitive { get; set; }
            }
            internal sealed class LogPropertyIgnoreAttribute : Attribute { }
            internal sealed class TagNameAttribute(string name) : Attribute { public string Name => name; }
        }
        namespace Microsoft.Extensions.Compliance.Classification
        {
            internal class DataClassificationAttribute : Attribute { }
            internal sealed class NoDataClassificationAttribute : DataClassificationAttribute { }
        }
        internal sealed class PrivateAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute { }
        internal class Person
        {
            public int Id { get; init; }
            public string? Name { get; init; }
            [Sensitive(DataKind.Email)] public string Email { get; init; } = "alice.smith@example.com";
            [Sensitive(Redaction.Last4)] public string Card { get; init; } = "4111111111111111";
            [Private] public string Diagnosis => "flu";
            [Microsoft.AspNetCore.Identity.PersonalData] public string Phone => "555-0100";
            [NotSensitive] public Secret Lifted => new("open");
            public Secret Typed => new("closed");
            [LogPropertyIgnore] public string Ignored => "ignored";
            [TagName("person.nick")] public string Nick => "a\nb";
            public static int Count => 1;
            private int Hidden => 2;
            public string this[int index] => "";
            public string WriteOnly { set { } }
        }
        internal record Login(string User, [Sensitive] string Password, [LogProperties] Place? Place);
        internal readonly struct Place(string city, Place2 inner) { public string City => city; public Place2 Inner => inner; }
        internal sealed class Place2 { public int Zip => 8001; public override string ToString() => "zip\n8001"; }
        [Sensitive] internal sealed record Secret(string Value);
        internal sealed class Node { public int Id { get; init; } public Node? Next { get; init; } public List<Node> Children { get; } = []; }
        internal sealed class Hostile { public string Bad => throw new InvalidOperationException(); public int Good => 1; }
        internal interface INamed { string Name { get; } }
        internal abstract class SpecialBase { public virtual Version Version => new(9, 9); public static int Shared => 1; }
        internal sealed class Special : SpecialBase
        {
            public override Version Version => new(1, 2);
            public IPAddress? Address => IPAddress.Loopback;
            public System.Numerics.BigInteger Number => 5;
            public DateTimeOffset When => new(2026, 1, 2, 0, 0, 0, TimeSpan.Zero);
            public TimeOnly? Late => null;
            public Action? Callback => null;
            public Func<int> Other { private get; set; } = () => 1;
        }
        internal sealed class Shown { public int Id => 1; }

        """;

    [Fact]
    public void Members_are_fields_and_sensitive_ones_are_redacted_before_the_state_exists()
    {
        var record = Raise(
            """internal static partial void Seen(this ILogger logger, [LogProperties] Person person);""",
            """logger.Seen(new Person { Id = 7, Name = "x\u2028y" });""");

        Assert.Equal(
            ["event.name", "person.id", "person.name", "person.email", "person.card", "person.diagnosis", "person.phone", "person.lifted",
                "person.typed", "person.person.nick", "{OriginalFormat}"],
            record.Fields.Select(f => f.Key));
        Assert.Equal((7, "x\\u2028y", "a\\nb"), (record["person.id"], record["person.name"], record["person.person.nick"]));
        Assert.Equal(LogSanitizer.Mask("alice.smith@example.com"), record["person.email"]);
        Assert.Equal("Secret { Value = open }", record["person.lifted"]);
        Assert.EndsWith("1111", (string)record["person.card"]!, StringComparison.Ordinal);
        Assert.All(["person.diagnosis", "person.phone", "person.typed"], key => Assert.Equal(LogSanitizer.Erased, record[key]));
        Assert.DoesNotContain("4111111111111111", record.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Objects_inside_are_expanded_where_they_say_so_and_null_is_null()
    {
        const string Declarations =
            """
            internal static partial void Seen(this ILogger logger, [LogProperties] Login? login, [LogProperties(OmitReferenceName = true)] Place place);
            """;

        var full = Raise(Declarations, """logger.Seen(new Login("alice", "pw", new Place("Bern", new())), new Place("Zug", new()));""");
        Assert.Equal(("alice", LogSanitizer.Erased), (full["login.user"], full["login.password"]));
        Assert.Equal(("Bern", "zip\\n8001", "Zug"), (full["login.place.city"], full["login.place.inner"], full["city"]));

        var empty = Raise(Declarations, "logger.Seen(null, default);");
        Assert.All(["login.user", "login.password", "login.place.city", "login.place.inner", "city", "inner"], key => Assert.Null(empty[key]));

        var deep = Raise(
            "internal static partial void Seen(this ILogger logger, [LogProperties(Transitive = true)] Place? place);",
            """logger.Seen(new Place("Bern", new()));""");
        Assert.Equal(("Bern", 8001), (deep["place.city"], deep["place.inner.zip"]));
    }

    [Fact]
    public void What_leads_back_to_itself_is_left_out_and_what_throws_is_null()
    {
        var record = Raise(
            """
            internal static partial void Seen(
                this ILogger logger, [LogProperties(Transitive = true)] Node node, [LogProperties] Hostile hostile, [LogProperties] INamed? named);
            """,
            "var node = new Node { Id = 1, Next = new() { Id = 2 } }; logger.Seen(node, new(), null);");

        Assert.Equal(
            ["event.name", "node.id", "node.children", "hostile.bad", "hostile.good", "named.name", "{OriginalFormat}"],
            record.Fields.Select(f => f.Key));
        Assert.Equal((1, null, 1), (record["node.id"], record["hostile.bad"], record["hostile.good"]));
    }

    [Fact]
    public void Message_names_the_whole_beside_its_members()
    {
        var source = EventTest.Usings + "internal static partial class Events { [LogEvent(\"seen\", Message = \"{place} and {login}\")]"
            + "internal static partial void Seen(this ILogger logger, [LogProperties] Shown place, [LogProperties] Login login); }"
            + "public static class Consumer { public static void Run(ILogger logger) => logger.Seen(new(), new(\"u\", \"p\", null)); }\n";

        var record = Assert.Single(EventTest.Verifier.Run(source + Types).Invoke());

        Assert.Equal("Shown and " + LogSanitizer.Erased, record.Message);
        Assert.Equal((1, LogSanitizer.Erased), (record["place.id"], record["login"]));
    }

    [Fact]
    public void Types_of_the_platform_are_their_text_and_delegates_are_no_fields()
    {
        var record = Raise(
            "internal static partial void Seen(this ILogger logger, [LogProperties(Transitive = true)] Special special);",
            "logger.Seen(new());");

        Assert.Equal(
            ["event.name", "special.version", "special.address", "special.number", "special.when", "special.late", "{OriginalFormat}"],
            record.Fields.Select(f => f.Key));
        Assert.Equal(
            ("1.2", "127.0.0.1", "5", new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero), null),
            (record["special.version"], record["special.address"], record["special.number"], record["special.when"], record["special.late"]));
    }

    [Fact]
    public void Object_that_holds_what_is_sensitive_is_erased_where_it_is_one_value()
    {
        var record = Raise(
            """
            internal static partial void Seen(
                this ILogger logger, Person person, List<Login> logins, [NotSensitive] Login lifted, Shown shown, object anything);
            """,
            """logger.Seen(new(), [new("u", "p", null)], new("u", "p", null), new(), "a\nb");""");

        Assert.Equal((LogSanitizer.Erased, LogSanitizer.Erased), (record["person"], record["logins"]));
        Assert.Contains("Password = p", record["lifted"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(("Shown", "a\\nb"), (record["shown"]!.ToString(), record["anything"]));
    }

    [Fact]
    public void Sequences_are_copied_by_element_and_show_their_elements()
    {
        var record = Raise(
            """
            internal static partial void Seen(
                this ILogger logger, int[] numbers, List<string?> texts, Dictionary<string, int>? map, System.Collections.IEnumerable any, object open, IEnumerable<int> many);
            """,
            """
            var numbers = new[] { 1, 2 };
            logger.Seen(numbers, ["a\nb", null], new() { ["k\n"] = 1 }, new object?[] { 1.5, null }, new List<int> { 3, 4 }, System.Linq.Enumerable.Range(0, 1000));
            numbers[0] = 9;
            """);

        Assert.Equal([1, 2], Assert.IsAssignableFrom<IReadOnlyList<int>>(record["numbers"]));
        Assert.Equal(["a\\nb", null], Assert.IsAssignableFrom<IReadOnlyList<string?>>(record["texts"]));
        Assert.Equal(
            ["1, 2", "a\\nb, (null)", "[k\\n, 1]", "1.5, (null)", "3, 4"],
            new[] { "numbers", "texts", "map", "any", "open" }.Select(key => record[key]!.ToString()));
        Assert.Equal(256, Assert.IsAssignableFrom<IReadOnlyList<int>>(record["many"]).Count);
        Assert.EndsWith(", 255, …", record["many"]!.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("seen numbers=1, 2 texts=a\\nb, (null) map=[k\\n, 1] any=1.5, (null) open=3, 4 many=0, 1,", record.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tag_names_the_field_whatever_the_parameter_means()
    {
        var record = Raise(
            """internal static partial void Seen(this ILogger logger, [TagName("order.number")] int id, [TagName("who")] string userId);""",
            """logger.Seen(1, "u");""");

        Assert.Equal(["event.name", "order.number", "who", "{OriginalFormat}"], record.Fields.Select(f => f.Key));
    }

    [Fact]
    public void Scope_of_a_measured_event_expands_too()
    {
        var source = EventTest.Usings + "internal static partial class Events { [PerformanceEvent(\"work\")]"
            + "internal static partial WorkScope Work(this ILogger logger, [LogProperties] Login login); }"
            + "public static class Consumer { public static void Run(ILogger logger) => logger.Work(new(\"u\", \"p\", null)).Dispose(); }\n" + Types;

        var record = Assert.Single(EventTest.Verifier.Run(source).Invoke());

        Assert.Equal(("u", LogSanitizer.Erased), (record["login.user"], record["login.password"]));
    }

    private static LogRecord Raise(string declaration, string calls)
    {
        var source = EventTest.Source("[LogEvent(\"seen\")]\n" + declaration, calls).Replace(
            "public static partial class Events", "internal static partial class Events", StringComparison.Ordinal);
        return Assert.Single(EventTest.Verifier.Run(source + "\n" + Types).Invoke());
    }
}
