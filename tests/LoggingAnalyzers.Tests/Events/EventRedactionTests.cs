namespace LoggingAnalyzers.Tests.Events;

public class EventRedactionTests
{
    private const string Secret = "4711-geheim-0815-secret";

    [Theory]
    [InlineData("[Sensitive] string? value", $"\"{Secret}\"")]
    [InlineData("[Sensitive(DataKind.Email)] string value", $"\"{Secret}\"")]
    [InlineData("[Sensitive(DataKind.Credential)] object value", $"\"{Secret}\"")]
    [InlineData("[Sensitive(Redaction.Hash)] string value", $"\"{Secret}\"")]
    [InlineData("[Sensitive(Redaction.Last4)] string value", $"\"{Secret}\"")]
    [InlineData("[Sensitive((DataKind)99)] string value", $"\"{Secret}\"")]
    [InlineData("[Sensitive(DataKind.Email, (Redaction)99)] string value", $"\"{Secret}\"")]
    [InlineData("[Sensitive] System.Text.StringBuilder value", $"new System.Text.StringBuilder(\"{Secret}\")")]
    [InlineData("[Sensitive] Exception value", $"new Exception(\"{Secret}\")")]
    [InlineData("[Sensitive] string[] value", $"new[] {{ \"{Secret}\" }}")]
    [InlineData("[Actor, Sensitive(Redaction.Mask)] string value", $"\"{Secret}\"")]
    [InlineData("Card value", $"new Card(\"{Secret}\")")]
    [InlineData("Card? value", $"new Card(\"{Secret}\")")]
    [InlineData("Gold value", $"new Gold(\"{Secret}\")")]
    [InlineData("IEnumerable<Card> value", $"new[] {{ new Card(\"{Secret}\") }}")]
    [InlineData("Card[] value", $"new[] {{ new Card(\"{Secret}\") }}")]
    [InlineData("[Classified] string value", $"\"{Secret}\"")]
    public void Raw_value_is_nowhere_in_the_record(string parameter, string value)
    {
        var record = Assert.Single(EventTest.Verifier.Run($$"""
            {{EventTest.Usings}}
            namespace Microsoft.Extensions.Compliance.Classification { public class DataClassificationAttribute : System.Attribute { } }

            public sealed class ClassifiedAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute { }

            [Sensitive(DataKind.PaymentCard)] public record Card(string Number);

            public record Gold(string Number) : Card(Number);

            public static partial class Events
            {
                [LogEvent("seen", Message = "{value} and {VALUE}")] public static partial void Seen(this ILogger logger, {{parameter}});
            }

            public static class Consumer { public static void Run(ILogger logger) => logger.Seen({{value}}); }
            """).Invoke());

        string[] texts = [record.Message, record.State.ToString()!, record.Exception?.ToString() ?? "", .. record.Fields.Select(f => $"{f.Value}")];
        Assert.All(texts, t => Assert.DoesNotContain("geheim", t, StringComparison.Ordinal));
        Assert.All(texts, t => Assert.DoesNotContain("4711-", t, StringComparison.Ordinal));
        Assert.All(
            record.State.GetType().GetFields((System.Reflection.BindingFlags)52),
            f => Assert.DoesNotContain("geheim", f.GetValue(record.State)?.ToString() ?? "", StringComparison.Ordinal));
        Assert.IsType<string>(record.Fields[1].Value);
    }

    [Fact]
    public void Redaction_is_that_of_the_declaration()
    {
        var record = Assert.Single(EventTest.Raise(
            """
            [LogEvent("seen")]
            public static partial void Seen(
                this ILogger logger, [Sensitive(DataKind.Email)] string mail, [Sensitive(Redaction.Hash)] string hash, [Sensitive(DataKind.PaymentCard)] string card,
                [Sensitive] int pin, [Sensitive] string? none, [Sensitive] int? noNumber);
            """,
            """logger.Seen("alice.smith@example.com", "u-1", "4111111111111111", 1234, null, null);"""));

        Assert.Equal(LogSanitizer.Mask("alice.smith@example.com"), record["mail"]);
        Assert.Equal(LogSanitizer.Hash("u-1"), record["hash"]);
        Assert.Equal(LogSanitizer.Last4("4111111111111111"), record["card"]);
        Assert.Equal(LogSanitizer.Erased, record["pin"]);
        Assert.Null(record["none"]);
        Assert.Null(record["no_number"]);
    }

    [Fact]
    public void Not_sensitive_lifts_the_classification_of_the_type()
    {
        var record = Assert.Single(EventTest.Raise(
            """
            [Sensitive] public record Code(string Value);
            [LogEvent("seen")] public static partial void Seen(this ILogger logger, [NotSensitive(Reason = "a public code")] Code code);
            """,
            """logger.Seen(new Events.Code("EUR"));"""));

        Assert.Equal("seen code=Code { Value = EUR }", record.Message);
    }

    [Fact]
    public void Free_text_cannot_forge_a_line()
    {
        var record = Assert.Single(EventTest.Raise(
            """
            public sealed class Forger { public override string ToString() => "a\r\nFATAL"; }
            [LogEvent("seen")]
            public static partial void Seen<T>(
                this ILogger logger, string text, T open, char sign, object forger, IEnumerable<string> many, Uri? uri, Forger[] forgers);
            """,
            """
            logger.Seen("a\nb", "c\u2028d", '\n', new Events.Forger(), new[] { "e\u001b[31m", "f" }, null, new[] { new Events.Forger() });
            """));

        Assert.Equal(
            "seen text=a\\nb open=c\\u2028d sign=\\n forger=a\\r\\nFATAL many=e\\u001B[31m, f uri=(null) forgers=a\\r\\nFATAL",
            record.Message, ignoreCase: true);
        Assert.Equal("a\\nb", record["text"]);
        Assert.Equal("c\\u2028d", record["open"]);
        Assert.DoesNotContain('\u001b', Assert.IsAssignableFrom<IReadOnlyList<string>>(record["many"])[0]);
    }

    [Fact]
    public void Code_of_the_caller_that_throws_does_not_stop_the_log_call()
    {
        var record = Assert.Single(EventTest.Raise(
            """
            public sealed class Thrower { public override string ToString() => throw new InvalidOperationException(); }
            public static IEnumerable<string> Texts() { yield return "one"; throw new InvalidOperationException(); }
            public static IEnumerable<int> Endless() { while (true) { yield return 1; } }
            [LogEvent("seen")]
            public static partial void Seen(
                this ILogger logger, Thrower bad, IEnumerable<string> texts, IEnumerable<int> endless, [Sensitive] Thrower secret, [Sensitive(Redaction.Hash)] Thrower hashed);
            """,
            "logger.Seen(new(), Events.Texts(), Events.Endless(), new(), new());"));

        Assert.StartsWith("seen bad=(unprintable) texts=one, (unprintable) endless=1, 1, ", record.Message, StringComparison.Ordinal);
        Assert.Contains(", … secret=", record.Message, StringComparison.Ordinal);
    }
}
