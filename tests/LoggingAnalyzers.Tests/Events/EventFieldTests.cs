using System.Globalization;
using LoggingAnalyzers.Events;

namespace LoggingAnalyzers.Tests.Events;

/// <summary>Names, bindings, templates and ids.</summary>
public class EventFieldTests
{
    [Theory]
    [InlineData("orderId", "order_id", "OrderId")]
    [InlineData("HTTPStatus", "http_status", "HTTPStatus")]
    [InlineData("_private", "private", "Private")]
    [InlineData("already_snake", "already_snake", "Already_snake")]
    [InlineData("x2Value", "x2_value", "X2Value")]
    [InlineData("URL", "url", "URL")]
    [InlineData("ID", "id", "ID")]
    [InlineData("_", "_", "_")]
    [InlineData("_1", "1", "_1")]
    public void Parameter_names_become_snake_case_fields_and_pascal_case_properties(string parameter, string field, string property)
    {
        Assert.Equal(field, FieldNamingRules.SnakeCase(parameter));
        Assert.Equal(property, FieldNamingRules.PascalCase(parameter));
    }

    [Fact]
    public void Verbatim_naming_keeps_the_parameter_names()
    {
        var verifier = EventTest.Verifier;
        verifier.GlobalOptions["build_property.LoggingAnalyzersFieldNaming"] = "verbatim";
        var record = Assert.Single(verifier.Run(EventTest.Source(
            """[LogEvent("seen")] public static partial void Seen(this ILogger logger, int orderId, string userId, int OrderID);""",
            """logger.Seen(1, "u", 2);""")).Invoke());

        Assert.Equal(["event.name", "orderId", "user.id", "OrderID_2", "{OriginalFormat}"], record.Fields.Select(f => f.Key));
    }

    [Theory]
    [InlineData("string actorId, string userId", "user.id,user_id")]
    [InlineData("string actorId, [Actor] string owner", "actor_id,user.id")]
    [InlineData("[Actor] IPAddress host, IPAddress other", "user.id,client.address")]
    [InlineData("IPAddress server, IPAddress clientIp", "server,client.address")]
    [InlineData("IPAddress server, string clientIp", "client.address,client_ip")]
    [InlineData("TimeSpan timeout, Outcome result", "timeout,event.outcome")]
    [InlineData("TimeSpan took, Outcome? result", "event.duration_ms,event.outcome")]
    [InlineData("TimeSpan retryDelay, TimeSpan elapsed", "retry_delay,event.duration_ms")]
    [InlineData("[Target(\"a\")] int first, [Target(\"b\")] int second", "target.type,target.id,second")]
    [InlineData("Outcome first, Outcome second", "event.outcome,second")]
    public void Meanings_bind_by_attribute_then_type_then_name(string parameters, string keys)
    {
        var code = EventTest.Generate($"""[LogEvent("seen")] public static partial void Seen(this ILogger logger, {parameters});""", "");

        var found = System.Text.RegularExpressions.Regex.Matches(code.Text, "object\\?>\\(\"([^\"]+)\"").Select(m => m.Groups[1].Value);
        Assert.Equal(keys, string.Join(",", found.Skip(1).SkipLast(1)));
    }

    [Theory]
    [InlineData("Order {orderId} of {UserID}", "Order 7 of u-1", "Order {order_id} of {user.id}")]
    [InlineData("{OrderId,5:D3}|{orderid,-4}|", "  007|7   |", "{order_id,5:D3}|{order_id,-4}|")]
    [InlineData("{{literal}} {order_id} {user.id}", "{literal} 7 u-1", "{{literal}} {order_id} {user.id}")]
    [InlineData("{unknown} {@orderId} {$userId}", "{unknown} 7 u-1", "{{unknown}} {order_id} {user.id}")]
    [InlineData("{event.name}: {at:yyyy-MM-dd} {amount:F1} {amount}", "seen: 2026-01-02 1.5 1.50", "{event.name}: {at:yyyy-MM-dd} {amount:F1} {amount}")]
    [InlineData("open { brace } {orderId", "open { brace } {orderId", "open {{ brace }} {{orderId")]
    [InlineData("", "", "")]
    [InlineData("{amount:Q}", "1.50", "{amount:Q}")]
    [InlineData("\\\"quoted\\\" \\n {orderId}", "\"quoted\" \n 7", "\"quoted\" \n {order_id}")]
    public void Message_binds_its_holes_by_name(string template, string message, string original)
    {
        var record = Assert.Single(EventTest.Raise(
            $"""
            [LogEvent("seen", Message = "{template}")]
            public static partial void Seen(this ILogger logger, int orderId, string userId, DateTime at, decimal amount);
            """,
            """logger.Seen(7, "u-1", new DateTime(2026, 1, 2), 1.50m);"""));

        Assert.Equal(message, record.Message);
        Assert.Equal(original, record["{OriginalFormat}"]);
    }

    [Fact]
    public void Event_id_is_the_declared_one_or_the_hash_of_the_name()
    {
        var records = EventTest.Raise(
            """
            [LogEvent("order_cancelled")] public static partial void Hashed(this ILogger logger);
            [LogEvent("order_cancelled", EventId = 42)] public static partial void Explicit(this ILogger logger);
            """,
            "logger.Hashed(); logger.Explicit();");

        Assert.Equal([EventIdHash.Of("order_cancelled"), 42], records.Select(r => r.Id.Id));
        Assert.All(records, r => Assert.Equal("order_cancelled", r.Id.Name));
    }

    [Theory]
    [InlineData("", 0x011C9DC5)]
    [InlineData("a", 0x640C292C)]
    [InlineData("foobar", 0x3F9CF968)]
    public void Hash_is_fnv_1a_of_31_bits(string name, int id) => Assert.Equal(id, EventIdHash.Of(name));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Same_input_gives_the_same_bytes_and_messages_under_any_culture(string culture)
    {
        const string Declaration =
            """
            [LogEvent("item_shipped", Message = "{itemId} {weight} {at}")]
            public static partial void Shipped(this ILogger logger, int itemId, double weight, DateTime at);
            """;
        const string Call = "logger.Shipped(-1, 1234.5, new DateTime(2026, 1, 2));";
        var expected = EventTest.Generate(Declaration, Call);
        var message = Assert.Single(expected.Invoke()).Message;
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            var code = EventTest.Generate(Declaration, Call);
            Assert.Equal(expected.Text, code.Text);
            Assert.Equal(message, Assert.Single(code.Invoke()).Message);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Equal("-1 1234.5 01/02/2026 00:00:00", message);
        Assert.DoesNotContain('\r', expected.Text);
    }
}
